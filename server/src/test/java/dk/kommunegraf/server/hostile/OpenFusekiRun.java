package dk.kommunegraf.server.hostile;

import dk.kommunegraf.loader.write.GraphStore;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Fuseki as it is embedded without a thought: it takes updates and graphs, and has a time-out for
 * queries. A program of its own, which prints its address.
 */
final class OpenFusekiRun {

  private OpenFusekiRun() {}

  /** Arguments: the folder of the store, how many milliseconds a query may take. */
  public static void main(String[] args) throws IOException {
    try (GraphStore store = GraphStore.open(Path.of(args[0]))) {
      DatasetGraph dataset = store.dataset();
      dataset.getContext().set(ARQ.queryTimeout, args[1]);
      FusekiServer server =
          FusekiServer.create().loopback(true).port(0).add("/ds", dataset, true).build().start();
      System.out.println("http://127.0.0.1:" + server.getPort());
      server.join();
    }
  }
}
