package dk.kommunegraf.server.query;

import dk.kommunegraf.server.query.ApiException.BadRequest;
import dk.kommunegraf.server.query.ApiException.Timeout;
import dk.kommunegraf.server.query.ApiException.TooLarge;
import dk.kommunegraf.server.query.ApiException.Unavailable;
import dk.kommunegraf.server.store.QueryService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.commons.lang3.StringUtils;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;

/** Runs queries within the limits and turns what goes wrong into an {@link ApiException}. */
public final class QueryRunner implements AutoCloseable {

  /** The store is given a chance to say itself that time is up. */
  private static final Duration GRACE = Duration.ofSeconds(1);

  private static final Duration UNTIL_LOSS_IS_KNOWN = Duration.ofMillis(300);

  /** Characters of a store's reason that are passed on. */
  private static final int MAX_REASON = 300;

  private final QueryService service;
  private final Limits limits;
  private final ScheduledExecutorService watchdog;
  private final Map<Thread, Abortable> running = new ConcurrentHashMap<>();

  /** Runs on a service, which stays its opener's to close. */
  public QueryRunner(QueryService service, Limits limits) {
    this.service = service;
    this.limits = limits;
    this.watchdog =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "query-watchdog");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Whether queries may look words up in a text index. */
  boolean hasTextIndex() {
    return service.hasTextIndex();
  }

  /** The limits that it keeps. */
  public Limits limits() {
    return limits;
  }

  /**
   * Runs a query of the project and reads its result to the end. Where the store was lost meanwhile
   * to somebody's greedy query, it is run once more.
   *
   * @param reader is given the query as built, asks it and must not keep it
   */
  <T> T run(Query query, Function<Running, T> reader) {
    try {
      return runOnce(query, reader);
    } catch (Unavailable e) {
      pause();
      return runOnce(query, reader);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(UNTIL_LOSS_IS_KNOWN.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Runs a query of a stranger, which may be the one that the store was lost to, and reads its
   * result to the end.
   *
   * @param reader is given the query as built, asks it and must not keep it
   */
  <T> T runOnce(Query query, Function<Running, T> reader) {
    long start = System.nanoTime();
    try {
      return runNow(query, reader);
    } catch (QueryCancelledException | CancellationException e) {
      throw timeout();
    } catch (JenaException | HttpException | RuntimeIOException e) {
      // A time-out in the middle of a result shows as a result that breaks off.
      boolean late = System.nanoTime() - start >= limits.query().firstRow().toNanos();
      throw late ? timeout() : describe(e);
    }
  }

  /** All rows of a SELECT query, to keep. */
  List<Binding> rows(Query query) {
    return run(
        query,
        running -> {
          List<Binding> rows = new ArrayList<>();
          // A row of TDB2 reads its terms when asked, which it cannot after the transaction.
          RowSet.adapt(running.select()).forEachRemaining(row -> rows.add(row.detach()));
          return rows;
        });
  }

  private <T> T runNow(Query query, Function<Running, T> reader) {
    try (RDFConnection connection = service.connect()) {
      return Txn.calculateRead(
          connection,
          () -> {
            try (QueryExecution execution =
                connection
                    .newQuery()
                    .query(service.prepare(query))
                    .timeout(limits.query().total().plus(GRACE).toMillis(), TimeUnit.MILLISECONDS)
                    .build()) {
              return watched(execution, reader);
            }
          });
    }
  }

  /** Ends the query that a thread runs, if it runs one, as if its time were up. */
  public void cancel(Thread thread) {
    Abortable query = running.get(thread);
    if (query != null) {
      query.abort();
    }
  }

  private <T> T watched(QueryExecution execution, Function<Running, T> reader) {
    Thread thread = Thread.currentThread();
    Abortable query = new Abortable(() -> service.abort(execution, thread));
    Future<?> late = abortAfter(limits.query().total(), query);
    Future<?> empty = abortAfter(limits.query().firstRow(), query);
    running.put(thread, query);
    try {
      return reader.apply(new Running(execution, empty));
    } catch (RuntimeException e) {
      throw query.isAborted() ? timeout() : e;
    } finally {
      running.remove(thread);
      empty.cancel(false);
      late.cancel(false);
      query.end();
    }
  }

  private Future<?> abortAfter(Duration time, Abortable query) {
    return watchdog.schedule(query::abort, time.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
  }

  private ApiException describe(RuntimeException e) {
    int status = e instanceof QueryExceptionHTTP answer ? answer.getStatusCode() : -1;
    return switch (status) {
      case 400, 422 ->
          new BadRequest("the store refuses the query: " + reason((QueryExceptionHTTP) e));
      case 413 -> new TooLarge(reason((QueryExceptionHTTP) e));
      case 503 -> timeout();
      default -> new Unavailable("the store did not answer this query", e);
    };
  }

  /** The first line of what the store says, or else the phrase of its status. */
  private static String reason(QueryExceptionHTTP e) {
    return Optional.ofNullable(e.getResponse()).stream()
        .flatMap(String::lines)
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(line -> StringUtils.abbreviate(line, MAX_REASON))
        .findFirst()
        .orElse(e.getMessage());
  }

  private Timeout timeout() {
    return new Timeout(
        "the query had no row after %d s, or not all after %d s"
            .formatted(seconds(limits.query().firstRow()), seconds(limits.query().total())));
  }

  private static long seconds(Duration time) {
    return Math.max(1, time.toSeconds());
  }

  @Override
  public void close() {
    watchdog.shutdownNow();
  }
}
