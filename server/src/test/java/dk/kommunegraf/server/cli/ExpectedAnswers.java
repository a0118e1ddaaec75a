package dk.kommunegraf.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the named queries answer on the samples, wherever those are stored. */
final class ExpectedAnswers {

  private static final Path FOLDER = Path.of("..", "queries", "expected");
  private static final String TABLE = ".csv";
  private static final String GRAPH = ".nt";

  /** Its results are those of the text index, which only a store of ours has. */
  private static final String INDEXED = "search";

  private ExpectedAnswers() {}

  /** The files of expected results that hold for any store. */
  static Stream<String> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(TABLE) || file.endsWith(GRAPH))
          .filter(file -> !file.startsWith(INDEXED + "."))
          .sorted()
          .toList()
          .stream();
    }
  }

  /** Asks the query of a file of an endpoint, with the parameters beside it, and compares. */
  static void check(String file, String endpoint) throws IOException {
    boolean graph = file.endsWith(GRAPH);
    List<String> command =
        new ArrayList<>(List.of("query", file.split("\\.")[0], "--endpoint", endpoint, "--format"));
    command.addAll(graph ? List.of("nt") : List.of("csv", "--limit", "1000"));
    Path parameters = FOLDER.resolve(file.substring(0, file.lastIndexOf('.')) + ".params");
    if (Files.exists(parameters)) {
      Files.readAllLines(parameters).forEach(line -> command.addAll(List.of("--param", line)));
    }
    CliRun run = CliRun.of(command.toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    Stream<String> lines = run.out().lines();
    assertThat(graph ? lines.sorted() : lines)
        .containsExactlyElementsOf(Files.readAllLines(FOLDER.resolve(file)));
  }
}
