package dk.kommunegraf.loader.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.text.TextDatasetFactory;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * TDB2 and its Lucene index as one: opened together, written in one transaction, closed together.
 * The one class that opens them. Faults of the disk come as {@link StoreException}s.
 */
final class IndexedDataset implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(IndexedDataset.class);

  private final StoreFolder folder;
  private final TextIndexLucene index;
  private final DatasetGraph text;
  private final long reserveBytes;
  private final long growthBytes;
  private long compactAt;
  private boolean open = true;

  private IndexedDataset(
      StoreFolder folder, TextIndexLucene index, long reserveBytes, long growthBytes)
      throws StoreException {
    this.folder = folder;
    this.index = index;
    this.growthBytes = growthBytes;
    this.text = TextDatasetFactory.create(folder.dataset(), index, false);
    this.reserveBytes = reserveBytes;
    List.of(folder.dataset(), text).forEach(dataset -> configure(dataset.getContext()));
    Optional<String> compacted =
        Txn.calculateRead(base(), () -> StoreNote.COMPACTED_BYTES.find(base()));
    waitForGrowth(compacted.map(Long::parseLong).orElse(0L));
  }

  private static void configure(Context context) {
    context.set(TDB2.symUnionDefaultGraph, true);
    // ARQ would cut a pattern in two where a filter can be answered; TDB2 then orders each half
    // for itself, and begins with a whole class where the other half names one thing.
    context.set(ARQ.optFilterPlacementBGP, false);
  }

  /**
   * Opens both, and makes them where there are none.
   *
   * @param reserveBytes what has to be free on the disk for a write to begin
   * @param growthBytes how much it may grow before what was replaced is cleared away
   * @throws StoreException if another process holds them, or the folder cannot be used
   */
  static IndexedDataset open(Path path, long reserveBytes, long growthBytes) throws StoreException {
    StoreFolder folder = StoreFolder.hold(path);
    try {
      TextIndexLucene index = new StoreIndex(folder.index(), folder.dataset()).open();
      return new IndexedDataset(folder, index, reserveBytes, growthBytes);
    } catch (IOException | RuntimeException | InternalError e) {
      folder.release();
      throw folder.failure(e);
    }
  }

  /** TDB2 with its index. */
  DatasetGraph text() {
    return text;
  }

  /** TDB2 alone. */
  DatasetGraph base() {
    return folder.dataset();
  }

  /** Where the index is. */
  Path indexFolder() {
    return folder.index();
  }

  /** Makes a change in one transaction, whole or not at all. */
  void write(Runnable change) throws StoreException {
    folder.requireSpace(reserveBytes);
    text.begin(ReadWrite.WRITE);
    try {
      change.run();
      CommitMark mark = CommitMark.fresh();
      mark.put(base());
      mark.put(index);
      text.commit();
      text.end();
    } catch (RuntimeException | InternalError e) {
      undo(e);
      throw folder.failure(e);
    }
  }

  /** Something that reads. */
  @FunctionalInterface
  interface Reading<T> {
    T read() throws IOException;
  }

  /**
   * Reads in one transaction.
   *
   * @throws StoreException if there is something that cannot be read
   */
  <T> T read(Reading<T> reading) throws StoreException {
    base().begin(ReadWrite.READ);
    try {
      return reading.read();
    } catch (IOException | RuntimeException | InternalError e) {
      // TDB2 reads damaged files as far as it can, and fails in many ways.
      throw folder.cannotUse(e);
    } finally {
      base().end();
    }
  }

  private void undo(Throwable cause) {
    try {
      text.abort();
      text.end();
    } catch (RuntimeException | InternalError e) {
      // It is not committed all the same, and is left out when the store is opened again.
      cause.addSuppressed(e);
    }
  }

  /** See {@link GraphStore#compact}. */
  void compact() throws StoreException {
    folder.requireSpace(reserveBytes);
    try {
      DatabaseMgr.compact(base(), true);
      long bytes = folder.usage().bytes();
      Txn.executeWrite(base(), () -> StoreNote.COMPACTED_BYTES.put(base(), Long.toString(bytes)));
      waitForGrowth(bytes);
    } catch (RuntimeException | InternalError e) {
      throw folder.failure(e);
    }
  }

  /** Three times what was left, so that the work of all compactions stays in proportion. */
  private void waitForGrowth(long compactedBytes) {
    compactAt = 3 * compactedBytes + growthBytes;
  }

  /**
   * Compacts a store that has grown to several times what it was after the last time. TDB2 keeps
   * what every transaction replaces, some megabytes a document, so that a long load would fill the
   * disk. Where there is no room for a second copy nothing is done.
   */
  void compactIfGrown() throws StoreException {
    StoreFolder.Usage usage = folder.usage();
    if (usage.bytes() < compactAt) {
      return;
    }
    if (usage.free() > usage.bytes() + reserveBytes) {
      compact();
    } else {
      waitForGrowth(usage.bytes());
    }
  }

  @Override
  public void close() {
    if (!open) {
      return;
    }
    open = false;
    try {
      index.close();
    } catch (RuntimeException e) {
      // After a fault of the disk there is no writer left to close; what counts is committed.
      LOG.debug("the text index does not close", e);
    } finally {
      folder.release();
    }
  }
}
