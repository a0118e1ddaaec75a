package dk.kommunegraf.server.cli;

import dk.kommunegraf.server.http.App;
import dk.kommunegraf.server.http.PortTakenException;
import dk.kommunegraf.server.query.NamedQueries;
import dk.kommunegraf.server.store.QueryService;
import java.util.concurrent.CountDownLatch;

/** A running service: the public side before something that can be asked in SPARQL. */
final class Service implements AutoCloseable {

  private final QueryService graph;
  private final App app;

  private Service(QueryService graph, App app) {
    this.graph = graph;
    this.app = app;
  }

  /**
   * Serves a graph.
   *
   * @param graph is closed with the service, also when it cannot start
   * @throws PortTakenException if the address cannot be had
   */
  static Service start(
      QueryService graph, NamedQueries queries, App.Settings settings, String host, int port)
      throws PortTakenException {
    App app = null;
    try {
      app = new App(graph, queries, settings);
      app.start(port, host);
      return new Service(graph, app);
    } catch (PortTakenException | RuntimeException e) {
      if (app != null) {
        app.close();
      }
      graph.close();
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
    graph.close();
  }
}
