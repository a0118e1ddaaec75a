package dk.kommunegraf.server.http;

import dk.kommunegraf.server.query.ItemSearch;
import dk.kommunegraf.server.query.NamedQueries;
import dk.kommunegraf.server.query.QueryRunner;
import dk.kommunegraf.server.web.Frame;
import dk.kommunegraf.server.web.QueryAddress;
import dk.kommunegraf.server.web.SearchPages;
import dk.kommunegraf.server.web.Site;
import io.javalin.http.Context;

/** Writes the page on which agenda items are found. */
final class SearchHandler implements PageHandler.Writer {

  private final ItemSearch search;
  private final SearchPages pages;

  SearchHandler(QueryRunner runner, NamedQueries queries, Site site) {
    this.search = new ItemSearch(runner, queries);
    this.pages = new SearchPages(site);
  }

  @Override
  public String write(Context ctx, QueryAddress address, Frame frame) {
    String from = address.parameters().get(QueryAddress.OFFSET);
    long offset = RequestParameters.number(QueryAddress.OFFSET, from).orElse(0);
    return pages.write(search.find(SearchPages.parameters(address), offset), frame, address);
  }
}
