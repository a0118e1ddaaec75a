package dk.kommunegraf.server.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * 50,000 edges in a small heap: what is written as a stream takes hardly more than the network
 * itself; the libraries that need their own graph, or a tree, take more.
 */
class LargeNetworkTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "64m, cytoscape cx2 gexf graphology kumu csv-nodes csv-edges",
    "128m, graphml dot",
    "400m, jsonld"
  })
  void writesFiftyThousandEdges(String heap, String formats) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-cp",
                System.getProperty("java.class.path"),
                LargeNetwork.class.getName(),
                "50000"));
    command.addAll(List.of(formats.split(" ")));
    Path out = folder.resolve("out");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    String text = Files.readString(out);
    System.out.print("-Xmx" + heap + "\n" + text);
    assertThat(process.exitValue()).as(text).isZero();
    for (String format : formats.split(" ")) {
      assertThat(text).contains(format + ": 50000 edges");
    }
  }
}
