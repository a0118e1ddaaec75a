package dk.kommunegraf.server.query;

/**
 * A query that may be ended by another thread, until the one that runs it has done with it. Thread
 * safe.
 */
final class Abortable {

  private final Runnable abort;
  private boolean aborted;
  private boolean ended;

  Abortable(Runnable abort) {
    this.abort = abort;
  }

  /** Ends the query, once; one that has ended is left alone. */
  synchronized void abort() {
    if (!ended && !aborted) {
      aborted = true;
      abort.run();
    }
  }

  /** Whether it was ended from outside. */
  synchronized boolean isAborted() {
    return aborted;
  }

  /** The thread that ran the query has done with it, and takes up something else. */
  synchronized void end() {
    ended = true;
    if (aborted) {
      // The interruption was meant for the query.
      Thread.interrupted();
    }
  }
}
