package dk.kommunegraf.server.http;

import dk.kommunegraf.server.query.ItemSearch;
import dk.kommunegraf.server.query.NamedQueries;
import dk.kommunegraf.server.query.NamedQuery;
import dk.kommunegraf.server.query.QueryRunner;
import dk.kommunegraf.server.web.Frame;
import dk.kommunegraf.server.web.HomePages;
import dk.kommunegraf.server.web.QueryAddress;
import dk.kommunegraf.server.web.Site;
import io.javalin.http.Context;

/** Writes the front page. */
final class HomeHandler implements PageHandler.Writer {

  private final NamedQueries queries;
  private final ItemSearch search;
  private final HomePages pages;

  HomeHandler(QueryRunner runner, NamedQueries queries, Site site) {
    this.queries = queries;
    this.search = new ItemSearch(runner, queries);
    this.pages = new HomePages(site);
  }

  @Override
  public String write(Context ctx, QueryAddress address, Frame frame) {
    return pages.write(
        search.find(HomePages.parameters(address.language()), 0),
        queries.list().stream().map(NamedQuery::name).toList(),
        frame);
  }
}
