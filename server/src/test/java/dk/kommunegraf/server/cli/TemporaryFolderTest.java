package dk.kommunegraf.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kommunegraf.loader.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a service leaves on the disk when it stops, and when it is killed. */
class TemporaryFolderTest {

  @TempDir private Path folder;

  private List<Path> temporary() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("tmp"))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("kommunegraf-"))
          .toList();
    }
  }

  @Test
  void isRemovedAtTheEndAndAfterACrash() throws IOException {
    Path samples = Files.createDirectory(folder.resolve("samples"));
    Files.createDirectory(folder.resolve("tmp"));
    Samples.copyTo(samples);
    String store = folder.resolve("store").toString();
    assertThat(CliRun.of("load", samples.toString(), "--store", store).exit()).isZero();

    ServeProcess killed = ServeProcess.startIn(folder.resolve("tmp"), "--store", store);
    assertThat(temporary()).hasSize(1);
    Path left = temporary().get(0);
    Files.writeString(left.resolve("result.tmp"), "half a result");
    Path stranger = Files.createDirectory(folder.resolve("tmp/kommunegraf-notes"));
    killed.kill();
    assertThat(left).exists();

    try (ServeProcess next = ServeProcess.startIn(folder.resolve("tmp"), "--store", store)) {
      assertThat(left).doesNotExist();
      assertThat(temporary()).hasSize(2).contains(stranger);
      assertThat(next.url("/")).isNotEmpty();
    }
    assertThat(temporary()).containsExactly(stranger);
  }
}
