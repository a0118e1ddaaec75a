package dk.kommunegraf.server.store;

import dk.kommunegraf.loader.write.StoreException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;

/**
 * ENTRY POINT of the process that holds the store for a service. It is started and ended by {@link
 * StoreProcess}: it prints one line, {@code ready} with what it serves or {@code failed} with the
 * reason, and ends when its standard input does, so that it never outlives its parent.
 */
public final class StoreServer {

  static final String READY = "ready";
  static final String FAILED = "failed";

  /** The store cannot be used. */
  private static final int EXIT_FAILED = 4;

  private static final int EXIT_STUCK = 5;

  private StoreServer() {}

  /** A query cannot be ended: without it the process would serve on, but slower each time. */
  private static void giveUp() {
    Runtime.getRuntime().halt(EXIT_STUCK);
  }

  /** Arguments: the folder of the store, how many milliseconds a query may run. */
  public static void main(String[] args) throws IOException {
    LibraryLogs.takeOver();
    try (EmbeddedFuseki fuseki =
        EmbeddedFuseki.open(
            Path.of(args[0]), Duration.ofMillis(Long.parseLong(args[1])), StoreServer::giveUp)) {
      System.out.println(READY + " " + fuseki.hasTextIndex() + " " + fuseki.url());
      System.in.transferTo(OutputStream.nullOutputStream());
    } catch (StoreException e) {
      System.out.println(FAILED + " " + e.getMessage());
      System.exit(EXIT_FAILED);
    }
    System.exit(0);
  }
}
