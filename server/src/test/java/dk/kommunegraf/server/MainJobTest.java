package dk.kommunegraf.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.kommunegraf.loader.LoadReport;
import dk.kommunegraf.loader.Loader;
import dk.kommunegraf.loader.Samples;
import dk.kommunegraf.loader.write.GraphStore;
import dk.kommunegraf.ontology.Iris;
import dk.kommunegraf.server.http.App;
import dk.kommunegraf.server.query.Limits;
import dk.kommunegraf.server.query.NamedQueries;
import dk.kommunegraf.server.query.NamedQuery;
import dk.kommunegraf.server.store.EmbeddedFuseki;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole way of the data: the samples, loaded, served and asked over HTTP. */
class MainJobTest {

  private static final Path EXPECTED = Path.of("..", "queries", "expected");
  private static final String PARAMETERS = ".params";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir static Path folder;

  private static GraphStore store;
  private static EmbeddedFuseki fuseki;
  private static App app;
  private static LoadReport first;
  private static LoadReport second;
  private static long statementsOnce;

  @BeforeAll
  static void loadAndServe() throws IOException {
    Path samples = Files.createDirectory(folder.resolve("samples"));
    Samples.copyTo(samples);
    store = GraphStore.open(folder.resolve("store"));
    first = load(samples);
    statementsOnce =
        store
            .dataset()
            .calculateRead(
                () -> Iter.count(store.dataset().findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY)));
    second = load(samples);
    fuseki = EmbeddedFuseki.start(store, Limits.DEFAULT.query().total());
    app = new App(fuseki, NamedQueries.read()).start(0, "127.0.0.1");
  }

  @AfterAll
  static void stop() {
    app.close();
    fuseki.close();
    store.close();
  }

  private static LoadReport load(Path samples) throws IOException {
    return new Loader(Clock.systemUTC())
        .load(List.of(samples.toString()), store, (done, total, file) -> {});
  }

  @Test
  void loadsEverySample() {
    assertThat(first.issues()).isEmpty();
    assertThat(first.documents()).isEqualTo(5);
    assertThat(first.items()).isEqualTo(31);
  }

  @Test
  void loadingAgainChangesNoCount() {
    assertThat(second).isEqualTo(first);
    assertThat(count("SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }"))
        .isEqualTo(statementsOnce);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void answersAsExpected(String expectedCase) throws IOException {
    NamedQuery query = NamedQueries.read().get(name(expectedCase));
    String parameters = parameters(expectedCase);
    if (query.makesGraph()) {
      assertIsExpected(
          expectedCase + ".nt",
          get("/api/" + query.name() + "?format=nt" + parameters, "application/n-triples")
              .lines()
              .sorted()
              .toList());
      return;
    }
    String address = "/api/" + query.name() + "?limit=1000" + parameters;
    String csv = get(address + "&format=csv", "text/csv");
    assertIsExpected(expectedCase + ".csv", csv.lines().toList());
    JsonNode json = new JsonMapper().readTree(get(address, "application/json"));
    try (CSVParser rows = CSVParser.parse(csv, CSVFormat.RFC4180)) {
      assertThat(json.get("count").asLong()).isEqualTo(rows.stream().count() - 1);
    }
    assertThat(json.get("truncated").asBoolean()).isFalse();
  }

  private static void assertIsExpected(String file, List<String> lines) throws IOException {
    Path expected = EXPECTED.resolve(file);
    if (Files.notExists(expected)) {
      Files.createDirectories(EXPECTED);
      Files.write(expected, lines);
      fail("there was no " + expected + ": it was generated, please check what it says");
    }
    assertThat(lines).containsExactlyElementsOf(Files.readAllLines(expected));
  }

  /** Each query by its name, and its further cases by name, dot and a name of their own. */
  static Stream<String> cases() throws IOException {
    try (Stream<Path> files = Files.list(EXPECTED)) {
      List<String> further =
          files
              .map(file -> file.getFileName().toString())
              .filter(file -> file.endsWith(PARAMETERS))
              .map(file -> file.substring(0, file.length() - PARAMETERS.length()))
              .toList();
      return Stream.concat(
              NamedQueries.read().list().stream().map(NamedQuery::name), further.stream())
          .distinct()
          .sorted();
    }
  }

  private static String name(String expectedCase) {
    return expectedCase.split("\\.")[0];
  }

  /** The case's parameters for an address, each after an ampersand; none where it has no file. */
  private static String parameters(String expectedCase) throws IOException {
    Path file = EXPECTED.resolve(expectedCase + PARAMETERS);
    StringBuilder parameters = new StringBuilder();
    for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
      int equals = line.indexOf('=');
      parameters
          .append('&')
          .append(line, 0, equals + 1)
          .append(URLEncoder.encode(line.substring(equals + 1), StandardCharsets.UTF_8));
    }
    return parameters.toString();
  }

  @Test
  void turnsThePagesOfAQuery() throws IOException {
    JsonNode first = new JsonMapper().readTree(get("/api/items?limit=20", "application/json"));
    assertThat(first.get("truncated").asBoolean()).isTrue();
    JsonNode rest = new JsonMapper().readTree(get(first.get("next").asText(), "application/json"));
    assertThat(first.get("count").asInt() + rest.get("count").asInt()).isEqualTo(31);
    assertThat(rest.get("next").isNull()).isTrue();
  }

  @Test
  void countsWhatTheDocumentsHold() {
    assertThat(count("SELECT (COUNT(*) AS ?n) { ?x a kg:Meeting ; kg:document ?d }")).isEqualTo(4);
    assertThat(countOf("AgendaItem")).isEqualTo(31);
    assertThat(countOf("Decision")).isEqualTo(29);
    assertThat(countOf("Goal")).isEqualTo(8);
    assertThat(countOf("PlanDocument")).isEqualTo(1);
    assertThat(
            count(
                "SELECT (COUNT(DISTINCT ?m) AS ?n) { ?x a kg:Meeting ; kg:document ?d ; kg:municipality ?m }"))
        .isEqualTo(3);
  }

  @Test
  void givesEveryNodeOfOursTypeAndLabel() {
    String ours = "FILTER(isIRI(?x) && STRSTARTS(STR(?x), \"" + Iris.DEFAULT_BASE + "\"))";
    String every =
        "{ { ?x ?p ?o } UNION { ?s ?x ?o } UNION { ?s ?p ?x } UNION { GRAPH ?x { ?s ?p ?o } } "
            + ours;
    assertThat(count("SELECT (COUNT(DISTINCT ?x) AS ?n) " + every + " }")).isGreaterThan(1000);
    assertThat(
            values(
                "SELECT DISTINCT ?n "
                    + every
                    + " FILTER NOT EXISTS { ?x a ?t ; rdfs:label ?l } BIND(?x AS ?n) }"))
        .isEmpty();
  }

  @Test
  void holdsNoBlankNode() {
    assertThat(
            count(
                "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o FILTER(isBlank(?s) || isBlank(?o)) } }"))
        .isZero();
  }

  private static long countOf(String term) {
    return count("SELECT (COUNT(DISTINCT ?x) AS ?n) { ?x a kg:" + term + " }");
  }

  private static long count(String query) {
    return Long.parseLong(values(query).get(0));
  }

  private static List<String> values(String query) {
    String prefixes =
        "PREFIX kg: <"
            + Iris.DEFAULT_BASE
            + "ontology#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> ";
    String path = "/sparql?query=" + URLEncoder.encode(prefixes + query, StandardCharsets.UTF_8);
    return get(path, "text/csv").lines().skip(1).toList();
  }

  private static String get(String path, String accept) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + app.port() + path))
              .header("Accept", accept)
              .build();
      var response = CLIENT.send(request, BodyHandlers.ofString());
      assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
      return response.body();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(path, e);
    }
  }
}
