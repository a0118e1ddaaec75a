package dk.kommunegraf.server.graph;

import dk.kommunegraf.ontology.Kg;
import java.util.Collection;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;

/** The queries of this package, with their prefixes. */
final class Sparql {

  private static final String PREFIXES =
      """
      PREFIX kg: <%s>
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      """
          .formatted(Kg.NAMESPACE);

  private Sparql() {}

  static Query query(String text) {
    return QueryFactory.create(PREFIXES + text);
  }

  /** IRIs of the ontology as a list inside {@code IN ()}. */
  static String list(Collection<String> iris) {
    return iris.stream().sorted().map(iri -> "<" + iri + ">").collect(Collectors.joining(", "));
  }
}
