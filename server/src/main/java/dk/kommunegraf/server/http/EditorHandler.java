package dk.kommunegraf.server.http;

import dk.kommunegraf.server.query.NamedQueries;
import dk.kommunegraf.server.query.NamedQuery;
import dk.kommunegraf.server.query.NamedQueryRunner;
import dk.kommunegraf.server.query.QueryRunner;
import dk.kommunegraf.server.web.EditorPages;
import dk.kommunegraf.server.web.Frame;
import dk.kommunegraf.server.web.QueryAddress;
import dk.kommunegraf.server.web.Site;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Answers {@code /sparql-editor}: with the text of the parameter {@code query}, or that of the
 * named query that {@code example} names, with its parameters, or a text to begin with.
 */
final class EditorHandler implements PageHandler.Writer {

  private static final String QUERY = "query";
  private static final String EXAMPLE = "example";

  private final NamedQueries queries;
  private final NamedQueryRunner runner;
  private final Site site;

  EditorHandler(QueryRunner runner, NamedQueries queries, Site site) {
    this.queries = queries;
    this.runner = new NamedQueryRunner(runner);
    this.site = site;
  }

  @Override
  public String write(Context ctx, QueryAddress address, Frame frame) {
    String given = address.get(QUERY);
    String text = given.isEmpty() && !address.get(EXAMPLE).isEmpty() ? example(address) : given;
    return EditorPages.write(text, queries.list(), site, frame);
  }

  private String example(QueryAddress address) {
    NamedQuery query = queries.get(address.get(EXAMPLE));
    Map<String, String> given = new LinkedHashMap<>(address.without(EXAMPLE).parameters());
    ApiHandler.checkLanguage(query, given);
    return "# " + query.summary() + "\n" + runner.sparql(query, given).strip();
  }
}
