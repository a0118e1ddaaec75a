package dk.kommunegraf.server.http;

import dk.kommunegraf.server.query.NamedQueries;
import dk.kommunegraf.server.query.NamedQuery;
import dk.kommunegraf.server.query.NamedQueryRunner;
import dk.kommunegraf.server.query.Page;
import dk.kommunegraf.server.query.QueryRunner;
import dk.kommunegraf.server.web.Frame;
import dk.kommunegraf.server.web.QueryAddress;
import dk.kommunegraf.server.web.Site;
import dk.kommunegraf.server.web.TablePages;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Writes the pages of the named queries. */
final class TableHandler {

  private final NamedQueries queries;
  private final NamedQueryRunner runner;
  private final TablePages pages;

  TableHandler(QueryRunner runner, NamedQueries queries, Site site) {
    this.queries = queries;
    this.runner = new NamedQueryRunner(runner);
    this.pages = new TablePages(site);
  }

  /** The list of them. */
  String list(Context ctx, QueryAddress address, Frame frame) {
    return pages.list(queries.list(), frame);
  }

  /** One of them, with its rows once what it needs is given. */
  String table(Context ctx, QueryAddress address, Frame frame) {
    NamedQuery query = queries.get(ctx.pathParam("query"));
    return pages.write(query, rows(query, address), frame, address);
  }

  private @Nullable Page rows(NamedQuery query, QueryAddress address) {
    if (query.makesGraph() || TablePages.lacks(query, address)) {
      return null;
    }
    Map<String, String> given = new LinkedHashMap<>(address.parameters());
    long offset =
        RequestParameters.number(QueryAddress.OFFSET, given.remove(QueryAddress.OFFSET)).orElse(0);
    ApiHandler.checkLanguage(query, given);
    return (Page) runner.answer(query, given, OptionalLong.of(TablePages.ROWS), offset);
  }
}
