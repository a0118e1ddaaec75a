package dk.kommunegraf.server.http;

import dk.kommunegraf.server.query.DatasetState.State;
import dk.kommunegraf.server.query.NamedQueries;
import dk.kommunegraf.server.query.NamedQueryRunner;
import dk.kommunegraf.server.query.Page;
import dk.kommunegraf.server.query.QueryRunner;
import dk.kommunegraf.server.web.CoveragePages;
import dk.kommunegraf.server.web.Frame;
import dk.kommunegraf.server.web.QueryAddress;
import dk.kommunegraf.server.web.Site;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/** Writes the page that tells what is loaded, what is not, and what was not understood. */
final class CoverageHandler implements PageHandler.Writer {

  private static final String MUNICIPALITY = "municipality";

  private final NamedQueries queries;
  private final NamedQueryRunner runner;
  private final Freshness freshness;
  private final Site site;
  private final long rows;

  CoverageHandler(QueryRunner runner, NamedQueries queries, Freshness freshness, Site site) {
    this.queries = queries;
    this.runner = new NamedQueryRunner(runner);
    this.freshness = freshness;
    this.site = site;
    this.rows = runner.limits().result().maxRows();
  }

  @Override
  public String write(Context ctx, QueryAddress address, Frame frame) {
    Map<String, String> of =
        address.get(MUNICIPALITY).isEmpty()
            ? Map.of()
            : Map.of(MUNICIPALITY, address.get(MUNICIPALITY));
    Map<String, String> closed = new LinkedHashMap<>(of);
    closed.put("closed", "true");
    return CoveragePages.write(
        ask("coverage-by-year", of),
        ask("closed-or-missing", closed),
        ask("issues", of),
        ask("municipalities", Map.of()),
        address.get(MUNICIPALITY),
        freshness.state().map(State::modified).filter(time -> !time.isEmpty()),
        site,
        frame);
  }

  private Page ask(String query, Map<String, String> parameters) {
    return (Page) runner.answer(queries.get(query), parameters, OptionalLong.of(rows), 0);
  }
}
