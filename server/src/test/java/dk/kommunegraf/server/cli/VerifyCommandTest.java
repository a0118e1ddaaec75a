package dk.kommunegraf.server.cli;

import static dk.kommunegraf.server.cli.StoredSamples.names;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kommunegraf.loader.write.GraphStore;
import dk.kommunegraf.ontology.Iris;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.commons.io.file.PathUtils;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check of a store that holds the samples, whole and with faults. */
class VerifyCommandTest {

  private static final Node ANY = Node.ANY;

  @TempDir static Path shared;
  private static Path samples;

  @TempDir Path folder;
  private Path store;

  @BeforeAll
  static void load() throws IOException {
    samples = StoredSamples.load(shared);
  }

  @BeforeEach
  void copyTheStore() throws IOException {
    store = folder.resolve("store");
    PathUtils.copyDirectory(samples, store);
  }

  @Test
  void verifiesAStore() {
    CliRun run = run("verify", "--store", store.toString());

    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("9 graphs").contains("all agree");
  }

  @Test
  void findsAStatementThatIsGone() throws IOException {
    Node graph = NodeFactory.createURI(Iris.document("vejle-amu-2023-10-05").stringValue());
    change(
        dataset ->
            dataset
                .find(graph, ANY, RDFS.label.asNode(), ANY)
                .forEachRemaining(quad -> dataset.delete(quad)));

    CliRun run = run("verify", "--store", store.toString());

    assertThat(run.exit()).isEqualTo(ExitCode.REJECTED.value());
    assertThat(run.err())
        .contains("content hash is not that of its statements")
        .contains("breaks the shapes")
        .contains("version of the dataset");
  }

  @Test
  void findsCountsThatAreNotThoseOfTheGraphs() throws IOException {
    Node statistics = NodeFactory.createURI(Iris.STATISTICS_GRAPH.stringValue());
    change(dataset -> dataset.deleteAny(statistics, ANY, ANY, ANY));

    CliRun run = run("verify", "--store", store.toString());

    assertThat(run.exit()).isEqualTo(ExitCode.REJECTED.value());
    assertThat(run.err()).contains("the kept counts are not those of the graphs");
  }

  @Test
  void findsDamageInsideTheIndex() throws IOException {
    for (String name : names(store.resolve("lucene"))) {
      if (name.endsWith(".cfs") || name.endsWith(".fdt")) {
        byte[] bytes = Files.readAllBytes(store.resolve("lucene").resolve(name));
        bytes[bytes.length / 2] ^= 1;
        Files.write(store.resolve("lucene").resolve(name), bytes);
      }
    }
    CliRun run = run("verify", "--store", store.toString());

    assertThat(run.exit()).isEqualTo(ExitCode.REJECTED.value());
    assertThat(run.err()).contains("lucene is damaged; delete it");
  }

  @Test
  void tellsAStoreThatCannotBeRead() throws IOException {
    for (String name : names(store.resolve("tdb2/Data-0001"))) {
      if (name.startsWith("nodes-data")) {
        Files.write(store.resolve("tdb2/Data-0001").resolve(name), new byte[100_000]);
      }
    }
    CliRun run = run("verify", "--store", store.toString());

    assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.WORLD.value());
    assertThat(run.err()).contains("cannot be used as a store");
  }

  private void change(Consumer<DatasetGraph> change) throws IOException {
    try (GraphStore open = GraphStore.open(store)) {
      Txn.executeWrite(open.dataset(), () -> change.accept(open.dataset()));
    }
  }

  private static CliRun run(String... args) {
    return CliRun.of(args);
  }
}
