package dk.kommunegraf.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kommunegraf.loader.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stores and backups on disks that are full or cannot be written. */
class UnwritableStoreTest {

  private static final int MEGABYTES = 400;

  @TempDir Path folder;
  private Path samples;

  @BeforeEach
  void copySamples() throws IOException {
    samples = Files.createDirectory(folder.resolve("samples"));
    Samples.copyTo(samples);
  }

  @Test
  void isNotBegunOnAFullDisk() throws IOException {
    try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), MEGABYTES)) {
      Path store = disk.folder().resolve("store");
      String first = samples.resolve(Samples.NAMES.get(0)).toString();
      assertThat(CliProcess.run("load", first, "--store", store.toString()).exit()).isZero();
      disk.fillUpTo(60);

      CliRun run = CliProcess.run("load", samples.toString(), "--store", store.toString());

      assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.WORLD.value());
      assertThat(run.err()).contains("the disk of " + store + " is full").hasLineCount(1);
      CliRun verify = CliProcess.run("verify", "--store", store.toString());
      assertThat(verify.exit()).as(verify.err()).isZero();
      assertThat(verify.out()).contains("5 graphs");
    }
  }

  @Test
  void isNamedWhereItCannotBeWritten() throws IOException {
    try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), MEGABYTES)) {
      Path store = disk.folder().resolve("store");
      assertThat(CliProcess.run("load", samples.toString(), "--store", store.toString()).exit())
          .isZero();
      disk.seal();

      for (Path place : new Path[] {store, disk.folder().resolve("new")}) {
        CliRun run = CliProcess.run("load", samples.toString(), "--store", place.toString());

        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.WORLD.value());
        assertThat(run.err())
            .contains(place + " cannot be used as a store")
            .contains("Read-only file system")
            .hasLineCount(1);
      }
    }
  }

  @Test
  void isBackedUpWholeOrNotAtAll() throws IOException {
    Path store = folder.resolve("store");
    CliRun.of("load", samples.toString(), "--store", store.toString());
    try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), 1)) {
      Path backup = disk.folder().resolve("all.nq.gz");
      disk.fillUpTo(1);

      CliRun run = CliRun.of("backup", backup.toString(), "--store", store.toString());

      assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.WORLD.value());
      assertThat(run.err()).contains(backup + " cannot be written: No space left");
      assertThat(disk.folder()).isDirectoryNotContaining("glob:**all.nq.gz*");
      assertThat(disk.folder()).isDirectoryNotContaining("glob:**.part");
    }
  }
}
