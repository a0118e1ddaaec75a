package dk.kommunegraf.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.staticfiles.Location;
import io.javalin.http.staticfiles.StaticFileConfig;
import java.util.Map;

/** The headers that keep a browser from doing more with an answer than showing it. */
final class PageHeaders {

  /** Nothing but the style sheet of this host (CSP Level 3). */
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  private PageHeaders() {}

  /** What holds for every answer: it is of the type that it says. */
  static void register(RoutesConfig routes) {
    routes.before(ctx -> ctx.header("X-Content-Type-Options", "nosniff"));
  }

  /** What holds for a page. */
  static void set(Context ctx) {
    ctx.header("Content-Security-Policy", POLICY);
  }

  /** Where the style sheet of the pages is. */
  static void serveStyle(StaticFileConfig files) {
    files.hostedPath = "/static";
    files.directory = "dk/kommunegraf/server/web/static";
    files.location = Location.CLASSPATH;
    files.headers = Map.of("Cache-Control", "public, max-age=3600");
  }
}
