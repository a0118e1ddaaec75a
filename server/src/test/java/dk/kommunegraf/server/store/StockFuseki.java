package dk.kommunegraf.server.store;

import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;

/** A Fuseki as anybody runs it, with its usual operations, on a free port of this machine. */
public final class StockFuseki implements AutoCloseable {

  private final DatasetGraph dataset;
  private final FusekiServer server;

  private StockFuseki(DatasetGraph dataset) {
    this.dataset = dataset;
    this.server = FusekiServer.create().loopback(true).port(0).add("/ds", dataset).start();
  }

  /** One whose default graph is the union of the named graphs. */
  public static StockFuseki withUnion() {
    DatasetGraph dataset = DatabaseMgr.createDatasetGraph();
    dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    return new StockFuseki(dataset);
  }

  /** One as it is out of the box: its default graph is a graph of its own. */
  public static StockFuseki withoutUnion() {
    return new StockFuseki(DatasetGraphFactory.createTxnMem());
  }

  /** Puts a file into it. */
  public StockFuseki read(String file) {
    Txn.executeWrite(dataset, () -> RDFDataMgr.read(DatasetFactory.wrap(dataset), file));
    return this;
  }

  /** The address of an operation: query, data. */
  public String url(String operation) {
    return "http://127.0.0.1:" + server.getPort() + "/ds/" + operation;
  }

  /** The quads that it holds. */
  public DatasetGraph copy() {
    DatasetGraph copy = DatasetGraphFactory.create();
    Txn.executeRead(dataset, () -> dataset.stream().forEach(copy::add));
    return copy;
  }

  @Override
  public void close() {
    server.stop();
  }
}
