package dk.kommunegraf.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kommunegraf.loader.Samples;
import dk.kommunegraf.server.store.StockFuseki;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A store elsewhere holds after any loads what a file of the same documents holds. */
class RemoteLoadTest {

  private static final String VEJLE = "vejle-amu-2023-10-05.json";

  @TempDir Path folder;

  private Path samples;

  @BeforeEach
  void copySamples() throws IOException {
    samples = Files.createDirectory(folder.resolve("samples"));
    Samples.copyTo(samples);
  }

  private static void load(StockFuseki fuseki, Path input) {
    CliRun run = CliRun.of("load", input.toString(), "--endpoint", fuseki.url("data"));
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains(fuseki.url("data"));
  }

  private Set<String> expected() {
    String file = folder.resolve("expected.nq").toString();
    assertThat(CliRun.of("load", samples.toString(), "--output", file).exit()).isZero();
    return quads(RDFDataMgr.loadDatasetGraph(file));
  }

  /** There are no blank nodes, so that equal texts are equal datasets. */
  private static Set<String> quads(DatasetGraph dataset) {
    return dataset.stream()
        .filter(quad -> !quad.getPredicate().getURI().matches(".*(?:#loadedAt|/modified)"))
        .map(Object::toString)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void holdsWhatAFileHolds(boolean union) throws IOException {
    try (StockFuseki fuseki = union ? StockFuseki.withUnion() : StockFuseki.withoutUnion()) {
      load(fuseki, samples);
      Set<String> once = quads(fuseki.copy());
      assertThat(once).hasSizeGreaterThan(5000).isEqualTo(expected());
      load(fuseki, samples);
      assertThat(quads(fuseki.copy())).isEqualTo(once);
      for (String file : ExpectedAnswers.files().toList()) {
        ExpectedAnswers.check(file, fuseki.url("query"));
      }
    }
  }

  @Test
  void takesAwayWhatADocumentNoLongerSays() throws IOException {
    try (StockFuseki fuseki = StockFuseki.withUnion()) {
      load(fuseki, samples);
      Set<String> before = quads(fuseki.copy());
      Path vejle = samples.resolve(VEJLE);
      String text = Files.readString(vejle);
      Files.writeString(vejle, text.replace("\"noted\"", "\"postponed\""));
      assertThat(Files.readString(vejle)).isNotEqualTo(text);
      load(fuseki, vejle);
      assertThat(quads(fuseki.copy())).isNotEqualTo(before).isEqualTo(expected());
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void isMendedByLoadingAgain(boolean reloaded) throws IOException {
    try (StockFuseki fuseki = StockFuseki.withUnion();
        StoreProxy failing =
            StoreProxy.before(
                fuseki,
                request ->
                    request.lines().findFirst().orElse("").contains("vejle-amu-2023-10-05")
                        ? StoreProxy.Fault.REFUSED
                        : StoreProxy.Fault.NONE)) {
      if (reloaded) {
        load(fuseki, samples);
      }
      CliRun broken = CliRun.of("load", samples.toString(), "--endpoint", failing.url("data"));
      assertThat(broken.exit()).isEqualTo(4);
      assertThat(broken.err()).contains("status 500, no room").hasLineCount(1);
      assertThat(quads(fuseki.copy())).isNotEqualTo(expected());
      load(fuseki, samples);
      assertThat(quads(fuseki.copy())).isEqualTo(expected());
    }
  }

  @Test
  void keepsTellingWhatWasRejected() throws IOException {
    Path letter = Files.writeString(folder.resolve("letter.txt"), "Kære alle\n\nHusk kage.\n");
    try (StockFuseki fuseki = StockFuseki.withUnion()) {
      String[] load = {"load", letter.toString(), "--endpoint", fuseki.url("data")};
      assertThat(CliRun.of(load).exit()).isEqualTo(3);
      load(fuseki, samples);
      assertThat(quads(fuseki.copy())).anyMatch(quad -> quad.contains("UNKNOWN_LAYOUT"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--store a --endpoint http://127.0.0.1/data|2|mutually exclusive",
        "--output a.nq --endpoint http://127.0.0.1/data|2|mutually exclusive",
        "--token-file t|2|--endpoint",
        "--endpoint http://127.0.0.1/odd|2|--query-endpoint",
        "--endpoint http://127.0.0.1/data --token-file nowhere|2|nowhere",
        "--endpoint http://127.0.0.1:9/data|4|http://127.0.0.1:9/query cannot be reached",
      })
  void saysWhatIsWrong(String options, int exit, String message) {
    CliRun run = CliRun.of(("load " + samples + " " + options).split(" "));
    assertThat(run.exit()).isEqualTo(exit);
    assertThat(run.err()).contains(message).doesNotContain("\tat ");
  }
}
