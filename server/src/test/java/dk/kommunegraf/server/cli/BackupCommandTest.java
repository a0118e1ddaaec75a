package dk.kommunegraf.server.cli;

import static dk.kommunegraf.server.cli.StoredSamples.names;
import static dk.kommunegraf.server.cli.StoredSamples.quads;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.apache.commons.io.file.PathUtils;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backup, restore and compaction of a store that holds the samples. */
class BackupCommandTest {

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

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  private static CliRun run(String... args) {
    return CliRun.of(args);
  }
}
