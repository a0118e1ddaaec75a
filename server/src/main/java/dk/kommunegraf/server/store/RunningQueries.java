package dk.kommunegraf.server.store;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.jena.sparql.exec.QueryExec;

/**
 * The queries that run in this process. When what lives in the heap comes near its end, the query
 * that has allocated most is aborted, so that no query takes the others with it; one that runs on
 * past its time is aborted too, since Jena 5.6 does not look at its own time-out everywhere
 * (apache/jena#3535). Thread safe.
 */
final class RunningQueries implements AutoCloseable {

  /** Of the old generation, after a collection. */
  private static final double FULL = 0.7;

  /** A query that has allocated less cannot be what fills the heap. */
  private static final long GREEDY_BYTES = Runtime.getRuntime().maxMemory() / 8;

  /** How long a query may take to heed its abort. */
  private static final Duration HEED = Duration.ofSeconds(5);

  private static final Duration PERIOD = Duration.ofMillis(50);
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final long maxNanos;
  private final Runnable stuck;
  private final Set<RunningQuery> queries = ConcurrentHashMap.newKeySet();
  private final List<MemoryPoolMXBean> old;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "query-guard");
            thread.setDaemon(true);
            return thread;
          });
  private long exceeded;

  /**
   * Begins to look after queries.
   *
   * @param timeout how long one may run
   * @param stuck is run for a query that does not heed its abort
   */
  RunningQueries(Duration timeout, Runnable stuck) {
    maxNanos = timeout.toNanos();
    this.stuck = stuck;
    old =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .filter(MemoryPoolMXBean::isUsageThresholdSupported)
            .filter(MemoryPoolMXBean::isCollectionUsageThresholdSupported)
            .filter(pool -> pool.getUsage().getMax() > 0)
            .toList();
    old.forEach(pool -> pool.setCollectionUsageThreshold((long) (FULL * pool.getUsage().getMax())));
    clock.scheduleAtFixedRate(
        this::look, PERIOD.toMillis(), PERIOD.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Looks after a query of this thread until it is closed. */
  RunningQuery begin(QueryExec execution) {
    Thread thread = Thread.currentThread();
    RunningQuery query =
        new RunningQuery(
            execution, thread.getId(), System.nanoTime(), allocated(thread.getId()), this);
    queries.add(query);
    return query;
  }

  void end(RunningQuery query) {
    queries.remove(query);
  }

  /** How many run. */
  int count() {
    return queries.size();
  }

  private void look() {
    long now = System.nanoTime();
    queries.stream().filter(query -> now - query.start() > maxNanos).forEach(RunningQuery::abort);
    if (queries.stream().anyMatch(query -> query.isStuck(HEED.toNanos()))) {
      stuck.run();
    }
    // What an aborted query holds is freed when it has ended: nobody else pays for it.
    if (isFull() && queries.stream().noneMatch(RunningQuery::isAborted)) {
      queries.stream()
          .filter(query -> allocated(query.thread()) - query.allocated() > GREEDY_BYTES)
          .max(Comparator.comparingLong(query -> allocated(query.thread()) - query.allocated()))
          .ifPresent(RunningQuery::abortForMemory);
    }
  }

  /** Told once for each full collection, so that what an abort frees is seen before the next. */
  private boolean isFull() {
    long now = old.stream().mapToLong(MemoryPoolMXBean::getCollectionUsageThresholdCount).sum();
    boolean more = now > exceeded;
    exceeded = now;
    return more;
  }

  private static long allocated(long thread) {
    return THREADS.getThreadAllocatedBytes(thread);
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
