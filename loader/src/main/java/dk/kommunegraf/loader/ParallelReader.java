package dk.kommunegraf.loader;

import dk.kommunegraf.loader.document.Document;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Reads documents on all processors and hands them out in the order of their files, so that what is
 * written does not depend on the threads. Only a few documents are read ahead, so that memory does
 * not grow with their number. To be used by one thread.
 */
final class ParallelReader implements AutoCloseable {

  private static final int AHEAD_PER_THREAD = 2;

  private final DocumentReader reader;
  private final Iterator<Path> files;
  private final ExecutorService threads;
  private final int ahead;
  private final Queue<CompletableFuture<Parsed<Document>>> window = new ArrayDeque<>();

  ParallelReader(DocumentReader reader, Iterator<Path> files, int threads) {
    this.reader = reader;
    this.files = files;
    this.ahead = AHEAD_PER_THREAD * threads;
    this.threads =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(task, "read");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** The next document in the order of the files; there must be one. */
  Parsed<Document> next() {
    while (window.size() < ahead && files.hasNext()) {
      Path file = files.next();
      window.add(CompletableFuture.supplyAsync(() -> reader.read(file), threads));
    }
    return window.remove().join();
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
