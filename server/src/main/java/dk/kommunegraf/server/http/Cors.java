package dk.kommunegraf.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** Lets pages of any origin ask, without credentials: all that is served is public. */
final class Cors {

  private static final String METHODS = "GET, POST, HEAD, OPTIONS";

  private Cors() {}

  static void register(RoutesConfig routes) {
    routes.before(
        ctx ->
            ctx.header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Expose-Headers", "Link, Retry-After, X-Result-Truncated"));
    routes.options("/", Cors::preflight);
    routes.options("/<path>", Cors::preflight);
  }

  private static void preflight(Context ctx) {
    ctx.status(204)
        .header("Allow", METHODS)
        .header("Access-Control-Allow-Methods", METHODS)
        .header("Access-Control-Allow-Headers", "Content-Type, Accept, queryId")
        .header("Access-Control-Max-Age", "86400");
  }
}
