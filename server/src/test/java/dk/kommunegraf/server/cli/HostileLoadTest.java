package dk.kommunegraf.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kommunegraf.loader.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Documents made to fill the memory, loaded by a process that has little of it. */
class HostileLoadTest {

  private static final String HEAP = "256m";

  @TempDir Path folder;

  @Test
  @Timeout(120)
  void namesEachAndLoadsTheRest() throws IOException {
    Path in = Files.createDirectory(folder.resolve("in"));
    Samples.copyTo(in);
    Files.writeString(in.resolve("lines.txt"), "linje\n".repeat(3_000_000));
    Files.writeString(in.resolve("line.txt"), "Referat " + "a ".repeat(3_000_000));
    Files.writeString(in.resolve("size.txt"), "Referat\n".repeat(10_000_000));
    Files.writeString(in.resolve("deep.json"), "[".repeat(3_000_000));
    Files.writeString(
        in.resolve("bomb.xml"),
        "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY a \"%s\">]><Dagsorden>%s</Dagsorden>"
            .formatted("a".repeat(100_000), "&a;".repeat(100_000)));

    CliRun run =
        CliProcess.startIn(
                HEAP, "load", in.toString(), "--store", folder.resolve("store").toString())
            .end();

    assertThat(run.exit()).as(run.err()).isEqualTo(3);
    assertThat(run.out()).startsWith("5 documents");
    assertThat(run.err()).contains("lines.txt", "line.txt", "size.txt", "deep.json", "bomb.xml");
    assertThat(run.err().lines()).hasSize(5);
  }
}
