package dk.kommunegraf.server.http;

import dk.kommunegraf.server.query.NamedQueries;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.Header;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lists the addresses, for programs; a browser is given the front page. */
final class IndexHandler implements Handler {

  private final NamedQueries queries;

  private final Handler page;

  IndexHandler(NamedQueries queries, Handler page) {
    this.queries = queries;
    this.page = page;
  }

  @Override
  public void handle(Context ctx) throws Exception {
    ctx.header(Header.VARY, Header.ACCEPT);
    if (Problems.isBrowser(ctx)) {
      page.handle(ctx);
    } else {
      list(ctx);
    }
  }

  private void list(Context ctx) {
    Map<String, Object> index = new LinkedHashMap<>();
    index.put("name", "kommunegraf");
    index.put("description", "The knowledge graph of Danish municipal decisions");
    index.put("addresses", addresses(queries));
    ctx.json(index);
  }

  /** What the service answers at which path. */
  static Map<String, String> addresses(NamedQueries queries) {
    Map<String, String> addresses = new LinkedHashMap<>();
    addresses.put("/sparql", "the SPARQL 1.1 endpoint; without a query, its description");
    addresses.put("/api", "the list of the %d named queries".formatted(queries.list().size()));
    addresses.put("/api/{query}", "the answer of one, as a table or a graph");
    addresses.put("/api/graph", "what is around a thing, or what a query finds, for explorers");
    addresses.put("/search", "the agenda items, to find and narrow down, in a browser");
    addresses.put("/compare", "municipalities side by side, in a browser");
    addresses.put("/tables", "the named queries, in a browser");
    addresses.put("/sparql-editor", "SPARQL to write and ask, in a browser");
    addresses.put("/coverage", "what is loaded, and what was not understood, in a browser");
    addresses.put("/about", "the data, how well they are read, and privacy, in a browser");
    addresses.put("/api-docs", "these addresses and the named queries, in a browser");
    addresses.put("/network", "what is around a thing, or what a query finds, drawn in a browser");
    addresses.put("/explore", "the graph to walk through, in a browser");
    addresses.put("/docs/explorers", "how graph explorers are set up");
    addresses.put("/openapi.json", "the API described for programs (OpenAPI 3.1)");
    addresses.put("/id/{path}", "one thing of the graph, as RDF or as a page");
    addresses.put(
        "/graph/{document}", "all that one document says, as RDF; what is known of it, as a page");
    addresses.put("/ontology", "the ontology, as RDF or as a page");
    addresses.put("/downloads", "the whole dataset and its tables as files, where there are any");
    addresses.put("/health/live", "whether the service runs");
    addresses.put("/health/ready", "whether it can answer");
    return addresses;
  }
}
