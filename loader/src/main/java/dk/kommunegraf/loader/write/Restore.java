package dk.kommunegraf.loader.write;

import dk.kommunegraf.loader.ConfigException;
import dk.kommunegraf.ontology.Iris;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;

/**
 * Makes a store of a backup, whole or not at all. It is made in a folder inside the place, so that
 * the place may be a disk of its own, and moved to it at the end: the store is there as soon as the
 * last folder is.
 */
public final class Restore {

  private static final String PARTIAL = ".restoring";

  private final BackupFile backup;
  private final Path place;
  private final Path partial;

  private Restore(BackupFile backup, Path place) {
    this.backup = backup;
    this.place = place;
    this.partial = place.resolve(PARTIAL);
  }

  /**
   * Restores.
   *
   * @param place a folder that is not there, or is empty
   * @return how many statements the backup holds
   * @throws ConfigException if the place is no such folder, or there is no backup
   * @throws StoreException if the backup is damaged or another process restores to this place
   * @throws IOException if the place cannot be written
   */
  public static long restore(BackupFile backup, Path place) throws IOException {
    backup.check();
    Restore restore = new Restore(backup, place.toAbsolutePath().normalize());
    restore.requireEmpty();
    return restore.run();
  }

  private void requireEmpty() throws IOException {
    if (!Files.exists(place)) {
      return;
    }
    if (!Files.isDirectory(place)) {
      throw new ConfigException(place + " is no folder");
    }
    try (Stream<Path> held = Files.list(place)) {
      if (held.anyMatch(path -> !path.equals(partial))) {
        throw new ConfigException(place + " is not empty: restore into a new or an empty folder");
      }
    }
  }

  private long run() throws IOException {
    // Held by us or by nobody from here on; what an ended process left is thrown away.
    if (Files.exists(partial)) {
      StoreFolder.hold(partial).release();
      PathUtils.deleteDirectory(partial);
    }
    try {
      long statements = fill();
      // Opening makes the index, and renews the ontology where this program has another.
      GraphStore.open(partial).close();
      moveFromPartial(StoreFolder.INDEX);
      moveFromPartial(StoreFolder.TDB2);
      return statements;
    } finally {
      if (Files.exists(partial)) {
        PathUtils.deleteDirectory(partial);
      }
    }
  }

  private void moveFromPartial(String name) throws IOException {
    Files.move(partial.resolve(name), place.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  private long fill() throws IOException {
    StoreFolder folder = StoreFolder.hold(partial);
    try {
      long statements = Txn.calculateWrite(folder.dataset(), () -> read(folder.dataset()));
      String bytes = Long.toString(folder.usage().bytes());
      Txn.executeWrite(
          folder.dataset(), () -> StoreNote.COMPACTED_BYTES.put(folder.dataset(), bytes));
      return statements;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (RiotException e) {
      throw new StoreException(backup.path() + " is no backup: " + e.getMessage(), e);
    } catch (RuntimeException | InternalError e) {
      throw folder.failure(e);
    } finally {
      folder.release();
    }
  }

  private long read(DatasetGraph dataset) {
    try (InputStream in = backup.open()) {
      long statements = NQuads.read(in, dataset);
      if (!dataset.containsGraph(JenaTerms.node(Iris.DATASET_GRAPH))) {
        throw new StoreException(backup.path() + " is no backup: it does not describe a dataset");
      }
      return statements;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
