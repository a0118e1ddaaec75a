package dk.kommunegraf.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kommunegraf.loader.Samples;
import dk.kommunegraf.loader.write.GraphStore;
import dk.kommunegraf.ontology.Iris;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backup, restore, compaction and check of a store that holds the samples. */
class StoreCommandsTest {

  private static final Node ANY = Node.ANY;

  @TempDir static Path shared;
  private static Path samples;

  @TempDir Path folder;
  private Path store;

  @BeforeAll
  static void load() throws IOException {
    Path documents = Files.createDirectory(shared.resolve("documents"));
    Samples.copyTo(documents);
    samples = shared.resolve("store");
    assertThat(CliRun.of("load", documents.toString(), "--store", samples.toString()).exit())
        .isZero();
  }

  @BeforeEach
  void copyTheStore() throws IOException {
    store = folder.resolve("store");
    PathUtils.copyDirectory(samples, store);
  }

  @Test
  void restoresWhatWasBackedUp() throws IOException {
    CliRun backup = run("backup", at("all.nq.gz"), "--store", store.toString());
    assertThat(backup.err()).isEmpty();
    CliRun restore = run("restore", at("all.nq.gz"), "--store", at("restored"));

    assertThat(restore.exit()).as(restore.err()).isZero();
    assertThat(quads(folder.resolve("restored"))).isEqualTo(quads(store)).hasSizeGreaterThan(9000);
    assertThat(run("verify", "--store", at("restored")).out()).contains("all agree");
  }

  @Test
  void namesABackupInAFolderByTheTime() throws IOException {
    Path backups = Files.createDirectory(folder.resolve("backups"));

    assertThat(run("backup", backups.toString(), "--store", store.toString()).exit()).isZero();

    assertThat(names(backups))
        .hasSize(2)
        .first()
        .asString()
        .matches("kommunegraf-\\d{8}T\\d{6}Z\\.nq\\.gz");
    assertThat(names(backups).get(1)).isEqualTo(names(backups).get(0) + ".sha256");
  }

  @Test
  void replacesNoBackup() throws IOException {
    Files.writeString(folder.resolve("all.nq.gz"), "mine");

    CliRun run = run("backup", at("all.nq.gz"), "--store", store.toString());

    assertThat(run.exit()).isEqualTo(ExitCode.USAGE.value());
    assertThat(folder.resolve("all.nq.gz")).hasContent("mine");
  }

  @Test
  void clearsAwayWhatABackupThatEndedLeft() throws IOException {
    Path left = Files.writeString(folder.resolve(".0.part"), "half");

    assertThat(run("backup", at("all.nq.gz"), "--store", store.toString()).exit()).isZero();

    assertThat(left).doesNotExist();
  }

  @Test
  void restoresNoDamagedBackup() throws IOException {
    run("backup", at("all.nq.gz"), "--store", store.toString());
    Files.writeString(folder.resolve("all.nq.gz"), "x", StandardOpenOption.APPEND);

    CliRun run = run("restore", at("all.nq.gz"), "--store", at("restored"));

    assertThat(run.exit()).isEqualTo(ExitCode.WORLD.value());
    assertThat(run.err()).contains("is damaged").hasLineCount(1);
    assertThat(folder.resolve("restored")).doesNotExist();
  }

  @Test
  void restoresNoBackupWithoutItsChecksum() throws IOException {
    run("backup", at("all.nq.gz"), "--store", store.toString());
    Files.delete(folder.resolve("all.nq.gz.sha256"));

    CliRun run = run("restore", at("all.nq.gz"), "--store", at("restored"));

    assertThat(run.exit()).isEqualTo(ExitCode.USAGE.value());
    assertThat(run.err()).contains("all.nq.gz.sha256 is missing");
  }

  @Test
  void restoresOverNothing() {
    run("backup", at("all.nq.gz"), "--store", store.toString());

    CliRun run = run("restore", at("all.nq.gz"), "--store", store.toString());

    assertThat(run.exit()).isEqualTo(ExitCode.USAGE.value());
    assertThat(run.err()).contains("is not empty");
  }

  @Test
  void restoresWhereAnEarlierRestoreEndedHalfway() throws IOException {
    run("backup", at("all.nq.gz"), "--store", store.toString());
    Path half = Files.createDirectories(folder.resolve("restored/.restoring/tdb2/Data-0001"));

    assertThat(run("restore", at("all.nq.gz"), "--store", at("restored")).exit()).isZero();
    assertThat(half).doesNotExist();
    assertThat(quads(folder.resolve("restored"))).isEqualTo(quads(store));
  }

  @Test
  void compactsWithoutLoss() throws IOException {
    Set<Quad> before = quads(store);

    CliRun run = run("compact", "--store", store.toString());

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(names(store.resolve("tdb2"))).contains("Data-0002").doesNotContain("Data-0001");
    assertThat(quads(store)).isEqualTo(before);
    assertThat(run("verify", "--store", store.toString()).exit()).isZero();
  }

  @Test
  void clearsAwayWhatACompactionThatEndedLeft() throws IOException {
    Set<Quad> before = quads(store);
    run("compact", "--store", store.toString());
    Files.createDirectory(store.resolve("tdb2/Data-0001"));
    Files.createDirectory(store.resolve("tdb2/Data-0003-tmp"));

    assertThat(quads(store)).isEqualTo(before);

    assertThat(names(store.resolve("tdb2")))
        .contains("Data-0002")
        .doesNotContain("Data-0001", "Data-0003-tmp");
  }

  @Test
  void verifiesAStore() {
    CliRun run = run("verify", "--store", store.toString());

    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("8 graphs").contains("all agree");
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

  private void change(java.util.function.Consumer<DatasetGraph> change) throws IOException {
    try (GraphStore open = GraphStore.open(store)) {
      Txn.executeWrite(open.dataset(), () -> change.accept(open.dataset()));
    }
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  private static CliRun run(String... args) {
    return CliRun.of(args);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static Set<Quad> quads(Path store) throws IOException {
    try (GraphStore open = GraphStore.open(store)) {
      Set<Quad> quads = new HashSet<>();
      Txn.executeRead(
          open.dataset(),
          () -> open.dataset().findNG(ANY, ANY, ANY, ANY).forEachRemaining(quads::add));
      return quads;
    }
  }
}
