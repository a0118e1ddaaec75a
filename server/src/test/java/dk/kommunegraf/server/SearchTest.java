package dk.kommunegraf.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kommunegraf.loader.Loader;
import dk.kommunegraf.loader.Samples;
import dk.kommunegraf.loader.write.GraphStore;
import dk.kommunegraf.server.http.App;
import dk.kommunegraf.server.query.Limits;
import dk.kommunegraf.server.query.NamedQueries;
import dk.kommunegraf.server.store.EmbeddedFuseki;
import dk.kommunegraf.server.store.RemoteEndpoint;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words are found over a store with a text index, and over any other SPARQL 1.1 store too. */
class SearchTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir static Path folder;

  private static GraphStore store;
  private static EmbeddedFuseki fuseki;
  private static App indexed;
  private static App plain;

  @BeforeAll
  static void start() throws IOException {
    Path samples = Files.createDirectory(folder.resolve("samples"));
    Samples.copyTo(samples);
    store = GraphStore.open(folder.resolve("store"));
    new Loader(Clock.systemUTC())
        .load(List.of(samples.toString()), store, (done, total, file) -> {});
    fuseki = EmbeddedFuseki.start(store, Limits.DEFAULT.query().total());
    indexed = new App(fuseki, NamedQueries.read()).start(0, "127.0.0.1");
    plain =
        new App(
                RemoteEndpoint.open(URI.create(fuseki.url()), Limits.DEFAULT.query().total()),
                NamedQueries.read())
            .start(0, "127.0.0.1");
  }

  @AfterAll
  static void stop() throws IOException {
    indexed.close();
    plain.close();
    fuseki.close();
    store.close();
  }

  static Stream<App> apps() {
    return Stream.of(indexed, plain);
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("apps")
  void findsAWordInsideACompound(App app) throws Exception {
    List<String> titles = search(app, "beskæftigelse").get("rows").findValuesAsText("title");
    assertThat(titles)
        .contains(
            "KL-udspil: Gentænk beskæftigelsesindsatsen",
            "JAI - Nytænkning af beskæftigelsesindsatsen");
  }

  @Test
  void findsInflectionsAndMarksTheWords() throws Exception {
    JsonNode rows = search(indexed, "strategier").get("rows");
    assertThat(rows)
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.get("excerpt").asText()).contains("⟦", "⟧"));
    assertThat(search(indexed, "fokuserede integrationsindsatser").at("/rows/0/title").asText())
        .isEqualTo("Status på fokuseret integrationsindsats");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x\") } DROP ALL # ",
        "title:*",
        "\"unclosed",
        "AND OR NOT",
        "a\nb } UNION { ?item ?p ?title",
        "[a TO z]",
        "unge~9999999",
      })
  void takesNothingForSyntax(String words) throws Exception {
    for (App app : List.of(indexed, plain)) {
      assertThat(search(app, words).get("count").asInt()).isZero();
    }
  }

  @Test
  void saysWhenThereIsNothingToLookFor() throws Exception {
    assertThat(get(indexed, "?!").statusCode()).isEqualTo(400);
    assertThat(get(indexed, "a ".repeat(40)).statusCode()).isEqualTo(400);
  }

  private static JsonNode search(App app, String words) throws Exception {
    HttpResponse<String> response = get(app, words);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return new ObjectMapper().readTree(response.body());
  }

  private static HttpResponse<String> get(App app, String words) throws Exception {
    URI address =
        URI.create(
            "http://127.0.0.1:%d/api/search?words=%s"
                .formatted(app.port(), URLEncoder.encode(words, StandardCharsets.UTF_8)));
    return CLIENT.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }
}
