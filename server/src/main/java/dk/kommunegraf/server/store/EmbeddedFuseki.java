package dk.kommunegraf.server.store;

import dk.kommunegraf.loader.write.GraphStore;
import dk.kommunegraf.loader.write.StoreException;
import dk.kommunegraf.server.connection.ClientWatch;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.text.DatasetGraphText;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Fuseki in this process over an open store, on a free port of the loopback interface. It knows one
 * operation, the query: no update, no graph store protocol, no administration.
 */
public final class EmbeddedFuseki implements QueryService {

  private static final String NAME = "/graph";

  /** Jena is given a chance to end a query itself. */
  private static final Duration GRACE = Duration.ofSeconds(1);

  private static final RewriteFactory OPTIMISER = Bounds::optimiser;

  /** Longer results are sorted in temporary files, so that no order fills the memory. */
  private static final long SORTED_IN_MEMORY = 20_000;

  private final FusekiServer server;
  private final RemoteEndpoint endpoint;
  private final RunningQueries running;
  private final ClientWatch clients;
  private final boolean textIndex;
  private final Runnable closeStore;

  private EmbeddedFuseki(
      DatasetGraph dataset, Duration timeout, Runnable stuck, Runnable closeStore) {
    running = new RunningQueries(timeout.plus(GRACE), stuck);
    clients = new ClientWatch();
    Endpoint query =
        Endpoint.create()
            .operation(Operation.Query)
            .processor(new QueryOperation(running, clients))
            .build();
    DataService service = DataService.newBuilder(dataset).addEndpoint(query).build();
    server = FusekiServer.create().loopback(true).port(0).add(NAME, service).build().start();
    endpoint = RemoteEndpoint.of(url());
    textIndex = dataset instanceof DatasetGraphText;
    this.closeStore = closeStore;
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
    return open(folder, timeout, () -> {});
  }

  /**
   * The same.
   *
   * @param stuck is run, again and again, while a query does not heed its abort
   * @throws StoreException if the store cannot be used
   */
  static EmbeddedFuseki open(Path folder, Duration timeout, Runnable stuck) throws StoreException {
    GraphStore store = GraphStore.open(folder);
    Runnable stopControl = StoreControl.listen(folder, store);
    Runnable closeStore =
        () -> {
          stopControl.run();
          store.close();
        };
    try {
      return start(store.dataset(), timeout, stuck, closeStore);
    } catch (RuntimeException e) {
      closeStore.run();
      throw e;
    }
  }

  static EmbeddedFuseki start(DatasetGraph dataset, Duration timeout) {
    return start(dataset, timeout, () -> {}, () -> {});
  }

  private static EmbeddedFuseki start(
      DatasetGraph dataset, Duration timeout, Runnable stuck, Runnable closeStore) {
    JenaLocks.shut();
    dataset.getContext().set(ARQ.queryTimeout, Long.toString(timeout.toMillis()));
    dataset.getContext().set(ARQ.spillToDiskThreshold, SORTED_IN_MEMORY);
    dataset.getContext().set(ARQConstants.sysOptimizerFactory, OPTIMISER);
    return new EmbeddedFuseki(dataset, timeout, stuck, closeStore);
  }

  /** The address that it answers at, for this machine only. */
  public String url() {
    return "http://127.0.0.1:" + server.getPort() + NAME;
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
  public void abort(QueryExecution query, Thread thread) {
    endpoint.abort(query, thread);
  }

  /** How many queries run at the moment. */
  int running() {
    return running.count();
  }

  @Override
  public void close() {
    server.stop();
    clients.close();
    running.close();
    closeStore.run();
  }
}
