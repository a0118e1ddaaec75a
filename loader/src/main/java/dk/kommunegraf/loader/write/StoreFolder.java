package dk.kommunegraf.loader.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.apache.commons.io.file.PathUtils;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.file.ProcessFileLock;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.DatabaseOps;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * The folder of a store, held by this process from {@link #hold} to {@link #release}: TDB2 in
 * {@code tdb2}, its text index in {@code lucene}. TDB2's lock keeps other processes out, and ends
 * with the process that has it.
 */
final class StoreFolder {

  static final String TDB2 = "tdb2";
  static final String INDEX = "lucene";

  static {
    JenaSystem.init();
  }

  /** Folders that this process has open: TDB2 would hand out one shared store for two. */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path path;
  private final DatasetGraph dataset;

  private StoreFolder(Path path, DatasetGraph dataset) {
    this.path = path;
    this.dataset = dataset;
  }

  /** Whether a folder holds a store. */
  static boolean exists(Path folder) {
    return Files.isDirectory(folder.resolve(TDB2));
  }

  /**
   * Takes hold of a folder, and makes the store where there is none.
   *
   * @throws StoreException if another process holds it, or the folder cannot be used
   */
  static StoreFolder hold(Path folder) throws StoreException {
    try {
      Files.createDirectories(folder.resolve(TDB2));
      return holdReal(folder.toRealPath());
    } catch (IOException | RuntimeException e) {
      if (isLocked(e)) {
        throw new StoreException(
            folder + " is held by another process: stop that process or use another store", e);
      }
      // TDB2 reads damaged files as far as it can, and fails in many ways.
      throw cannotUse(folder, e);
    }
  }

  /**
   * Jena has no exception of its own for a lock that another process holds. Between taking the lock
   * and writing its number into the file, that process leaves it empty, and Jena fails to read it.
   */
  private static boolean isLocked(Exception error) {
    return error instanceof DBOpEnvException && String.valueOf(error.getMessage()).contains("lock")
        || error instanceof NegativeArraySizeException
            && Stream.of(error.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(ProcessFileLock.class.getName()));
  }

  private static StoreFolder holdReal(Path folder) throws IOException {
    if (!HELD.add(folder)) {
      throw new IOException("this process has it open already");
    }
    try {
      Path tdb2 = folder.resolve(TDB2);
      DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(Location.create(tdb2));
      StoreFolder held = new StoreFolder(folder, dataset);
      deleteOldGenerations(tdb2);
      return held;
    } catch (IOException | RuntimeException e) {
      HELD.remove(folder);
      throw e;
    }
  }

  /**
   * Compaction moves the new generation of the files into place when it is whole, and then deletes
   * the one before, which is left where the process ended in between.
   */
  private static void deleteOldGenerations(Path tdb2) throws IOException {
    Path current = DatabaseOps.findStorageLocation(tdb2);
    List<Path> old;
    try (Stream<Path> all = Files.list(tdb2)) {
      old =
          all.filter(path -> path.getFileName().toString().startsWith(DatabaseOps.dbNameBase))
              .filter(path -> !path.equals(current))
              .toList();
    }
    for (Path generation : old) {
      PathUtils.deleteDirectory(generation);
    }
  }

  /** Where it is. */
  Path path() {
    return path;
  }

  /** Where the text index is. */
  Path index() {
    return path.resolve(INDEX);
  }

  /** TDB2's dataset, without the index. */
  DatasetGraph dataset() {
    return dataset;
  }

  /**
   * Refuses to begin a write on a disk that is about to be full: TDB2 maps its files, and a mapped
   * page without room for it ends in an error that tells nothing.
   *
   * @param bytes how much has to be free
   */
  void requireSpace(long bytes) throws StoreException {
    try {
      if (Files.getFileStore(path).getUsableSpace() < bytes) {
        throw new StoreException(
            "the disk of %s is full (less than %s are free): make room or use another store"
                .formatted(path, FileUtils.byteCountToDisplaySize(bytes)));
      }
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** How much its files hold, the text index left out, and how much room there is beside them. */
  Usage usage() throws StoreException {
    try {
      return new Usage(
          FileUtils.sizeOfDirectory(path.resolve(TDB2).toFile()),
          Files.getFileStore(path).getUsableSpace());
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /**
   * How full a disk is.
   *
   * @param bytes of the store
   * @param free bytes beside it
   */
  record Usage(long bytes, long free) {}

  /**
   * The error that the user sees of a fault of the disk.
   *
   * @throws RuntimeException the error itself if it is a fault of ours
   */
  StoreException failure(Throwable error) {
    if (error instanceof StoreException known) {
      return known;
    }
    if (DiskFault.isOne(error)) {
      return cannotUse(path, error);
    }
    throw (RuntimeException) error;
  }

  /** The error that the user sees, whatever went wrong with its files. */
  StoreException cannotUse(Throwable cause) {
    return cannotUse(path, cause);
  }

  private static StoreException cannotUse(Path folder, Throwable cause) {
    return new StoreException(
        folder
            + " cannot be used as a store ("
            + DiskFault.describe(cause)
            + "): check the path, its rights and the disk",
        cause);
  }

  /** Lets go of it; does nothing the second time. */
  void release() {
    if (HELD.contains(path)) {
      // TDB2 keeps the stores of this process in a cache, with their locks.
      TDBInternal.expel(dataset);
      HELD.remove(path);
    }
  }
}
