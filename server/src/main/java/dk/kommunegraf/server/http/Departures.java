package dk.kommunegraf.server.http;

import dk.kommunegraf.server.connection.ClientWatch;
import dk.kommunegraf.server.connection.ClientWatch.Watched;
import dk.kommunegraf.server.query.QueryRunner;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Objects;

/** Ends the queries of clients that have gone, and the connections of those that do not read. */
final class Departures {

  private static final String WATCH = Departures.class.getName();

  private Departures() {}

  /**
   * The watch of one request.
   *
   * @param reading how long its client may take to read the answer
   */
  private record Watch(Watched client, Duration reading) {}

  /** Puts it before and behind all routes. */
  static void register(RoutesConfig routes, ClientWatch clients, QueryRunner runner) {
    Duration reading = runner.limits().load().reading();
    routes.before(
        ctx -> {
          Thread thread = Thread.currentThread();
          Watched client = clients.watch(ctx.req(), () -> runner.cancel(thread));
          ctx.attribute(WATCH, new Watch(client, reading));
        });
    routes.after(ctx -> watch(ctx).client.close());
  }

  /** The answer is there, and will be sent as fast as the client reads, up to a time. */
  static void expectReading(Context ctx) {
    watch(ctx).client.disconnectAfter(watch(ctx).reading);
  }

  private static Watch watch(Context ctx) {
    return Objects.requireNonNull(ctx.attribute(WATCH));
  }
}
