package dk.kommunegraf.server.query;

import dk.kommunegraf.ontology.Kg;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;

/** Describes one node or one named graph for who follows its IRI. */
public final class Describer {

  private static final String PREFIXES =
      """
      PREFIX kg: <%s>
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      """
          .formatted(Kg.NAMESPACE);

  private static final Query OWN = query("CONSTRUCT { ?thing ?p ?o } { ?thing ?p ?o } LIMIT 10000");

  private static final Query LABELS =
      query(
          """
          CONSTRUCT { ?o rdfs:label ?label }
          { { SELECT DISTINCT ?o { ?thing ?p ?o FILTER(isIRI(?o)) } ORDER BY ?o LIMIT 500 }
            ?o rdfs:label ?label }
          """);

  private static final Query INCOMING =
      query(
          """
          CONSTRUCT { ?s ?p ?thing . ?s rdfs:label ?label }
          { { SELECT ?s ?p { ?s ?p ?thing } ORDER BY ?p ?s LIMIT 200 }
            OPTIONAL { ?s rdfs:label ?label } }
          """);

  private static final Query GRAPH = query("CONSTRUCT { ?s ?p ?o } { GRAPH ?thing { ?s ?p ?o } }");

  private final QueryRunner runner;
  private final ResultWriter writer;

  /** Asks through a runner. */
  public Describer(QueryRunner runner) {
    this.runner = runner;
    this.writer = new ResultWriter(runner.limits().triples());
  }

  /**
   * The statements about a node, the labels of what they name, and the first 200 that name it.
   * Empty if there are none about it.
   */
  public Graph node(String iri) {
    Graph graph = ask(OWN, iri);
    if (!graph.isEmpty()) {
      add(graph, ask(LABELS, iri));
      add(graph, ask(INCOMING, iri));
    }
    return graph;
  }

  /** The statements of a named graph; empty if there is none of that name. */
  public Graph namedGraph(String iri) {
    return ask(GRAPH, iri);
  }

  private Graph ask(Query query, String iri) {
    Map<Var, Node> terms = Map.of(Var.alloc("thing"), NodeFactory.createURI(iri));
    Query bound = Substitution.of(terms).apply(query);
    return runner.run(bound, execution -> writer.graph(execution, query));
  }

  private static void add(Graph target, Graph source) {
    source.stream().forEach(target::add);
  }

  private static Query query(String text) {
    return QueryFactory.create(PREFIXES + text);
  }
}
