package dk.kommunegraf.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the named queries answer on the samples, wherever those are stored. */
final class ExpectedAnswers {

  private static final Path FOLDER = Path.of("..", "queries", "expected");

  private ExpectedAnswers() {}

  /** Asks a query of an endpoint and compares its rows. */
  static void check(String query, String endpoint) throws IOException {
    CliRun run =
        CliRun.of("query", query, "--limit", "1000", "--format", "csv", "--endpoint", endpoint);
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    assertThat(run.out().lines())
        .containsExactlyElementsOf(Files.readAllLines(FOLDER.resolve(query + ".csv")));
  }
}
