package dk.kommunegraf.loader.write;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.query.text.Entity;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * Compares a text index with its store.
 *
 * @param texts how many texts the index holds
 * @param faults what does not agree
 */
record IndexCheck(long texts, List<String> faults) {

  private static final String REMEDY = "; delete it, and the next opening makes it anew";

  /** Compares; inside a transaction of the store. */
  static IndexCheck of(IndexedDataset data) throws IOException {
    try (Directory directory = FSDirectory.open(data.indexFolder());
        DirectoryReader reader = DirectoryReader.open(directory)) {
      return new IndexCheck(
          reader.numDocs(),
          (isWhole(reader) ? disagreement(data.base(), reader) : Optional.of("is damaged"))
              .map(fault -> data.indexFolder() + " " + fault + REMEDY).stream().toList());
    }
  }

  /** Reads all of it, with its checksums. */
  private static boolean isWhole(DirectoryReader reader) throws IOException {
    try {
      for (LeafReaderContext leaf : reader.leaves()) {
        leaf.reader().checkIntegrity();
      }
      return true;
    } catch (CorruptIndexException e) {
      return false;
    }
  }

  private static Optional<String> disagreement(DatasetGraph store, DirectoryReader reader)
      throws IOException {
    IndexSearcher searcher = new IndexSearcher(reader);
    long stored = 0;
    long found = 0;
    try (Stream<Entity> texts = StoreIndex.texts(store)) {
      for (Entity text : (Iterable<Entity>) texts::iterator) {
        stored++;
        found += searcher.count(new TermQuery(key(text))) == 1 ? 1 : 0;
      }
    }
    return found == stored && stored == reader.numDocs()
        ? Optional.empty()
        : Optional.of(
            "does not agree with the store: it has %d of its %d texts, and %d in all"
                .formatted(found, stored, reader.numDocs()));
  }

  /** By which jena-text knows one text of one graph. */
  private static Term key(Entity text) {
    Map.Entry<String, Object> field = text.getMap().entrySet().iterator().next();
    return new Term("uid", text.getChecksum(field.getKey(), (String) field.getValue()));
  }
}
