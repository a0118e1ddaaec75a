package dk.kommunegraf.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No value of any parameter of any query of the project is more than a value. */
class InjectionTest {

  private static final Path EXPECTED = Path.of("..", "queries", "expected");

  private static final List<String> HOSTILE =
      List.of(
          "Lemvig\" } UNION { ?item ?p ?title } #",
          "Lemvig' } UNION { ?item ?p ?title } #",
          "\"\"\" } DROP ALL ; SELECT * { ?s ?p ?o . \"\"\"",
          "x\n}\nLIMIT 1\n#",
          "x\r\n\\\" \\u0022 } {",
          "SELECT * WHERE { ?s ?p ?o }",
          "DELETE WHERE { ?s ?p ?o }",
          "<https://w3id.org/kommunegraf/id/municipality/lemvig>",
          "https://w3id.org/kommunegraf/id/municipality/lemvig> . ?s ?p <x",
          "?item",
          "COALESCE(?item, true)",
          "{{{{",
          "*:* OR uri:[* TO *] AND NOT \u0000");

  @TempDir static Path folder;

  private static ServedStore served;

  @BeforeAll
  static void loadAndServe() throws IOException {
    served = ServedStore.ofSamples(folder);
  }

  @AfterAll
  static void stop() throws IOException {
    served.close();
  }

  static Stream<Arguments> everyParameter() throws IOException {
    List<Arguments> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("..", "queries"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".rq")).sorted().toList()) {
        String text = Files.readString(file);
        Pattern.compile("\\?__?([A-Za-z]+)_[a-z]+")
            .matcher(text)
            .results()
            .map(match -> match.group(1))
            .distinct()
            .sorted()
            .forEach(
                name -> all.add(Arguments.of(file.getFileName().toString().split("\\.")[0], name)));
      }
    }
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("everyParameter")
  void matchesNothingOrIsRefused(String query, String parameter) throws IOException {
    Path file = EXPECTED.resolve(query + ".params");
    List<String> others =
        (Files.exists(file) ? Files.readAllLines(file) : List.<String>of())
            .stream().filter(line -> !line.startsWith(parameter + "=")).toList();
    // Two at a time: the service and the store share the machine with who asks.
    HOSTILE.parallelStream()
        .forEach(value -> matchesNothingOrIsRefused(query, others, parameter, value));
  }

  private static void matchesNothingOrIsRefused(
      String query, List<String> others, String parameter, String value) {
    String[] all =
        Stream.concat(others.stream(), Stream.of(parameter + "=" + value)).toArray(String[]::new);
    HttpResponse<String> response = served.ask(query, all);
    assertThat(response.statusCode()).as(response.uri() + " " + response.body()).isIn(200, 400);
    if (response.statusCode() == 200) {
      assertThat(ServedStore.json(response).get("count").asInt())
          .as(response.uri().toString())
          .isZero();
    }
  }
}
