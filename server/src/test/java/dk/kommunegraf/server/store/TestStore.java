package dk.kommunegraf.server.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;

/** Real stores for tests: TDB2 in memory with files of the class path in it. */
public final class TestStore {

  private TestStore() {}

  /** Fuseki over a store with a file in it. */
  public static EmbeddedFuseki fuseki(String resource, Duration timeout) {
    return EmbeddedFuseki.start(dataset(resource), timeout);
  }

  /** Fuseki over a store with one file in each named graph. */
  public static EmbeddedFuseki fuseki(Map<String, Path> graphs, Duration timeout) {
    DatasetGraph dataset = DatabaseMgr.createDatasetGraph();
    dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    Txn.executeWrite(
        dataset,
        () ->
            graphs.forEach(
                (name, file) ->
                    RDFDataMgr.read(
                        dataset.getGraph(NodeFactory.createURI(name)), file.toUri().toString())));
    return EmbeddedFuseki.start(dataset, timeout);
  }

  /** How many queries run. */
  public static int running(EmbeddedFuseki fuseki) {
    return fuseki.running();
  }

  /** The same as a file's, without HTTP. */
  public static LocalStore local(String resource) {
    return LocalStore.of(dataset(resource));
  }

  static DatasetGraph dataset(String resource) {
    DatasetGraph dataset = DatabaseMgr.createDatasetGraph();
    dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    Txn.executeWrite(
        dataset,
        () ->
            RDFDataMgr.read(
                DatasetFactory.wrap(dataset),
                TestStore.class.getClassLoader().getResource(resource).toString()));
    return dataset;
  }
}
