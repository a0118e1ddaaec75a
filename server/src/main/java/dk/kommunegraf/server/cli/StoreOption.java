package dk.kommunegraf.server.cli;

import dk.kommunegraf.loader.ConfigException;
import dk.kommunegraf.loader.write.GraphStore;
import dk.kommunegraf.server.store.EmbeddedFuseki;
import dk.kommunegraf.server.store.LocalStore;
import dk.kommunegraf.server.store.QueryService;
import dk.kommunegraf.server.store.RemoteEndpoint;
import dk.kommunegraf.server.store.StoreProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * What several commands read from, a store in a folder or a SPARQL endpoint: a group of options of
 * which one may be given.
 */
final class StoreOption {

  /** Where the store is when nothing else is said. */
  static final String DEFAULT = "kommunegraf-data";

  /** How long an endpoint may take to answer the first question. */
  private static final Duration FIRST_ANSWER = Duration.ofSeconds(10);

  @Option(
      names = "--store",
      paramLabel = "DIR",
      description = "Folder of the store (default: ./" + DEFAULT + ").")
  private Path folder = Path.of(DEFAULT);

  @Option(
      names = "--endpoint",
      paramLabel = "URL",
      description = "SPARQL 1.1 query endpoint to ask instead of a store of one's own.")
  private @Nullable URI endpoint;

  /**
   * Opens it for questions from this process.
   *
   * @throws ConfigException if there is no store, or the endpoint holds no data of ours
   * @throws IOException if it cannot be used or reached
   */
  QueryService open() throws IOException {
    return endpoint == null ? LocalStore.open(existing()) : remote(endpoint);
  }

  /**
   * Opens it for a service: a store behind HTTP, as an endpoint is.
   *
   * @param timeout how long one query may run
   * @param heap the memory of the store's process; none for a store in this process
   * @throws ConfigException if there is no store, or the endpoint holds no data of ours
   * @throws IOException if it cannot be used or reached
   */
  QueryService serve(Duration timeout, Optional<String> heap) throws IOException {
    if (endpoint != null) {
      return remote(endpoint);
    }
    return heap.isPresent()
        ? StoreProcess.open(existing(), timeout, heap.get())
        : EmbeddedFuseki.open(existing(), timeout);
  }

  private Path existing() {
    if (!GraphStore.exists(folder)) {
      throw new ConfigException(
          "no store in " + folder + ": load documents first, or name it with --store");
    }
    return folder;
  }

  private static QueryService remote(URI endpoint) throws IOException {
    return RemoteEndpoint.open(endpoint, FIRST_ANSWER);
  }
}
