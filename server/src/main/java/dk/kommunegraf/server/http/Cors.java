package dk.kommunegraf.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;

/** Lets pages of any origin ask, without credentials: all that is served is public. */
final class Cors {

  private static final String METHODS = "GET, POST, HEAD, OPTIONS";

  private Cors() {}

  static void register(RoutesConfig routes) {
    routes.before(Cors::handle);
  }

  private static void handle(Context ctx) {
    ctx.header("Access-Control-Allow-Origin", "*")
        .header(
            "Access-Control-Expose-Headers",
            "ETag, Link, Retry-After, X-Dataset-Version, X-Result-Truncated");
    if (ctx.method().equals(HandlerType.OPTIONS)) {
      preflight(ctx);
      ctx.skipRemainingHandlers();
    }
  }

  private static void preflight(Context ctx) {
    ctx.status(204)
        .header("Allow", METHODS)
        .header("Access-Control-Allow-Methods", METHODS)
        .header("Access-Control-Allow-Headers", "Content-Type, Accept, queryId")
        .header("Access-Control-Max-Age", "86400");
  }
}
