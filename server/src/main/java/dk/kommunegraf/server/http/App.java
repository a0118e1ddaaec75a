package dk.kommunegraf.server.http;

import dk.kommunegraf.ontology.Iris;
import dk.kommunegraf.server.connection.ClientWatch;
import dk.kommunegraf.server.query.DatasetState;
import dk.kommunegraf.server.query.Limits;
import dk.kommunegraf.server.query.NamedQueries;
import dk.kommunegraf.server.query.QueryRunner;
import dk.kommunegraf.server.store.QueryService;
import dk.kommunegraf.server.web.Site;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.util.JavalinBindException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;

/**
 * The public side of the service: every address, read only. Answers come from a {@link
 * QueryService}, which stays its opener's to close.
 */
public final class App implements AutoCloseable {

  /** A form's escapes make a query up to three times longer than it is. */
  private static final int ESCAPED = 3;

  private static final int OTHER_HEADERS_BYTES = 16 * 1024;

  private final QueryRunner runner;
  private final ClientWatch clients = new ClientWatch();
  private final Javalin javalin;

  /** An app with the usual settings that has yet to be started. */
  public App(QueryService service, NamedQueries queries) {
    this(service, queries, Settings.DEFAULT);
  }

  /** An app that has yet to be started. */
  public App(QueryService service, NamedQueries queries, Settings settings) {
    this.runner = new QueryRunner(service, settings.limits());
    this.javalin = Javalin.create(config -> configure(config, service, queries, settings));
  }

  /**
   * How an app answers.
   *
   * @param limits what one request may cost
   * @param base the start of the IRIs that are described under {@code /id/} and {@code /graph/}
   * @param downloads the folder of an export, to be served too
   * @param behindProxy whether a proxy before it tells who asks, by {@code X-Forwarded-For}, and at
   *     which address, by {@code X-Forwarded-Proto} and {@code X-Forwarded-Host}
   */
  public record Settings(
      Limits limits, String base, Optional<Path> downloads, boolean behindProxy) {

    /** The usual limits and base of IRIs, without downloads and without a proxy. */
    public static final Settings DEFAULT =
        new Settings(Limits.DEFAULT, Iris.DEFAULT_BASE, Optional.empty(), false);

    /** The same with other limits. */
    public Settings with(Limits other) {
      return new Settings(other, base, downloads, behindProxy);
    }

    /** The same with another start of the IRIs. */
    public Settings withBase(String other) {
      return new Settings(limits, other, downloads, behindProxy);
    }

    /** The same with the folder of an export. */
    public Settings withDownloads(Path folder) {
      return new Settings(limits, base, Optional.of(folder), behindProxy);
    }

    /** The same behind a proxy. */
    public Settings withProxy() {
      return new Settings(limits, base, downloads, true);
    }
  }

  /**
   * Begins to listen.
   *
   * @param port 0 for any free one
   * @throws PortTakenException if the address cannot be had
   */
  public App start(int port, String host) throws PortTakenException {
    try {
      javalin.start(host, port);
      return this;
    } catch (JavalinBindException e) {
      throw new PortTakenException(host, port, e);
    }
  }

  /** The port that it listens at. */
  public int port() {
    return javalin.port();
  }

  @Override
  public void close() {
    javalin.stop();
    clients.close();
    runner.close();
  }

  private void configure(
      JavalinConfig config, QueryService service, NamedQueries queries, Settings settings) {
    int queryBytes = runner.limits().query().bytes();
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.http.prefer405over404 = true;
    config.http.maxRequestSize = (long) queryBytes * ESCAPED;
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setRequestHeaderSize(queryBytes * ESCAPED + OTHER_HEADERS_BYTES);
          http.setSendServerVersion(false);
          if (settings.behindProxy()) {
            http.addCustomizer(new ForwardedRequestCustomizer());
          }
        });
    config.jsonMapper(Json.MAPPER);
    config.staticFiles.add(PageHeaders::serveHashed);
    config.staticFiles.add(PageHeaders::serveNamed);
    Departures.register(config.routes, clients, runner);
    Admission.register(
        config.routes,
        settings.limits().load(),
        settings.behindProxy() ? App::lastForwarded : Context::ip);
    Cors.register(config.routes);
    PageHeaders.register(config.routes);
    Problems.register(config.routes);
    register(config.routes, service, queries, settings);
  }

  private void register(
      RoutesConfig routes, QueryService service, NamedQueries queries, Settings settings) {
    SparqlHandler sparql = new SparqlHandler(runner);
    Freshness freshness = new Freshness(new DatasetState(runner));
    ApiHandler api = new ApiHandler(runner, queries, freshness);
    Site site = new Site(settings.base());
    PageCache pages = new PageCache(freshness);
    ResourceHandler resources = new ResourceHandler(runner, queries, freshness, pages, site);
    HealthHandler health = new HealthHandler(service);
    GraphHandler graphs = new GraphHandler(runner, queries, freshness);
    PageRoutes.register(routes, runner, queries, freshness, pages, settings, graphs);
    get(routes, "/sparql", sparql::get);
    routes.post("/sparql", sparql::post);
    get(routes, "/rdf/statistics/summary", new SummaryHandler(runner, freshness)::answer);
    get(routes, "/openapi.json", new OpenApi(queries)::handle);
    get(routes, "/api", api::list);
    get(routes, "/api/graph", graphs::answer);
    get(routes, "/api/{query}", api::answer);
    routes.post("/api/{query}", api::answer);
    get(routes, "/id/<path>", resources::node);
    get(routes, "/graph/<path>", resources::graph);
    get(routes, "/ontology", resources::ontology);
    get(routes, "/explore", ExploreHandler::answer);
    get(routes, "/docs/explorers", ExploreHandler::docs);
    get(routes, "/docs/explorers/{tool}", ExploreHandler::doc);
    DownloadsHandler downloads = new DownloadsHandler(settings.downloads());
    get(routes, "/downloads", downloads::list);
    get(routes, "/downloads/{name}", downloads::file);
    get(routes, "/health/live", health::live);
    get(routes, "/health/ready", health::ready);
  }

  /** The address that the proxy itself has seen: those before it are the client's own words. */
  private static String lastForwarded(Context ctx) {
    List<String> headers = Collections.list(ctx.req().getHeaders("X-Forwarded-For"));
    String all = String.join(",", headers);
    String last = all.substring(all.lastIndexOf(',') + 1).strip();
    return last.isEmpty() ? ctx.ip() : last;
  }

  /** HEAD runs the same handler, since its status and headers must be those of GET. */
  static void get(RoutesConfig routes, String path, Handler handler) {
    routes.get(path, handler);
    routes.head(path, handler);
  }
}
