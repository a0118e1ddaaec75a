package dk.kommunegraf.server.query;

import dk.kommunegraf.server.query.ApiException.TooLarge;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;

/** Reads named graphs, each of which is what one document says. Thread safe. */
public final class NamedGraphs {

  private static final Var NAME = Var.alloc("graph");

  /** Without order, as most graphs are read whole. */
  private static final Query WHOLE =
      QueryFactory.create("SELECT ?s ?p ?o { GRAPH ?graph { ?s ?p ?o } }");

  private static final Query ORDERED =
      QueryFactory.create(
          """
          SELECT ?s ?p ?o { GRAPH ?graph { ?s ?p ?o } }
          ORDER BY ?s ?p STR(?o) isIRI(?o) LANG(?o) STR(DATATYPE(?o))
          """);

  /** What other graphs say about it, such as when it was loaded. */
  private static final Query ABOUT =
      QueryFactory.create(
          """
          SELECT (?graph AS ?s) ?p ?o {
            ?graph ?p ?o FILTER NOT EXISTS { GRAPH ?graph { ?graph ?p ?o } }
          }
          """);

  private final QueryRunner runner;
  private final int pageSize;

  /**
   * Some statements of a graph.
   *
   * @param statements none if there is no graph of that name
   * @param about on the first page, what other graphs say about this one
   * @param truncated whether there are statements after these
   * @param next the offset of those
   */
  public record Page(List<Triple> statements, List<Triple> about, boolean truncated, long next) {

    public Page {
      statements = List.copyOf(statements);
      about = List.copyOf(about);
    }
  }

  /** Asks through a runner; a page has as many statements as its limits allow rows. */
  public NamedGraphs(QueryRunner runner) {
    this.runner = runner;
    this.pageSize = runner.limits().result().maxRows();
  }

  /** The statements of a graph after the first few; all of them where they fit on a page. */
  public Page read(String iri, long offset) {
    if (offset > 0) {
      return page(ask(ORDERED, iri, offset), List.of(), offset);
    }
    List<Triple> whole = ask(WHOLE, iri, 0);
    return page(
        whole.size() > pageSize ? ask(ORDERED, iri, 0) : whole,
        whole.isEmpty() ? List.of() : about(iri),
        0);
  }

  private Page page(List<Triple> found, List<Triple> about, long offset) {
    boolean truncated = found.size() > pageSize;
    return new Page(
        truncated ? found.subList(0, pageSize) : found, about, truncated, offset + pageSize);
  }

  private List<Triple> about(String iri) {
    List<Triple> about = ask(ABOUT, iri, 0);
    if (about.size() > pageSize) {
      throw new TooLarge("more than %d statements are about <%s>".formatted(pageSize, iri));
    }
    return about;
  }

  /** One statement more than a page holds shows whether there are more. */
  private List<Triple> ask(Query query, String iri, long offset) {
    Query window = query.cloneQuery();
    window.setLimit(pageSize + 1L);
    window.setOffset(offset);
    Query bound = Substitution.of(Map.of(NAME, NodeFactory.createURI(iri))).apply(window);
    return runner.rows(bound).stream()
        .map(row -> Triple.create(row.get("s"), row.get("p"), row.get("o")))
        .toList();
  }
}
