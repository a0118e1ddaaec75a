package dk.kommunegraf.server.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.kommunegraf.server.query.ApiException.TooManyRequests;
import dk.kommunegraf.server.query.ApiException.Unavailable;
import dk.kommunegraf.server.query.Limits;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Lets so many requests run at a time, in all and of one client; others wait their turn for a while
 * and are refused then. Queries in SPARQL and all else have shares of their own, so that neither
 * can take the other's. A request that runs holds its place until its answer is whole, not until it
 * is read: a slow reader keeps nobody waiting. Thread safe.
 */
final class Admission {

  private static final String PLACE = Admission.class.getName();
  private static final Duration FORGET_CLIENT = Duration.ofMinutes(10);
  private static final int MAX_CLIENTS = 100_000;

  private final Lane sparql;
  private final Lane pages;
  private final Limits.Load limits;
  private final Function<Context, String> client;
  private final AtomicInteger waiting = new AtomicInteger();

  private Admission(Limits.Load limits, Function<Context, String> client) {
    this.limits = limits;
    this.client = client;
    this.sparql = Lane.of(limits.sparql(), limits.sparqlPerClient());
    this.pages = Lane.of(limits.pages(), limits.pagesPerClient());
  }

  /**
   * The requests of one kind.
   *
   * @param places for all clients together
   * @param clients the places of each client
   * @param perClient how many one client has
   */
  private record Lane(Semaphore places, Cache<String, Semaphore> clients, int perClient) {

    static Lane of(int places, int perClient) {
      return new Lane(
          new Semaphore(places, true),
          Caffeine.newBuilder().expireAfterAccess(FORGET_CLIENT).maximumSize(MAX_CLIENTS).build(),
          perClient);
    }

    Semaphore of(String client) {
      return clients.get(client, key -> new Semaphore(perClient, true));
    }
  }

  /** What a request holds while it runs. */
  private record Place(Semaphore client, Semaphore lane) {

    void leave() {
      lane.release();
      client.release();
    }
  }

  /**
   * Puts it before and behind all routes.
   *
   * @param client tells clients apart
   */
  static void register(RoutesConfig routes, Limits.Load limits, Function<Context, String> client) {
    Admission admission = new Admission(limits, client);
    routes.before(admission::enter);
    routes.after(Admission::leave);
  }

  /** Whether the process lives must be told also when nothing else can be. */
  private Optional<Lane> lane(Context ctx) {
    boolean free = ctx.path().startsWith("/health/") || ctx.method() == HandlerType.OPTIONS;
    return free ? Optional.empty() : Optional.of(ctx.path().equals("/sparql") ? sparql : pages);
  }

  private void enter(Context ctx) {
    lane(ctx).ifPresent(lane -> ctx.attribute(PLACE, enter(lane, lane.of(client.apply(ctx)))));
  }

  private Place enter(Lane lane, Semaphore own) {
    if (own.tryAcquire()) {
      if (lane.places().tryAcquire()) {
        return new Place(own, lane.places());
      }
      own.release();
    }
    if (waiting.incrementAndGet() > limits.waiting()) {
      waiting.decrementAndGet();
      throw new Unavailable("too many requests wait at the moment; try again", null);
    }
    try {
      return await(lane, own);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unavailable("the server is stopping", e);
    } finally {
      waiting.decrementAndGet();
    }
  }

  private Place await(Lane lane, Semaphore own) throws InterruptedException {
    long end = System.nanoTime() + limits.patience().toNanos();
    if (!own.tryAcquire(limits.patience().toNanos(), TimeUnit.NANOSECONDS)) {
      throw new TooManyRequests(
          "%d requests of yours run already; wait for their answers".formatted(lane.perClient()));
    }
    boolean entered = false;
    try {
      entered = lane.places().tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS);
    } finally {
      if (!entered) {
        own.release();
      }
    }
    if (!entered) {
      throw new Unavailable("too many requests run at the moment; try again", null);
    }
    return new Place(own, lane.places());
  }

  /**
   * Gives the place of a request to the next one, once; a request without a place has none to give.
   */
  static void leave(Context ctx) {
    Place place = ctx.attribute(PLACE);
    if (place != null) {
      ctx.attribute(PLACE, null);
      place.leave();
    }
  }
}
