package dk.kommunegraf.server.store;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dk.kommunegraf.loader.write.StoreException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.rdfconnection.RDFConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A store in a process of its own, with a heap of its own: a query that exhausts it ends that
 * process at once ({@code -XX:+ExitOnOutOfMemoryError}) and not the service, and the process is
 * started again. Nothing is lost, since nothing is written. Whoever asks meanwhile waits for a
 * while, and fails then. Thread safe.
 */
public final class StoreProcess implements QueryService {

  private static final Logger LOG = LoggerFactory.getLogger(StoreProcess.class);

  /** How long a question waits for a process that is being started. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Duration STOP = Duration.ofSeconds(10);

  /** From here on, Java warns of Lucene's use of mapped memory without it. */
  private static final int NATIVE_ACCESS_FEATURE = 24;

  private final List<String> command;
  private final Thread supervisor;
  private volatile boolean closing;
  private volatile StoreIncarnation current;
  private volatile CompletableFuture<RemoteEndpoint> endpoint = new CompletableFuture<>();

  private StoreProcess(List<String> command) throws IOException {
    this.command = command;
    current = StoreIncarnation.start(command);
    endpoint.complete(current.endpoint());
    supervisor = new Thread(this::keepAlive, "store-supervisor");
    supervisor.setDaemon(true);
  }

  /**
   * Opens the store in a folder, which is closed with this.
   *
   * @param timeout how long one query may run
   * @param heap the most memory of the process, as Java's option {@code -Xmx} takes it
   * @throws StoreException if the store cannot be used
   * @throws IOException if the process cannot be started
   */
  public static StoreProcess open(Path folder, Duration timeout, String heap) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + heap);
    command.add("-XX:+ExitOnOutOfMemoryError");
    // Its old generation is measured by each full collection, which comes before memory runs out.
    command.add("-XX:+UseParallelGC");
    command.add("--add-opens=java.base/java.nio=ALL-UNNAMED");
    if (Runtime.version().feature() >= NATIVE_ACCESS_FEATURE) {
      command.add("--enable-native-access=ALL-UNNAMED");
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(StoreServer.class.getName());
    command.addAll(List.of(folder.toString(), Long.toString(timeout.toMillis())));
    StoreProcess store = new StoreProcess(command);
    // A signal of the terminal reaches both processes: the other is not started again then.
    Runtime.getRuntime().addShutdownHook(new Thread(() -> store.closing = true));
    store.supervisor.start();
    return store;
  }

  private void keepAlive() {
    try {
      while (true) {
        int exit = current.process().waitFor();
        endpoint = new CompletableFuture<>();
        current.bury();
        if (closing) {
          return;
        }
        LOG.warn("the store's process ended ({}); it is started again", exit);
        replace(startAgain());
      }
    } catch (InterruptedException | FailsafeException e) {
      LOG.warn("the store's process is not started again: {}", e.getMessage());
    }
  }

  private synchronized void replace(StoreIncarnation next) {
    current = next;
    endpoint.complete(next.endpoint());
    if (closing) {
      next.process().destroyForcibly();
    } else {
      LOG.warn("the store answers again");
    }
  }

  /** For ever, since what keeps it from starting, such as a full disk, may pass. */
  private StoreIncarnation startAgain() {
    RetryPolicy<StoreIncarnation> policy =
        RetryPolicy.<StoreIncarnation>builder()
            .withBackoff(Duration.ofMillis(200), Duration.ofSeconds(10))
            .withMaxRetries(-1)
            .abortIf((incarnation, e) -> closing)
            .onRetry(event -> LOG.warn("{}", String.valueOf(event.getLastException())))
            .build();
    return Failsafe.with(policy).get(() -> StoreIncarnation.start(command));
  }

  /** The number of the process that holds the store. */
  public long pid() {
    return current.process().pid();
  }

  @Override
  public boolean hasTextIndex() {
    return current.textIndex();
  }

  @Override
  public RDFConnection connect() {
    return endpoint().connect();
  }

  private RemoteEndpoint endpoint() {
    try {
      return endpoint.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RuntimeIOException("interrupted", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new RuntimeIOException("the store is being started again", e);
    }
  }

  @Override
  public void abort(QueryExecution query, Thread thread) {
    endpoint().abort(query, thread);
  }

  @Override
  public void close() {
    closing = true;
    Process process;
    synchronized (this) {
      process = current.process();
    }
    try {
      process.getOutputStream().close();
      if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
        LOG.warn("the store's process does not end by itself; it is killed");
        process.destroyForcibly();
      }
      supervisor.join(STOP.toMillis());
    } catch (IOException e) {
      LOG.warn("the store's process cannot be told to end: {}", e.getMessage());
      process.destroyForcibly();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
