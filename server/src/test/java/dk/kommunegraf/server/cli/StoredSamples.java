package dk.kommunegraf.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kommunegraf.loader.Samples;
import dk.kommunegraf.loader.write.GraphStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;

/** A store that holds the samples, and what stores hold. */
final class StoredSamples {

  private static final Node ANY = Node.ANY;

  private StoredSamples() {}

  /** Loads the samples into a new store in a folder, and returns the store. */
  static Path load(Path folder) throws IOException {
    Path documents = Files.createDirectory(folder.resolve("samples"));
    Samples.copyTo(documents);
    Path store = folder.resolve("store");
    CliRun run = CliRun.of("load", documents.toString(), "--store", store.toString());
    assertThat(run.exit()).as(run.err()).isZero();
    return store;
  }

  /** All that a store holds. */
  static Set<Quad> quads(Path store) throws IOException {
    try (GraphStore open = GraphStore.open(store)) {
      Set<Quad> quads = new HashSet<>();
      Txn.executeRead(
          open.dataset(),
          () -> open.dataset().findNG(ANY, ANY, ANY, ANY).forEachRemaining(quads::add));
      return quads;
    }
  }

  /** The names in a folder, in order. */
  static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
