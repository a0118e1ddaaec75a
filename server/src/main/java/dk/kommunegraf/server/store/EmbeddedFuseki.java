package dk.kommunegraf.server.store;

import dk.kommunegraf.loader.write.GraphStore;
import dk.kommunegraf.loader.write.StoreException;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.text.DatasetGraphText;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Fuseki in this process over an open store, on a free port of the loopback interface. It knows one
 * operation, the query: no update, no graph store protocol, no administration.
 */
public final class EmbeddedFuseki implements QueryService {

  private static final String NAME = "/graph";

  /** Longer results are sorted in temporary files, so that no order fills the memory. */
  private static final long SORTED_IN_MEMORY = 20_000;

  private final FusekiServer server;
  private final RemoteEndpoint endpoint;
  private final boolean textIndex;
  private final Runnable closeStore;

  private EmbeddedFuseki(FusekiServer server, boolean textIndex, Runnable closeStore) {
    this.server = server;
    this.textIndex = textIndex;
    this.closeStore = closeStore;
    this.endpoint = RemoteEndpoint.of(url(server));
  }

  /**
   * Starts it over a store, which stays its opener's to close.
   *
   * @param timeout how long one query may run
   */
  public static EmbeddedFuseki start(GraphStore store, Duration timeout) {
    return start(store.dataset(), timeout);
  }

  /**
   * Opens the store in a folder and starts over it; the store is closed with it. Others on this
   * machine may have a backup of it meanwhile, see {@link StoreControl}.
   *
   * @throws StoreException if the store cannot be used
   */
  public static EmbeddedFuseki open(Path folder, Duration timeout) throws StoreException {
    GraphStore store = GraphStore.open(folder);
    Runnable stopControl = StoreControl.listen(folder, store);
    Runnable closeStore =
        () -> {
          stopControl.run();
          store.close();
        };
    try {
      return start(store.dataset(), timeout, closeStore);
    } catch (RuntimeException e) {
      closeStore.run();
      throw e;
    }
  }

  static EmbeddedFuseki start(DatasetGraph dataset, Duration timeout) {
    return start(dataset, timeout, () -> {});
  }

  private static EmbeddedFuseki start(DatasetGraph dataset, Duration timeout, Runnable closeStore) {
    JenaLocks.shut();
    dataset.getContext().set(ARQ.queryTimeout, Long.toString(timeout.toMillis()));
    dataset.getContext().set(ARQ.spillToDiskThreshold, SORTED_IN_MEMORY);
    DataService service = DataService.newBuilder(dataset).addEndpoint(Operation.Query).build();
    FusekiServer server =
        FusekiServer.create().loopback(true).port(0).add(NAME, service).build().start();
    return new EmbeddedFuseki(server, dataset instanceof DatasetGraphText, closeStore);
  }

  private static String url(FusekiServer server) {
    return "http://127.0.0.1:" + server.getPort() + NAME;
  }

  /** The address that it answers at, for this machine only. */
  public String url() {
    return url(server);
  }

  @Override
  public boolean hasTextIndex() {
    return textIndex;
  }

  @Override
  public RDFConnection connect() {
    return endpoint.connect();
  }

  @Override
  public void close() {
    server.stop();
    closeStore.run();
  }
}
