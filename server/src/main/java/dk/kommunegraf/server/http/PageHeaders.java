package dk.kommunegraf.server.http;

import dk.kommunegraf.server.web.StaticFiles;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.staticfiles.Location;
import io.javalin.http.staticfiles.StaticFileConfig;
import java.util.Map;

/** The headers that keep a browser from doing more with an answer than showing it. */
final class PageHeaders {

  /** Files of this host, which ask nobody but this host (CSP Level 3). */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self';"
          + " img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  /** What they draw too. */
  private static final String POLICY_FOR_EXPLORER =
      "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self';"
          + " style-src 'self'; img-src 'self' data: blob:; font-src 'self' data:;"
          + " form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

  private PageHeaders() {}

  /** What holds for every answer: it is of the type that it says. */
  static void register(RoutesConfig routes) {
    routes.before(ctx -> ctx.header("X-Content-Type-Options", "nosniff"));
  }

  /** What holds for a page. */
  static void set(Context ctx) {
    ctx.header("Content-Security-Policy", POLICY);
  }

  /** What holds for the page of the explorer, which makes pictures. */
  static void setForExplorer(Context ctx) {
    ctx.header("Content-Security-Policy", POLICY_FOR_EXPLORER);
  }

  /** Where the files of the pages are: for ever at an address that holds their hash. */
  static void serveHashed(StaticFileConfig files) {
    serve(files, StaticFiles.PATH, "public, max-age=31536000, immutable");
  }

  /** Where they are for those who know their names. */
  static void serveNamed(StaticFileConfig files) {
    serve(files, "/static", "public, max-age=3600");
  }

  private static void serve(StaticFileConfig files, String path, String caching) {
    files.hostedPath = path;
    files.directory = StaticFiles.FOLDER;
    files.location = Location.CLASSPATH;
    files.headers = Map.of("Cache-Control", caching);
  }
}
