package dk.kommunegraf.server.cli;

import dk.kommunegraf.loader.write.GraphStore;
import dk.kommunegraf.server.http.App;
import dk.kommunegraf.server.http.PortTakenException;
import dk.kommunegraf.server.query.Limits;
import dk.kommunegraf.server.query.NamedQueries;
import dk.kommunegraf.server.store.EmbeddedFuseki;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A running service over a store: Fuseki on the loopback interface, the public side before it. */
final class Service implements AutoCloseable {

  private final GraphStore store;
  private final EmbeddedFuseki fuseki;
  private final App app;

  private Service(GraphStore store, EmbeddedFuseki fuseki, App app) {
    this.store = store;
    this.fuseki = fuseki;
    this.app = app;
  }

  /**
   * Opens a store and serves it.
   *
   * @throws PortTakenException if the address cannot be had
   * @throws IOException if the store cannot be used
   */
  static Service start(Path folder, NamedQueries queries, String host, int port)
      throws IOException, PortTakenException {
    GraphStore store = GraphStore.open(folder);
    EmbeddedFuseki fuseki = null;
    App app = null;
    try {
      fuseki = EmbeddedFuseki.start(store, Limits.DEFAULT.timeout());
      app = new App(fuseki, queries);
      app.start(port, host);
      return new Service(store, fuseki, app);
    } catch (PortTakenException | RuntimeException e) {
      if (app != null) {
        app.close();
      }
      if (fuseki != null) {
        fuseki.close();
      }
      store.close();
      throw e;
    }
  }

  /** The port that it listens at. */
  int port() {
    return app.port();
  }

  /** Waits until the process is asked to stop, then closes the service and runs what is left. */
  void awaitStop(Runnable afterwards) throws InterruptedException {
    CountDownLatch closed = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  close();
                  afterwards.run();
                  closed.countDown();
                },
                "stop"));
    closed.await();
  }

  @Override
  public void close() {
    app.close();
    fuseki.close();
    store.close();
  }
}
