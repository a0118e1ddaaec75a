package dk.kommunegraf.loader.write;

import dk.kommunegraf.ontology.Kg;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.query.text.TextQueryFuncs;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Lucene index of the Danish texts of a store. It holds nothing that the store does not: an
 * index that is missing, damaged or of another commit than the store is made anew when it is
 * opened. That is told in the log, as it takes about a minute for a million texts.
 */
final class StoreIndex {

  private static final Logger LOG = LoggerFactory.getLogger(StoreIndex.class);
  private static final Node ANY = Node.ANY;

  /** How many texts lie between two words on the progress. */
  private static final long TOLD_EVERY = 100_000;

  private final Path folder;
  private final DatasetGraph store;

  /**
   * The index in a folder, which need not be there.
   *
   * @param store what it is an index of; held by this process
   */
  StoreIndex(Path folder, DatasetGraph store) {
    this.folder = folder;
    this.store = store;
  }

  /**
   * Opens it, in agreement with the store.
   *
   * @throws IOException if the folder cannot be written
   */
  TextIndexLucene open() throws IOException {
    Optional<CommitMark> mark = Txn.calculateRead(store, () -> CommitMark.find(store));
    if (mark.isEmpty() || !carries(mark.get())) {
      make();
    }
    return connect();
  }

  private boolean carries(CommitMark mark) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    // Opening a reader reads the ends of all files of the commit, so that one cut short is seen.
    try (Directory directory = FSDirectory.open(folder);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      return mark.isOn(reader.getIndexCommit());
    } catch (IOException | RuntimeException e) {
      // Lucene reads damaged files as far as it can, and fails in many ways.
      return false;
    }
  }

  /**
   * Makes it anew. The mark comes with the last commit: one that is not finished has none, and is
   * made anew the next time.
   */
  private void make() throws IOException {
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      PathUtils.delete(folder);
    }
    CommitMark mark = CommitMark.fresh();
    Txn.executeWrite(store, () -> mark.put(store));
    TextIndexLucene index = connect();
    try {
      Txn.executeRead(store, () -> fill(index));
      mark.put(index);
      index.prepareCommit();
      index.commit();
    } finally {
      index.close();
    }
  }

  private void fill(TextIndexLucene index) {
    if (!store.listGraphNodes().hasNext()) {
      return;
    }
    LOG.info("{} does not agree with the store: it is made anew", folder);
    long count = 0;
    try (Stream<Entity> texts = texts(store)) {
      for (Entity text : (Iterable<Entity>) texts::iterator) {
        index.addEntity(text);
        if (++count % TOLD_EVERY == 0) {
          LOG.info("{} texts are in {}", count, folder);
        }
      }
    }
    LOG.info("{} agrees with the store again: {} texts", folder, count);
  }

  /** All that an index of a store holds; inside a transaction. */
  static Stream<Entity> texts(DatasetGraph store) {
    EntityDefinition entities = entities();
    return entities.fields().stream()
        .flatMap(field -> entities.getPredicates(field).stream())
        .flatMap(property -> store.stream(ANY, ANY, property, ANY))
        .map(quad -> TextQueryFuncs.entityFromQuad(entities, quad))
        .filter(Objects::nonNull);
  }

  private TextIndexLucene connect() throws IOException {
    TextIndexConfig config = new TextIndexConfig(entities());
    config.setAnalyzer(new DanishAnalyzer());
    config.setValueStored(true);
    return new TextIndexLucene(FSDirectory.open(folder), config);
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
}
