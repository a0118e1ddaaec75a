package dk.kommunegraf.loader.write;

import dk.kommunegraf.ontology.Iris;
import dk.kommunegraf.ontology.Kg;
import dk.kommunegraf.ontology.OntologyModel;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;

/**
 * The store: TDB2 with a Lucene index of the Danish texts beside it. One process holds a store at a
 * time. The default graph is the union of the named graphs; the graph of the ontology and the
 * registers is loaded when the store is opened and renewed when it changed.
 */
public final class GraphStore implements StatementSink, StatementSource {

  private static final Node ANY = Node.ANY;
  private static final Node DATASET_GRAPH = JenaTerms.node(Iris.DATASET_GRAPH);
  private static final Node STATISTICS_GRAPH = JenaTerms.node(Iris.STATISTICS_GRAPH);

  /** What has to be free on the disk before a write: a document takes a few MB of it. */
  private static final long RESERVE_BYTES = 64L << 20;

  private final IndexedDataset data;

  private GraphStore(IndexedDataset data) {
    this.data = data;
  }

  /**
   * Opens the store in a folder, and makes it where there is none. Where the text index does not
   * agree with the store it is made anew.
   *
   * @throws StoreException if another process holds it, or the folder cannot be used
   */
  public static GraphStore open(Path folder) throws StoreException {
    return open(folder, RESERVE_BYTES);
  }

  /** Opens it for writes that want so much free space on the disk. */
  static GraphStore open(Path folder, long reserveBytes) throws StoreException {
    GraphStore store = new GraphStore(IndexedDataset.open(folder, reserveBytes));
    try {
      store.loadOntology();
      return store;
    } catch (StoreException | RuntimeException e) {
      store.close();
      throw e;
    }
  }

  /** Whether a folder holds a store. */
  public static boolean exists(Path folder) {
    return StoreFolder.exists(folder);
  }

  /** The dataset with its text index, for queries; write through {@link #replace} only. */
  public DatasetGraph dataset() {
    return data.text();
  }

  /** TDB2 and Lucene, for those who look at them apart. */
  IndexedDataset data() {
    return data;
  }

  /**
   * Writes the files of TDB2 anew without what earlier versions of the data took, which TDB2 keeps,
   * and deletes the old files. Readers go on meanwhile. A process that ends in between leaves the
   * store as it was or as it will be, and the next opening clears the rest away.
   *
   * @throws StoreException if the disk has no room for both
   */
  public void compact() throws StoreException {
    data.compact();
  }

  /**
   * Writes all its statements, as they are at one moment; writers go on meanwhile.
   *
   * @return how many
   */
  @Override
  public long writeTo(OutputStream out) throws IOException {
    try {
      return Txn.calculateRead(
          data.base(), () -> NQuads.write(data.base().findNG(ANY, ANY, ANY, ANY), out));
    } catch (RuntimeIOException e) {
      throw new IOException(DiskFault.describe(e), e);
    }
  }

  @Override
  public void replace(IRI graph, List<Statement> statements, List<Statement> description)
      throws StoreException {
    data.write(() -> replaceInTransaction(graph, statements, description));
  }

  @Override
  public void describe(IRI document, List<Statement> description) throws StoreException {
    data.write(() -> ledger().described(document, description));
  }

  private void replaceInTransaction(
      IRI graph, List<Statement> statements, List<Statement> description) {
    List<Quad> old = data.text().stream(JenaTerms.node(graph), ANY, ANY, ANY).toList();
    List<Quad> added = statements.stream().map(s -> JenaTerms.quad(graph, s)).toList();
    Ledger ledger = ledger();
    ledger.withdraw(graph, old.stream().map(Quad::asTriple).toList());
    old.forEach(data.text()::delete);
    added.forEach(data.text()::add);
    ledger.enter(graph, added, description);
  }

  /** The graphs in which the dataset tells of itself, for one transaction. */
  private Ledger ledger() {
    return new Ledger(data.text().getGraph(DATASET_GRAPH), data.text().getGraph(STATISTICS_GRAPH));
  }

  @Override
  public Map<IRI, String> startTimes(IRI meeting) {
    return Txn.calculateRead(data.text(), () -> StoredStartTimes.of(meeting, data.text()));
  }

  /** Does nothing: each document is in the store as soon as it is replaced. */
  @Override
  public void complete() {}

  @Override
  public void close() {
    data.close();
  }

  private void loadOntology() throws StoreException {
    List<Statement> statements = List.copyOf(OntologyModel.statements());
    String hash = OntologyModel.sha256();
    Node value = NodeFactory.createLiteralString(hash);
    if (!Txn.calculateRead(
        data.text(), () -> ledger().says(Iris.ONTOLOGY_GRAPH, Kg.SHA256, value))) {
      data.write(
          () ->
              replaceInTransaction(
                  Iris.ONTOLOGY_GRAPH, statements, DatasetDescription.ofOntology(hash)));
    }
  }
}
