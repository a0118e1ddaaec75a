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
import java.util.List;
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
  private final Cache<String, Semaphore> readers = newClients();
  private final Limits.Load limits;
  private final Function<Context, String> client;
  private final AtomicInteger waiting = new AtomicInteger();

  private Admission(Limits.Load limits, Function<Context, String> client) {
    this.limits = limits;
    this.client = client;
    this.sparql = Lane.of(limits.sparql(), limits.sparqlPerClient());
    this.pages = Lane.of(limits.pages(), limits.pagesPerClient());
  }

  private static Cache<String, Semaphore> newClients() {
    return Caffeine.newBuilder().expireAfterAccess(FORGET_CLIENT).maximumSize(MAX_CLIENTS).build();
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
      return new Lane(new Semaphore(places, true), newClients(), perClient);
    }

    Semaphore of(String client) {
      return clients.get(client, key -> new Semaphore(perClient, true));
    }
  }

  /**
   * What a request holds: first a place to run, then one to be read.
   *
   * @param held is given to the next when it is left
   * @param readers what it takes then, where the answer is long
   */
  private record Place(List<Semaphore> held, Semaphore readers) {

    void leave() {
      held.forEach(Semaphore::release);
    }

    Place read() {
      leave();
      if (!readers.tryAcquire()) {
        throw new TooManyRequests("too many answers of yours wait to be read; read those first");
      }
      return new Place(List.of(readers), readers);
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
    lane(ctx).ifPresent(lane -> ctx.attribute(PLACE, enter(lane, client.apply(ctx))));
  }

  private Place enter(Lane lane, String name) {
    Semaphore own = lane.of(name);
    enter(lane, own);
    return new Place(
        List.of(lane.places(), own),
        readers.get(name, key -> new Semaphore(limits.readersPerClient())));
  }

  private void enter(Lane lane, Semaphore own) {
    if (own.tryAcquire()) {
      if (lane.places().tryAcquire()) {
        return;
      }
      own.release();
    }
    if (waiting.incrementAndGet() > limits.waiting()) {
      waiting.decrementAndGet();
      throw new Unavailable("too many requests wait at the moment; try again", null);
    }
    try {
      await(lane, own);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unavailable("the server is stopping", e);
    } finally {
      waiting.decrementAndGet();
    }
  }

  private void await(Lane lane, Semaphore own) throws InterruptedException {
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
  }

  /**
   * Gives the place of a request to the next one, as its answer is whole and has yet to be read.
   *
   * @throws TooManyRequests if the client has too many others to read
   */
  static void read(Context ctx) {
    Place place = ctx.attribute(PLACE);
    if (place != null) {
      ctx.attribute(PLACE, null);
      ctx.attribute(PLACE, place.read());
    }
  }

  private static void leave(Context ctx) {
    Place place = ctx.attribute(PLACE);
    if (place != null) {
      ctx.attribute(PLACE, null);
      place.leave();
    }
  }
}
