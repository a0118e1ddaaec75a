package dk.kommunegraf.loader.write;

import dk.kommunegraf.loader.document.Document;
import dk.kommunegraf.loader.map.DocumentMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import org.eclipse.rdf4j.model.IRI;

/**
 * Loads documents again and again, compacts the store and backs it up in between, and says of each
 * step when it begins and when it is done, until it is killed or the disk fails. A program of its
 * own, so that it can be killed.
 */
final class DurabilityRun {

  private static final int LOADS_PER_OTHER_STEP = 4;

  /** The exit code of the command line for a store that cannot be used. */
  static final int FAILED = 4;

  private final Random random;
  private final DurabilityDocuments documents;
  private final Path backups;

  private DurabilityRun(Random random, DurabilityDocuments documents, Path backups) {
    this.random = random;
    this.documents = documents;
    this.backups = backups;
  }

  /** Arguments: the store, the folder for backups, free bytes wanted, the seed. */
  public static void main(String[] args) {
    Random random = new Random(Long.parseLong(args[3]));
    System.out.println("begin open");
    try (GraphStore store = GraphStore.open(Path.of(args[0]), Long.parseLong(args[2]))) {
      System.out.println("done open");
      new DurabilityRun(random, new DurabilityDocuments(), Path.of(args[1])).run(store);
    } catch (IOException e) {
      System.out.println("failed " + e.getMessage());
      System.exit(FAILED);
    }
  }

  private void run(GraphStore store) throws IOException {
    while (true) {
      for (int i = random.nextInt(LOADS_PER_OTHER_STEP); i >= 0; i--) {
        load(store, random.nextInt(documents.size()));
      }
      if (random.nextBoolean()) {
        step("compact", store::compact);
      } else {
        BackupFile backup = new BackupFile(backups.resolve("all.nq.gz"));
        Files.deleteIfExists(backup.path());
        step("backup", () -> backup.write(store));
      }
    }
  }

  private void load(GraphStore store, int number) throws IOException {
    Document document = documents.get(number);
    IRI graph = DocumentMapper.graph(document);
    step(
        "load " + number,
        () ->
            store.replace(
                graph,
                documents.map(document),
                DatasetDescription.ofDocument(graph, Instant.now())));
  }

  /** A step that may fail. */
  @FunctionalInterface
  private interface Step {
    void run() throws IOException;
  }

  private static void step(String name, Step step) throws IOException {
    System.out.println("begin " + name);
    step.run();
    System.out.println("done " + name);
  }
}
