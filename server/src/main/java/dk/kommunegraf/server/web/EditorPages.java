package dk.kommunegraf.server.web;

import dk.kommunegraf.ontology.Kg;
import dk.kommunegraf.server.query.NamedQuery;
import dk.kommunegraf.server.query.OntologyGraph;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;

/** Writes the page on which a query is written and asked. Stateless. */
public final class EditorPages {

  /** What stands in the editor where nothing is asked for. */
  private static final String FIRST =
      """
      PREFIX kg: <%s>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>

      SELECT ?municipality (COUNT(?item) AS ?items)
      WHERE {
        ?item a kg:AgendaItem ; kg:meeting/kg:municipality/rdfs:label ?municipality .
      }
      GROUP BY ?municipality
      ORDER BY DESC(?items)
      LIMIT 100"""
          .formatted(Kg.NAMESPACE);

  private EditorPages() {}

  /**
   * What the page shows.
   *
   * @param query the text in the editor
   * @param endpoint where it is asked
   * @param base the start of the IRIs that have pages here
   * @param prefixes namespaces by prefix, which the editor completes
   * @param terms what it completes too
   * @param examples queries to begin with, by what they are about
   */
  public record EditorPage(
      Shell shell,
      String query,
      String endpoint,
      String base,
      Map<String, String> prefixes,
      List<Term> terms,
      List<TablePages.TableGroup> examples) {

    /** Copies the lists. */
    public EditorPage {
      terms = List.copyOf(terms);
      examples = List.copyOf(examples);
    }
  }

  /**
   * A term of the ontology.
   *
   * @param kind {@code class} or {@code property}
   */
  public record Term(String iri, String kind, String label) {}

  /**
   * The page as HTML.
   *
   * @param query the text in the editor; empty for one to begin with
   */
  public static String write(String query, Collection<NamedQuery> queries, Site site, Frame frame) {
    Texts texts = Texts.of(frame.language());
    Names names = new Names(frame.language(), texts);
    return Templates.write(
        "sparql-editor",
        new EditorPage(
            Shell.of(frame, texts),
            query.isEmpty() ? FIRST : query,
            frame.root() + "sparql",
            site.base(),
            OntologyGraph.PREFIXES.getNsPrefixMap(),
            Stream.concat(
                    terms("class", names, OWL.Class.asNode()),
                    terms(
                        "property",
                        names,
                        OWL.ObjectProperty.asNode(),
                        OWL.DatatypeProperty.asNode(),
                        OWL.AnnotationProperty.asNode()))
                .toList(),
            TablePages.groups(
                queries.stream().filter(EditorPages::needsNothing).toList(),
                frame,
                name -> "sparql-editor" + new QueryAddress(Map.of("example", name)).reference())));
  }

  private static boolean needsNothing(NamedQuery query) {
    return !TablePages.lacks(query, new QueryAddress(Map.of()));
  }

  private static Stream<Term> terms(String kind, Names names, Node... types) {
    return Stream.of(types)
        .flatMap(
            type ->
                OntologyGraph.STATEMENTS
                    .find(Node.ANY, RDF.type.asNode(), type)
                    .mapWith(Triple::getSubject)
                    .toList()
                    .stream())
        .filter(Node::isURI)
        .map(Node::getURI)
        .distinct()
        .sorted(Comparator.naturalOrder())
        .map(iri -> new Term(iri, kind, names.term(iri).text()));
  }
}
