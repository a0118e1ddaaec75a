package dk.kommunegraf.loader;

import dk.kommunegraf.loader.Issue.Code;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Reads documents on several threads and hands them out in the order of their files, so that what
 * is written does not depend on the threads. Only a few documents are read ahead, so that memory
 * does not grow with their number. A reading that takes longer than the limit is interrupted and
 * waited for no more, and one that fails by a fault of ours concerns its document only. To be used
 * by one thread.
 *
 * @param <T> what is read of a document
 */
public final class ParallelReader<T> implements AutoCloseable {

  private static final int AHEAD_PER_THREAD = 2;

  private final Function<Path, Parsed<T>> reader;
  private final long millis;
  private final Iterator<Path> files;
  private final int ahead;
  private final Semaphore turns;
  private final ExecutorService threads = Executors.newCachedThreadPool(daemons("read"));
  private final ScheduledThreadPoolExecutor clock =
      new ScheduledThreadPoolExecutor(1, daemons("reading-time"));
  private final Queue<CompletableFuture<Parsed<T>>> window = new ArrayDeque<>();

  /**
   * Reads nothing yet.
   *
   * @param reader reads a file; is called by several threads
   * @param limits hold the time for one document
   * @param files the files in the order in which they are asked for
   * @param threads documents that are read at a time
   */
  public ParallelReader(
      Function<Path, Parsed<T>> reader, ReadLimits limits, Iterator<Path> files, int threads) {
    this.reader = reader;
    this.millis = limits.time().toMillis();
    this.files = files;
    this.ahead = AHEAD_PER_THREAD * threads;
    this.turns = new Semaphore(threads);
    // Else it would hold every document until its time is over.
    clock.setRemoveOnCancelPolicy(true);
  }

  private static ThreadFactory daemons(String name) {
    return task -> {
      Thread thread = new Thread(task, name);
      thread.setDaemon(true);
      return thread;
    };
  }

  /** The next document in the order of the files; there must be one. */
  public Parsed<T> next() {
    while (window.size() < ahead && files.hasNext()) {
      Reading reading = new Reading(files.next());
      window.add(reading.result);
      threads.execute(reading);
    }
    return window.remove().join();
  }

  @Override
  public void close() {
    threads.shutdownNow();
    clock.shutdownNow();
  }

  /** The reading of one document. */
  private final class Reading implements Runnable {
    private final Path file;
    private final CompletableFuture<Parsed<T>> result = new CompletableFuture<>();
    private boolean ended;

    Reading(Path file) {
      this.file = file;
    }

    @Override
    public void run() {
      try {
        turns.acquire();
      } catch (InterruptedException e) {
        // Closed before its turn: nobody waits for it.
        return;
      }
      try {
        read();
      } catch (RuntimeException | StackOverflowError e) {
        result.complete(rejected(Code.READING_FAILED, fault(e)));
      } catch (Error e) {
        result.completeExceptionally(e);
      } finally {
        end();
      }
    }

    private void read() {
      Thread thread = Thread.currentThread();
      Future<?> limit = clock.schedule(() -> expire(thread), millis, TimeUnit.MILLISECONDS);
      try {
        result.complete(reader.apply(file));
      } finally {
        limit.cancel(false);
      }
    }

    /** The next document has its turn, also where this thread does not heed the interruption. */
    private synchronized void expire(Thread thread) {
      if (!ended) {
        result.complete(
            rejected(
                Code.TOO_SLOW,
                String.format(
                    Locale.ROOT,
                    "not read within %.1f s: split it, or raise --max-document-time",
                    millis / 1000.0)));
        thread.interrupt();
        end();
      }
    }

    private synchronized void end() {
      if (!ended) {
        ended = true;
        turns.release();
      }
    }

    private Parsed<T> rejected(Code code, String detail) {
      return new Parsed.Rejected<>(new Issue(code, SourceRef.of(file.toString()), detail));
    }
  }

  /** What was thrown and where, so that it can be reported without a stack trace. */
  private static String fault(Throwable thrown) {
    StackTraceElement[] trace = thrown.getStackTrace();
    return "cannot be read by a fault of kommunegraf ("
        + thrown.getClass().getSimpleName()
        + (trace.length == 0 ? "" : " at " + trace[0])
        + "): report it with the document";
  }
}
