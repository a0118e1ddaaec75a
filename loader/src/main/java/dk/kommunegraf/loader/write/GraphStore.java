package dk.kommunegraf.loader.write;

import dk.kommunegraf.ontology.Iris;
import dk.kommunegraf.ontology.Kg;
import dk.kommunegraf.ontology.OntologyModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextDatasetFactory;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.query.text.TextIndexException;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.store.FSDirectory;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.RDFS;

/**
 * The store: TDB2 with a Lucene index of the Danish texts beside it. The one class that opens them.
 * One process holds a store at a time. The default graph is the union of the named graphs; the
 * graph of the ontology and the registers is loaded when the store is opened and renewed when it
 * changed.
 */
public final class GraphStore implements StatementSink {

  private static final Node ANY = Node.ANY;
  private static final Node DATASET_GRAPH = JenaTerms.node(Iris.DATASET_GRAPH);
  private static final Node STATISTICS_GRAPH = JenaTerms.node(Iris.STATISTICS_GRAPH);

  static {
    JenaSystem.init();
  }

  /** Folders that this process has open: TDB2 would hand out one shared store for two. */
  private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final DatasetGraph base;
  private final DatasetGraph text;
  private final TextIndex index;

  private GraphStore(Path folder, DatasetGraph base, DatasetGraph text, TextIndex index) {
    this.folder = folder;
    this.base = base;
    this.text = text;
    this.index = index;
  }

  /**
   * Opens the store in a folder, and makes it where there is none.
   *
   * @throws StoreException if another process holds it, or the folder cannot be used
   */
  public static GraphStore open(Path folder) throws StoreException {
    try {
      Files.createDirectories(folder.resolve("tdb2"));
      Files.createDirectories(folder.resolve("lucene"));
      return openReal(folder.toRealPath());
    } catch (IOException | RuntimeIOException | TextIndexException e) {
      throw cannotUse(folder, e);
    } catch (DBOpEnvException e) {
      // Jena has no exception of its own for a lock that another process holds.
      throw String.valueOf(e.getMessage()).contains("lock")
          ? new StoreException(
              folder + " is held by another process: stop that process or use another store", e)
          : cannotUse(folder, e);
    }
  }

  private static GraphStore openReal(Path folder) throws IOException {
    if (!OPEN.add(folder)) {
      throw new IOException("this process has it open already");
    }
    try {
      DatasetGraph base = DatabaseMgr.connectDatasetGraph(Location.create(folder.resolve("tdb2")));
      return withIndex(folder, base);
    } catch (IOException | RuntimeException e) {
      OPEN.remove(folder);
      throw e;
    }
  }

  private static StoreException cannotUse(Path folder, Exception cause) {
    return new StoreException(
        folder
            + " cannot be used as a store ("
            + cause
            + "): check the path, its rights and the disk",
        cause);
  }

  /** Whether a folder holds a store. */
  public static boolean exists(Path folder) {
    return Files.isDirectory(folder.resolve("tdb2"));
  }

  private static GraphStore withIndex(Path folder, DatasetGraph base) throws IOException {
    try {
      TextIndexConfig config = new TextIndexConfig(entities());
      config.setAnalyzer(new DanishAnalyzer());
      config.setValueStored(true);
      TextIndex index = new TextIndexLucene(FSDirectory.open(folder.resolve("lucene")), config);
      DatasetGraph text = TextDatasetFactory.create(base, index, false);
      List.of(base, text).forEach(d -> configure(d.getContext()));
      GraphStore store = new GraphStore(folder, base, text, index);
      store.loadOntology();
      return store;
    } catch (IOException | RuntimeException e) {
      TDBInternal.expel(base);
      throw e;
    }
  }

  private static void configure(Context context) {
    context.set(TDB2.symUnionDefaultGraph, true);
    // ARQ would cut a pattern in two where a filter can be answered; TDB2 then orders each half
    // for itself, and begins with a whole class where the other half names one thing.
    context.set(ARQ.optFilterPlacementBGP, false);
  }

  private static EntityDefinition entities() {
    EntityDefinition entities = new EntityDefinition("uri", "label", JenaTerms.node(RDFS.LABEL));
    entities.setGraphField("graph");
    entities.setLangField("lang");
    entities.setUidField("uid");
    entities.set("title", JenaTerms.node(Kg.TITLE));
    entities.set("text", JenaTerms.node(Kg.TEXT));
    entities.set("quote", JenaTerms.node(Kg.QUOTE));
    entities.set("decisionText", JenaTerms.node(Kg.DECISION_TEXT));
    return entities;
  }

  /** The dataset with its text index, for queries; write through {@link #replace} only. */
  public DatasetGraph dataset() {
    return text;
  }

  @Override
  public void replace(IRI graph, List<Statement> statements, List<Statement> description) {
    write(() -> replaceInTransaction(graph, statements, description));
  }

  @Override
  public void describe(IRI document, List<Statement> description) {
    write(() -> ledger().described(document, description));
  }

  private void replaceInTransaction(
      IRI graph, List<Statement> statements, List<Statement> description) {
    List<Quad> old = text.stream(JenaTerms.node(graph), ANY, ANY, ANY).toList();
    List<Quad> added = statements.stream().map(s -> JenaTerms.quad(graph, s)).toList();
    Ledger ledger = ledger();
    ledger.withdraw(graph, old.stream().map(Quad::asTriple).toList());
    old.forEach(text::delete);
    added.forEach(text::add);
    ledger.enter(graph, added, description);
  }

  /** The graphs in which the dataset tells of itself, for one transaction. */
  private Ledger ledger() {
    return new Ledger(text.getGraph(DATASET_GRAPH), text.getGraph(STATISTICS_GRAPH));
  }

  @Override
  public Map<IRI, String> startTimes(IRI meeting) {
    text.begin(ReadWrite.READ);
    try {
      return startTimesInTransaction(meeting);
    } finally {
      text.end();
    }
  }

  private Map<IRI, String> startTimesInTransaction(IRI meeting) {
    Map<IRI, String> times = new HashMap<>();
    text.stream(ANY, JenaTerms.node(meeting), JenaTerms.node(Kg.DOCUMENT), ANY)
        .forEach(quad -> times.put(Values.iri(quad.getGraph().getURI()), ""));
    text.stream(ANY, JenaTerms.node(meeting), JenaTerms.node(Kg.START_TIME), ANY)
        .forEach(
            quad ->
                times.put(
                    Values.iri(quad.getGraph().getURI()),
                    quad.getObject().getLiteralLexicalForm()));
    return times;
  }

  /** Does nothing: each document is in the store as soon as it is replaced. */
  @Override
  public void complete() {}

  @Override
  public void close() {
    if (OPEN.contains(folder)) {
      index.close();
      // TDB2 keeps the stores of this process in a cache, with their locks.
      TDBInternal.expel(base);
      OPEN.remove(folder);
    }
  }

  private void loadOntology() {
    List<Statement> statements = List.copyOf(OntologyModel.statements());
    String hash = OntologyModel.sha256();
    Node value = NodeFactory.createLiteralString(hash);
    text.begin(ReadWrite.READ);
    boolean current;
    try {
      current = ledger().says(Iris.ONTOLOGY_GRAPH, Kg.SHA256, value);
    } finally {
      text.end();
    }
    if (!current) {
      write(
          () ->
              replaceInTransaction(
                  Iris.ONTOLOGY_GRAPH, statements, DatasetDescription.ofOntology(hash)));
    }
  }

  private void write(Runnable change) {
    text.begin(ReadWrite.WRITE);
    try {
      change.run();
      text.commit();
    } catch (RuntimeIOException | DBOpEnvException | TextIndexException e) {
      text.abort();
      throw new UncheckedIOException(cannotUse(folder, e));
    } catch (RuntimeException e) {
      text.abort();
      throw e;
    } finally {
      text.end();
    }
  }
}
