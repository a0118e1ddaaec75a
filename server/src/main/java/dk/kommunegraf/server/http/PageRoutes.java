package dk.kommunegraf.server.http;

import dk.kommunegraf.server.query.NamedQueries;
import dk.kommunegraf.server.query.QueryRunner;
import dk.kommunegraf.server.web.AboutPages;
import dk.kommunegraf.server.web.Frame;
import dk.kommunegraf.server.web.NetworkPages;
import dk.kommunegraf.server.web.QueryAddress;
import dk.kommunegraf.server.web.Site;
import io.javalin.config.RoutesConfig;
import java.util.LinkedHashMap;

/** The addresses of the pages for people, but those of the graph's own IRIs. */
final class PageRoutes {

  private final RoutesConfig routes;
  private final Freshness freshness;
  private final PageCache pages;

  private PageRoutes(RoutesConfig routes, Freshness freshness, PageCache pages) {
    this.routes = routes;
    this.freshness = freshness;
    this.pages = pages;
  }

  /**
   * Adds them.
   *
   * @param graphs answers for the networks that pages draw
   */
  static void register(
      RoutesConfig routes,
      QueryRunner runner,
      NamedQueries queries,
      Freshness freshness,
      PageCache pages,
      App.Settings settings,
      GraphHandler graphs) {
    Site site = new Site(settings.base());
    PageRoutes all = new PageRoutes(routes, freshness, pages);
    TableHandler tables = new TableHandler(runner, queries, site);
    App.get(
        routes,
        "/",
        new IndexHandler(queries, all.handler(new HomeHandler(runner, queries, site))));
    all.add("/search", new SearchHandler(runner, queries, site));
    all.add("/compare", new CompareHandler(runner, queries, freshness, site));
    all.add("/coverage", new CoverageHandler(runner, queries, freshness, site));
    all.add("/tables", tables::list);
    all.add("/tables/{query}", tables::table);
    all.add("/sparql-editor", new EditorHandler(runner, queries, site));
    all.add("/about", (ctx, address, frame) -> AboutPages.about(frame));
    all.add(
        "/api-docs",
        (ctx, address, frame) ->
            AboutPages.api(
                IndexHandler.addresses(queries),
                queries.list(),
                settings.downloads().isPresent(),
                frame));
    all.add("/network", (ctx, address, frame) -> network(graphs, queries, site, address, frame));
  }

  private static String network(
      GraphHandler graphs, NamedQueries queries, Site site, QueryAddress address, Frame frame) {
    return address.get("uri").isEmpty() && address.get("query").isEmpty()
        ? NetworkPages.write(queries.list(), frame)
        : NetworkPages.write(
            graphs.network(new LinkedHashMap<>(address.parameters())),
            queries.list(),
            site,
            frame,
            address);
  }

  private void add(String path, PageHandler.Writer writer) {
    App.get(routes, path, handler(writer));
  }

  private PageHandler handler(PageHandler.Writer writer) {
    return new PageHandler(freshness, pages, writer);
  }
}
