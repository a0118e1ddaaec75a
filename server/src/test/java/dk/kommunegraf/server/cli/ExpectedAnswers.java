package dk.kommunegraf.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
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

  /** Forms of queries for the text index, which only a store of ours has. */
  private static final Path INDEXED = Path.of("..", "queries", "text");

  private ExpectedAnswers() {}

  /** The files of expected results that hold for any store. */
  static Stream<String> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(TABLE) || file.endsWith(GRAPH))
          .filter(file -> !isIndexed(file))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static boolean isIndexed(String file) {
    return Files.exists(INDEXED.resolve(file.split("\\.")[0] + ".rq"))
        && parameters(file).stream().anyMatch(line -> line.startsWith("words="));
  }

  private static List<String> parameters(String file) {
    Path parameters = FOLDER.resolve(file.substring(0, file.lastIndexOf('.')) + ".params");
    try {
      return Files.exists(parameters) ? Files.readAllLines(parameters) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Asks the query of a file of an endpoint, with the parameters beside it, and compares. */
  static void check(String file, String endpoint) throws IOException {
    boolean graph = file.endsWith(GRAPH);
    List<String> command =
        new ArrayList<>(List.of("query", file.split("\\.")[0], "--endpoint", endpoint, "--format"));
    command.addAll(graph ? List.of("nt") : List.of("csv", "--limit", "1000"));
    parameters(file).forEach(line -> command.addAll(List.of("--param", line)));
    CliRun run = CliRun.of(command.toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    Stream<String> lines = run.out().lines();
    assertThat(graph ? lines.sorted() : lines)
        .containsExactlyElementsOf(Files.readAllLines(FOLDER.resolve(file)));
  }
}
