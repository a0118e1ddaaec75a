package dk.kommunegraf.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Networks from the command line. */
class GraphCommandTest {

  private static final String ITEM =
      "https://w3id.org/kommunegraf/id/item/vejle/arbejdsmarkedsudvalget/2023-10-05/79";

  @TempDir private static Path folder;

  private static String store;

  @BeforeAll
  static void load() throws IOException {
    store = StoredSamples.load(folder).toString();
  }

  private static CliRun graph(String... more) {
    String[] command = new String[more.length + 3];
    command[0] = "graph";
    System.arraycopy(more, 0, command, 1, more.length);
    command[more.length + 1] = "--store";
    command[more.length + 2] = store;
    return CliRun.of(command);
  }

  @Test
  void printsWhatIsAroundAThing() {
    CliRun run = graph("--uri", ITEM, "--depth", "2", "--format", "gexf");
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    assertThat(run.out()).startsWith("<?xml").contains("Lemvig", "Lejre", "viz:color");
  }

  @Test
  void printsWhatAQueryFinds() {
    CliRun run =
        graph(
            "--query",
            "laws-to-municipalities",
            "--param",
            "municipality=Lemvig",
            "--format",
            "csv-edges");
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines().skip(1))
        .isNotEmpty()
        .allMatch(row -> row.startsWith("https://w3id.org/kommunegraf/id/municipality/lemvig,"));
  }

  @Test
  void saysWhenThereIsMore() {
    CliRun run = graph("--uri", ITEM, "--limit", "3", "--types", "Topic,AgendaItem,Law,Person");
    assertThat(run.exit()).isZero();
    assertThat(run.err()).contains("--limit");
  }

  @Test
  void saysWhatIsWrong() {
    assertThat(graph("--uri", ITEM, "--query", "laws").exit()).isEqualTo(2);
    assertThat(graph().exit()).isEqualTo(2);
    CliRun format = graph("--uri", ITEM, "--format", "png");
    assertThat(format.exit()).isEqualTo(2);
    assertThat(format.err()).contains("png", "gexf").hasLineCount(1);
    CliRun language = graph("--uri", ITEM, "--lang", "de");
    assertThat(language.exit()).isEqualTo(2);
    assertThat(language.err()).contains("da, en").hasLineCount(1);
    CliRun unknown = graph("--uri", ITEM + "0");
    assertThat(unknown.exit()).isEqualTo(2);
    assertThat(unknown.err()).contains("nothing is known").hasLineCount(1);
  }

  /** A query of a user's own may have columns of these names that mean something else. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "('Lemvig' AS ?source) (<urn:b> AS ?target) | 'source' holds an IRI",
        "(<urn:a> AS ?source) ?target | 'target' holds an IRI in every row to be an end of an edge, not nothing",
        "(<urn:a> AS ?source) (<urn:b> AS ?target) (1.5 AS ?weight) | 'weight' holds whole numbers, not '1.5'",
      })
  void saysWhatIsWrongWithTheColumnsOfAQuery(String columns, String detail) throws IOException {
    Path queries = Files.createTempDirectory(folder, "queries");
    Files.writeString(
        queries.resolve("own.rq"), "#+ summary: Own\nSELECT %s { }\n".formatted(columns));
    CliRun run = graph("--query", "own", "--queries", queries.toString());
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains(detail).hasLineCount(1);
  }
}
