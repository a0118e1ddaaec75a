package dk.kommunegraf.server.bench;

import dk.kommunegraf.loader.LoadReport;
import dk.kommunegraf.loader.Loader;
import dk.kommunegraf.loader.write.GraphStore;
import dk.kommunegraf.server.Main;
import dk.kommunegraf.server.query.Limits;
import dk.kommunegraf.server.query.NamedQueries;
import dk.kommunegraf.server.query.NamedQueryRunner;
import dk.kommunegraf.server.query.QueryRunner;
import dk.kommunegraf.server.store.RemoteEndpoint;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.apache.commons.io.file.PathUtils;

/**
 * The service and a stock Fuseki over two copies of one store, each in a process of its own with
 * the same heap and the same time for a query, and a client of both. Not thread safe.
 */
final class Sides implements AutoCloseable {

  private static final String TABLE = "application/json, application/sparql-results+json;q=0.9";
  private static final String GRAPH = "application/n-triples";
  private static final String COUNT = "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }";

  private final NamedQueries queries = NamedQueries.read();
  private final Client client = new Client();
  private final List<ServerProcess> started;
  private final String service;
  private final String fuseki;

  private Sides(List<ServerProcess> started, String service, String fuseki) {
    this.started = started;
    this.service = service;
    this.fuseki = fuseki;
  }

  /**
   * Loads documents, copies the store and starts both sides.
   *
   * @param documents a folder of them
   * @param folder where the stores are made
   */
  static Sides over(Path documents, Path folder) throws IOException, InterruptedException {
    Path store = folder.resolve("store");
    try (GraphStore sink = GraphStore.open(store)) {
      LoadReport report =
          new Loader(Clock.systemUTC())
              .load(List.of(documents.toString()), sink, (done, total, file) -> {});
      if (!report.rejections().isEmpty()) {
        throw new IOException("not loaded: " + report.rejections().get(0));
      }
    }
    Path copy = folder.resolve("copy");
    PathUtils.copyDirectory(store, copy);
    List<ServerProcess> started = new ArrayList<>();
    try {
      started.add(startService(store, folder));
      started.add(startFuseki(copy, folder));
      return new Sides(
          started, started.get(0).awaitAddress(), started.get(1).awaitAddress() + "/ds/query");
    } catch (IOException | InterruptedException e) {
      started.forEach(ServerProcess::close);
      throw e;
    }
  }

  private static ServerProcess startService(Path store, Path folder) throws IOException {
    return ServerProcess.start(
        Main.class,
        folder.resolve("service.log"),
        "serve",
        "--port",
        "0",
        "--store",
        store.toString());
  }

  private static ServerProcess startFuseki(Path store, Path folder) throws IOException {
    return ServerProcess.start(
        StockFusekiRun.class,
        folder.resolve("fuseki.log"),
        store.toString(),
        Long.toString(Limits.DEFAULT.timeout().toMillis()));
  }

  /** The quads in the store, the ontology and the registers included. */
  long quads() throws IOException, InterruptedException {
    String body = client.query(fuseki, COUNT, "text/csv").body();
    return Long.parseLong(body.lines().skip(1).findFirst().orElseThrow());
  }

  /** Asks the service. */
  Reply service(NamedRequest request) throws IOException, InterruptedException {
    return client.get(service + request.address(), accept(request));
  }

  /**
   * Asks Fuseki.
   *
   * @param sparql what the service ran for the request
   */
  Reply stock(NamedRequest request, String sparql) throws IOException, InterruptedException {
    return client.query(fuseki, sparql, accept(request));
  }

  private String accept(NamedRequest request) {
    return makesGraph(request) ? GRAPH : TABLE;
  }

  private boolean makesGraph(NamedRequest request) {
    return queries.get(request.query()).makesGraph();
  }

  /**
   * The SPARQL that the service ran. A table states it; for a graph the query is bound once more.
   *
   * @param answer of the service
   */
  String sparql(NamedRequest request, Reply answer) throws IOException {
    if (!makesGraph(request)) {
      return answer.sparql();
    }
    URI sparql = URI.create(service + "/sparql");
    try (RemoteEndpoint endpoint = RemoteEndpoint.open(sparql, Limits.DEFAULT.timeout());
        QueryRunner runner = new QueryRunner(endpoint, Limits.DEFAULT)) {
      return new NamedQueryRunner(runner)
          .answer(queries.get(request.query()), request.parameters(), OptionalLong.empty(), 0)
          .sparql();
    }
  }

  @Override
  public void close() {
    started.forEach(ServerProcess::close);
  }
}
