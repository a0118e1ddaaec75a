package dk.kommunegraf.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dk.kommunegraf.loader.Samples;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file in a folder of queries is all that an address, its description and a command need. */
class AddedQueryTest {

  private static final String NAME = "meeting-years";

  private static final String QUERY =
      """
      #+ summary: The years in which a municipality met
      #+ description: |
      #+   One row a year.
      #+
      #+   De år, som kommunen har holdt møder i.
      #+ tags:
      #+   - own
      #+ pagination: 10

      PREFIX kg: <https://w3id.org/kommunegraf/ontology#>

      SELECT ?year (COUNT(?meeting) AS ?meetings) WHERE {
        ?meeting a kg:Meeting ; kg:municipality ?_municipality_iri ; kg:date ?date .
        BIND(YEAR(?date) AS ?year)
      }
      GROUP BY ?year
      ORDER BY ?year
      """;

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir static Path folder;

  private static String store;
  private static String queries;
  private static ServeProcess served;

  @BeforeAll
  static void addAndServe() throws IOException {
    Path samples = Files.createDirectory(folder.resolve("samples"));
    Samples.copyTo(samples);
    store = folder.resolve("store").toString();
    assertThat(CliRun.of("load", samples.toString(), "--store", store).exit()).isZero();
    queries = Files.createDirectory(folder.resolve("queries")).toString();
    Files.writeString(Path.of(queries, NAME + ".rq"), QUERY);
    served = ServeProcess.start("--store", store, "--queries", queries);
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static JsonNode send(HttpRequest.Builder request) throws Exception {
    HttpResponse<String> response =
        CLIENT.send(request.header("Accept", "application/json").build(), BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return new JsonMapper().readTree(response.body());
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(served.url(path)));
  }

  @Test
  void isListedBesideEveryQueryOfTheProject() throws Exception {
    try (Stream<Path> files = Files.list(Path.of("..", "queries"))) {
      assertThat(send(request("/api")).findValuesAsText("url"))
          .containsExactlyInAnyOrderElementsOf(
              Stream.concat(
                      files.map(Path::getFileName).map(Path::toString), Stream.of(NAME + ".rq"))
                  .filter(file -> file.endsWith(".rq"))
                  .map(file -> "/api/" + file.replace(".rq", ""))
                  .toList());
    }
  }

  @Test
  void isAnEndpoint() throws Exception {
    JsonNode got = send(request("/api/" + NAME + "?municipality=Lemvig"));
    assertThat(got.get("rows").toString())
        .isEqualTo("[{\"year\":2021,\"meetings\":2},{\"year\":2022,\"meetings\":1}]");
    JsonNode posted =
        send(
            request("/api/" + NAME)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("municipality=Lemvig")));
    assertThat(posted.get("rows")).isEqualTo(got.get("rows"));
  }

  @Test
  void isAnEntryOfTheOpenApiDocument() throws Exception {
    JsonNode document = send(request("/openapi.json"));
    JsonNode operation = document.at("/paths/~1api~1" + NAME + "/get");
    assertThat(operation.get("summary").asText())
        .isEqualTo("The years in which a municipality met");
    assertThat(operation.findValuesAsText("name")).contains("municipality");
    try (InputStream in = getClass().getResourceAsStream("/vendor/openapi-3.1/schema.json")) {
      var schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(in);
      assertThat(schema.validate(document)).isEmpty();
    }
  }

  @Test
  void isACallOnTheCommandLine() {
    // The store is held by the service, which is asked as an endpoint.
    String endpoint = served.url("/sparql");
    CliRun run =
        CliRun.of(
            "query",
            NAME,
            "--queries",
            queries,
            "--param",
            "municipality=Lemvig",
            "--format",
            "csv",
            "--endpoint",
            endpoint);
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines()).containsExactly("year,meetings", "2021,2", "2022,1");
    assertThat(CliRun.of("query", NAME, "--endpoint", endpoint).exit()).isEqualTo(2);
  }

  @Test
  void stopsTheStartWhereItIsBroken() throws IOException {
    Path broken = Files.createDirectory(folder.resolve("broken"));
    Files.writeString(broken.resolve("half.rq"), "#+ summary: Half\n\nSELECT ?s WHERE { ?s ?p");
    CliRun run = CliRun.of("serve", "--port", "0", "--store", store, "--queries", "" + broken);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("half.rq", "line 3").hasLineCount(1);
  }
}
