package dk.kommunegraf.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kommunegraf.server.query.Limits;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {

  /** More rows than can be counted. */
  private static final String ENDLESS = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o";

  private static TestServer server;

  @BeforeAll
  static void start() {
    server =
        TestServer.start(
            Limits.DEFAULT
                .withTime(Duration.ofSeconds(1))
                .with(new Limits.Result(100, 1000, Integer.MAX_VALUE, 1000, 20_000_000_000L)));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (COUNT(*) AS ?count) { %s }",
        "SELECT ?a ?d { %s FILTER(STRLEN(CONCAT(STR(?a), STR(?m))) > 10000) }",
        "SELECT ?a { %s }",
        "SELECT ?a { %s } ORDER BY ?a ?m",
      })
  void timeIsUp(String query) {
    HttpResponse<String> response = server.sparql(query.formatted(ENDLESS));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(503);
    assertThat(TestServer.json(response).get("title").asText()).isEqualTo("Time-out");
  }

  /** How explorers search: each text is looked into. */
  @Test
  void tellsOfTheTextIndexWhereAScanOfTextsTakesTooLong() {
    String scan = "SELECT ?a { %s FILTER(%s) }";
    for (String filter :
        List.of(
            "CONTAINS(CONCAT(STR(?a), STR(?m)), 'zz')", "regex(CONCAT(STR(?a), STR(?m)), 'zz')")) {
      HttpResponse<String> response = server.sparql(scan.formatted(ENDLESS, filter));
      assertThat(response.statusCode()).as(response.body()).isEqualTo(503);
      assertThat(TestServer.json(response).get("detail").asText()).contains("text:query");
    }
    HttpResponse<String> other =
        server.sparql(scan.formatted(ENDLESS, "STRLEN(CONCAT(STR(?a), STR(?m))) > 10000"));
    assertThat(TestServer.json(other).get("detail").asText()).doesNotContain("text:query");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "100000000 | SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } | MB; add a LIMIT",
        "1000 | SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } | 1000 rows; add a LIMIT",
        "1000 | CONSTRUCT { ?a ?e ?i } { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } | triples",
      })
  void refusesTooLargeAResult(int rows, String query, String detail) {
    Limits small =
        Limits.DEFAULT
            .withTime(Duration.ofSeconds(60))
            .with(new Limits.Result(100, 1000, rows, 1000, 3_000_000));
    try (TestServer limited = TestServer.start(small)) {
      HttpResponse<String> response = limited.sparql(query);
      assertThat(response.statusCode()).isEqualTo(413);
      assertThat(TestServer.json(response).get("detail").asText()).contains(detail);
    }
  }
}
