package dk.kommunegraf.loader.write;

import dk.kommunegraf.loader.link.LinkRules;
import dk.kommunegraf.loader.link.Links;
import dk.kommunegraf.ontology.Iris;
import dk.kommunegraf.ontology.Kg;
import dk.kommunegraf.ontology.OntologyModel;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;

/**
 * The store: TDB2 with a Lucene index of the Danish texts beside it. One process holds a store at a
 * time. The default graph is the union of the named graphs; the graph of the ontology and the
 * registers is loaded when the store is opened and renewed when it changed. The links of what a
 * document touches are made in its own transaction, so that they always agree with the documents.
 */
public final class GraphStore implements StatementSink, StatementSource {

  private static final Node ANY = Node.ANY;
  private static final Node DATASET_GRAPH = JenaTerms.node(Iris.DATASET_GRAPH);
  private static final Node STATISTICS_GRAPH = JenaTerms.node(Iris.STATISTICS_GRAPH);

  /** What has to be free on the disk before a write: a document takes a few MB of it. */
  private static final long RESERVE_BYTES = 64L << 20;

  /** How much a store may grow before it is compacted. */
  private static final long GROWTH_BYTES = 2L << 30;

  private static final Node LINKS_GRAPH = JenaTerms.node(Iris.LINKS_GRAPH);

  private final IndexedDataset data;
  private final LinkRules rules = LinkRules.read();

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
    return open(folder, RESERVE_BYTES, GROWTH_BYTES);
  }

  /** Opens it for writes that want so much free space on the disk. */
  static GraphStore open(Path folder, long reserveBytes) throws StoreException {
    return open(folder, reserveBytes, GROWTH_BYTES);
  }

  /** Opens it to be compacted after it has grown so much. */
  static GraphStore open(Path folder, long reserveBytes, long growthBytes) throws StoreException {
    GraphStore store = new GraphStore(IndexedDataset.open(folder, reserveBytes, growthBytes));
    try {
      store.loadOntology();
      store.makeLinks();
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
    data.compactIfGrown();
  }

  @Override
  public void describe(IRI document, List<Statement> description) throws StoreException {
    data.write(() -> ledger().described(document, description));
  }

  /** {@link #replace}, in a transaction that {@link #data} has begun. */
  void replaceInTransaction(IRI graph, List<Statement> statements, List<Statement> description) {
    List<Quad> old = data.text().stream(JenaTerms.node(graph), ANY, ANY, ANY).toList();
    List<Quad> added = statements.stream().map(s -> JenaTerms.quad(graph, s)).toList();
    Ledger ledger = ledger();
    ledger.withdraw(graph, old.stream().map(Quad::asTriple).toList());
    old.forEach(data.text()::delete);
    added.forEach(data.text()::add);
    ledger.enter(graph, added, description);
    Links links = links();
    links.touch(old.stream().map(Quad::asTriple).toList());
    links.touch(added.stream().map(Quad::asTriple).toList());
    links.renew(this::construct);
  }

  private Links links() {
    return new Links(rules, data.text().getGraph(LINKS_GRAPH));
  }

  private Graph construct(Query query) {
    try (QueryExec execution = QueryExec.dataset(data.text()).query(query).build()) {
      return execution.construct();
    }
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

  /** Makes the links that other rules made, or none, anew. */
  private void makeLinks() throws StoreException {
    Node hash = NodeFactory.createLiteralString(rules.sha256());
    if (!Txn.calculateRead(data.text(), () -> ledger().says(Iris.LINKS_GRAPH, Kg.SHA256, hash))) {
      data.write(
          () -> {
            links().renewAll(this::construct);
            ledger().described(Iris.LINKS_GRAPH, DatasetDescription.ofLinks(rules.sha256()));
          });
    }
  }
}
