package dk.kommunegraf.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Queries that would fill any memory, against a service whose store has 256 MB. Whatever becomes of
 * them, others get right answers all the time.
 */
class MemoryBombTest {

  private static final String CROSS = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i";

  private static final String DOUBLING =
      IntStream.range(0, 26)
          .mapToObj(i -> "BIND(CONCAT(?v%d, ?v%d) AS ?v%d)".formatted(i, i, i + 1))
          .collect(
              Collectors.joining(
                  " ", "SELECT (STRLEN(?v26) AS ?n) { ?s ?p ?x BIND(STR(?x) AS ?v0) ", " }"));

  static final List<String> BOMBS =
      List.of(
          DOUBLING,
          "SELECT (GROUP_CONCAT(STR(?i)) AS ?all) { " + CROSS + " }",
          "SELECT (GROUP_CONCAT(DISTINCT CONCAT(STR(?a), STR(?d), STR(?g))) AS ?all) { "
              + CROSS
              + " }",
          "SELECT ?a ?d ?g { " + CROSS + " } ORDER BY ?c ?f ?i",
          "SELECT ?c (COUNT(*) AS ?n) { " + CROSS + " } GROUP BY ?a ?c ?d ?f ?g ?i",
          "SELECT (COUNT(DISTINCT CONCAT(STR(?c), STR(?f), STR(?i))) AS ?n) { " + CROSS + " }",
          "SELECT DISTINCT ?c ?f ?i { " + CROSS + " }",
          "CONSTRUCT { ?a ?e ?i } { " + CROSS + " }",
          "SELECT (MAX(?l) AS ?m) { { SELECT (GROUP_CONCAT(?c) AS ?l) { "
              + CROSS
              + " } GROUP BY ?a } }");

  @TempDir private static Path folder;

  private static ServedStore served;
  private static String golden;
  private static List<JsonNode> goldenRows;

  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeAll
  static void start() throws Exception {
    served = ServedStore.ofSamplesInProcess(folder, "256m", Duration.ofSeconds(3));
    golden = served.get("/sparql?query=" + encode(COUNTS)).body();
    goldenRows = served.rows("items");
  }

  @AfterAll
  static void stop() throws Exception {
    served.close();
  }

  private static final String COUNTS =
      "SELECT ?class (COUNT(*) AS ?n) { ?s a ?class } GROUP BY ?class ORDER BY ?class";

  private static String encode(String query) {
    return URLEncoder.encode(query, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> send(String query) {
    try {
      return client.send(
          HttpRequest.newBuilder(URI.create(served.url("/sparql?query=" + encode(query)))).build(),
          BodyHandlers.ofString());
    } catch (Exception e) {
      throw new AssertionError(query, e);
    }
  }

  @Test
  void endsEveryBombAndLeavesOthersTheirAnswers() throws Exception {
    long process = served.storeProcess();
    AtomicBoolean going = new AtomicBoolean(true);
    List<String> faults = new CopyOnWriteArrayList<>();
    List<CompletableFuture<Integer>> good =
        List.of(
            CompletableFuture.supplyAsync(() -> askNamed(going, faults)),
            CompletableFuture.supplyAsync(() -> askSparql(going, faults)));
    try {
      for (String bomb : BOMBS) {
        HttpResponse<String> response = send(bomb);
        assertThat(response.statusCode()).as(bomb + response.body()).isIn(400, 413, 503);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow())
            .startsWith("application/problem+json");
      }
    } finally {
      going.set(false);
    }
    for (CompletableFuture<Integer> one : good) {
      assertThat(one.get()).isGreaterThan(10);
    }
    assertThat(faults).isEmpty();
    assertThat(served.storeProcess()).isEqualTo(process);
  }

  private static int askNamed(AtomicBoolean going, List<String> faults) {
    int asked = 0;
    for (; going.get(); asked++) {
      HttpResponse<String> response = served.ask("items", "limit=1000");
      if (response.statusCode() != 200) {
        faults.add(response.statusCode() + " " + response.body());
      } else if (!List.copyOf(rows(response)).equals(goldenRows)) {
        faults.add("other rows: " + response.body());
      }
    }
    return asked;
  }

  private static List<JsonNode> rows(HttpResponse<String> response) {
    List<JsonNode> rows = new ArrayList<>();
    ServedStore.json(response).get("rows").forEach(rows::add);
    return rows;
  }

  private static int askSparql(AtomicBoolean going, List<String> faults) {
    int asked = 0;
    for (; going.get(); asked++) {
      HttpResponse<String> response = served.get("/sparql?query=" + encode(COUNTS));
      if (response.statusCode() != 200 || !response.body().equals(golden)) {
        faults.add(response.statusCode() + " " + response.body());
      }
    }
    return asked;
  }
}
