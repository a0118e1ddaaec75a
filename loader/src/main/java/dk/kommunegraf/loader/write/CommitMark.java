package dk.kommunegraf.loader.write;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.lucene.index.IndexCommit;

/**
 * A name of one commit that the store and its text index both keep. TDB2 and Lucene commit one
 * after the other, and a process that ends in between leaves them apart; their marks then differ.
 *
 * <p>In the store it stands in TDB2's own default graph, which no query sees, as the default graph
 * of queries is the union of the named graphs; in the index it is data of Lucene's commit.
 *
 * @param value differs from that of every other commit, of this store and of others
 */
record CommitMark(String value) {

  private static final String KEY = "kommunegraf.commit";

  /** The mark of a commit that is about to be made. */
  static CommitMark fresh() {
    return new CommitMark(UUID.randomUUID().toString());
  }

  /** The mark of the store's last commit; inside a transaction. */
  static Optional<CommitMark> find(DatasetGraph store) {
    return StoreNote.COMMIT.find(store).map(CommitMark::new);
  }

  /** Puts it into the store in place of the last one; inside a transaction that writes. */
  void put(DatasetGraph store) {
    StoreNote.COMMIT.put(store, value);
  }

  /** Has the next commit of the index carry it. */
  void put(TextIndexLucene index) {
    index.getIndexWriter().setLiveCommitData(Map.of(KEY, value).entrySet());
  }

  /** Whether a commit of the index carries it. */
  boolean isOn(IndexCommit commit) throws IOException {
    return value.equals(commit.getUserData().get(KEY));
  }
}
