package dk.kommunegraf.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many documents in a small heap. The number is the system property {@code scale.documents}: 50,
 * and 1000 under the Maven profile {@code long}.
 */
class ScaleTest {

  private static final int DOCUMENTS = Integer.getInteger("scale.documents", 50);

  @TempDir Path directory;

  @Test
  void loadsManyDocumentsInASmallHeap() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                ScaleRun.class.getName(),
                Integer.toString(DOCUMENTS),
                directory.toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
    System.out.println(output);
    assertThat(process.exitValue()).as(output).isZero();
    assertThat(output).contains("documents " + DOCUMENTS + ", rejected 0");
  }
}
