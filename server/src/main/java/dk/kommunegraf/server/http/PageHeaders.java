package dk.kommunegraf.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.staticfiles.Location;
import io.javalin.http.staticfiles.StaticFileConfig;
import java.util.Map;

/** The headers that keep a browser from doing more with an answer than showing it. */
final class PageHeaders {

  /** What no page needs (CSP Level 3). */
  private static final String NEVER =
      " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  /** Nothing but the style sheet of this host. */
  private static final String POLICY = "default-src 'none'; style-src 'self';" + NEVER;

  /** Its pictures too. */
  private static final String POLICY_FOR_PICTURES =
      "default-src 'none'; style-src 'self'; img-src 'self';" + NEVER;

  /** Scripts of this host, which ask nobody but this host, and pictures that they make. */
  private static final String POLICY_FOR_SCRIPTS =
      "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self';"
          + " style-src 'self'; img-src 'self' data: blob:; font-src 'self' data:;"
          + NEVER;

  private PageHeaders() {}

  /** What holds for every answer: it is of the type that it says. */
  static void register(RoutesConfig routes) {
    routes.before(ctx -> ctx.header("X-Content-Type-Options", "nosniff"));
  }

  /** What holds for a page. */
  static void set(Context ctx) {
    ctx.header("Content-Security-Policy", POLICY);
  }

  /** What holds for a page with pictures of ours. */
  static void setForPictures(Context ctx) {
    ctx.header("Content-Security-Policy", POLICY_FOR_PICTURES);
  }

  /** What holds for a page whose scripts are files of ours. */
  static void setForScripts(Context ctx) {
    ctx.header("Content-Security-Policy", POLICY_FOR_SCRIPTS);
  }

  /** Where the files of the pages are. */
  static void serveStyle(StaticFileConfig files) {
    files.hostedPath = "/static";
    files.directory = "dk/kommunegraf/server/web/static";
    files.location = Location.CLASSPATH;
    files.headers = Map.of("Cache-Control", "public, max-age=3600");
  }
}
