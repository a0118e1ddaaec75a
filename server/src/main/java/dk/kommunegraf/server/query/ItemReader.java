package dk.kommunegraf.server.query;

import dk.kommunegraf.ontology.Kg;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Reads all that the graph says about an agenda item: its own statements, its parts and what it
 * names with the evidence of each, how was voted, its meeting and who was away from it, and the
 * names and classes of all that these name. Thread safe.
 */
public final class ItemReader {

  private static final String PREFIXES =
      """
      PREFIX kg: <%s>
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      """
          .formatted(Kg.NAMESPACE);

  /** Far more than an item of any document has: what is beyond has its own pages. */
  private static final int MOST = 20_000;

  private static final Var ITEM = Var.alloc("item");

  private static final Query STATEMENTS =
      query(
          """
          SELECT ?s ?p ?o {
            { BIND(?item AS ?s) ?s ?p ?o }
            UNION { ?s kg:agendaItem ?item ; ?p ?o }
            UNION { ?part kg:agendaItem ?item ; kg:evidence|kg:vote ?s . ?s ?p ?o }
            UNION {
              VALUES ?p { kg:municipality kg:committee kg:date }
              ?item kg:meeting ?s . ?s ?p ?o
            }
            UNION {
              ?item kg:meeting ?meeting . ?s kg:meeting ?meeting ; a kg:Absence ; ?p ?o
              FILTER NOT EXISTS { ?s kg:agendaItem ?other }
            }
          } LIMIT %d
          """
              .formatted(MOST + 1));

  private static final Query NAMES =
      query(
          """
          SELECT ?node ?p ?o {
            VALUES ?p { rdfs:label rdf:type kg:popularName }
            ?node ?p ?o
          } LIMIT %d
          """
              .formatted(MOST));

  private final QueryRunner runner;
  private final NodeLookup lookup;

  /** Asks through a runner. */
  public ItemReader(QueryRunner runner) {
    this.runner = runner;
    this.lookup = new NodeLookup(runner);
  }

  /**
   * What is said about an item.
   *
   * @param graph the statements; none where there is no such item
   * @param truncated whether there are more
   */
  public record Statements(Graph graph, boolean truncated) {}

  /** Reads what is said about an item. */
  public Statements read(String iri) {
    Graph graph = GraphFactory.createDefaultGraph();
    Set<String> named = new LinkedHashSet<>();
    Query query = Substitution.of(Map.of(ITEM, NodeFactory.createURI(iri))).apply(STATEMENTS);
    // One row more than is read tells whether there are more.
    List<Binding> rows = runner.rows(query);
    for (Binding row : rows.subList(0, Math.min(MOST, rows.size()))) {
      Node value = row.get("o");
      graph.add(row.get("s"), row.get("p"), value);
      if (value.isURI()) {
        named.add(value.getURI());
      }
    }
    lookup.forEach(
        NAMES, "node", named, row -> graph.add(row.get("node"), row.get("p"), row.get("o")));
    return new Statements(graph, rows.size() > MOST);
  }

  private static Query query(String text) {
    return QueryFactory.create(PREFIXES + text);
  }
}
