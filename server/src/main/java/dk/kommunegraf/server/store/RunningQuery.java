package dk.kommunegraf.server.store;

import org.apache.jena.sparql.exec.QueryExec;

/** A query that runs, until it is closed. Thread safe. */
final class RunningQuery implements AutoCloseable {

  private final QueryExec execution;
  private final long thread;
  private final long start;
  private final long allocated;
  private final RunningQueries all;
  private long abortedAt;
  private boolean aborted;
  private boolean tooGreedy;
  private boolean ended;

  /**
   * A query that has begun.
   *
   * @param thread that runs it
   * @param start in nanoseconds
   * @param allocated bytes that its thread had allocated before
   */
  RunningQuery(QueryExec execution, long thread, long start, long allocated, RunningQueries all) {
    this.execution = execution;
    this.thread = thread;
    this.start = start;
    this.allocated = allocated;
    this.all = all;
  }

  long thread() {
    return thread;
  }

  long start() {
    return start;
  }

  long allocated() {
    return allocated;
  }

  /** Ends it; the thread that runs it meets an exception. */
  synchronized void abort() {
    if (!aborted && !ended) {
      aborted = true;
      abortedAt = System.nanoTime();
      execution.abort();
    }
  }

  /** Ends it since it needs more memory than there is. */
  synchronized void abortForMemory() {
    tooGreedy = !aborted;
    abort();
  }

  synchronized boolean isAborted() {
    return aborted;
  }

  /**
   * Whether it was aborted and has not ended since.
   *
   * @param nanos the time that it had for that
   */
  synchronized boolean isStuck(long nanos) {
    return aborted && !ended && System.nanoTime() - abortedAt > nanos;
  }

  /** Whether it was ended since it needs more memory than there is. */
  synchronized boolean isTooGreedy() {
    return tooGreedy;
  }

  @Override
  public synchronized void close() {
    ended = true;
    all.end(this);
  }
}
