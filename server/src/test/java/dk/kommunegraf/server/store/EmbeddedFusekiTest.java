package dk.kommunegraf.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbeddedFusekiTest {

  private static EmbeddedFuseki fuseki;

  @BeforeAll
  static void start() {
    fuseki = TestStore.fuseki("fixture.trig", Duration.ofSeconds(60));
  }

  @AfterAll
  static void stop() {
    fuseki.close();
  }

  @ParameterizedTest
  @CsvSource({
    "POST, '', application/sparql-update, CLEAR ALL",
    "POST, /update, application/sparql-update, CLEAR ALL",
    "POST, '', application/x-www-form-urlencoded, update=CLEAR%20ALL",
    "POST, '', text/turtle, <a:a> <a:b> <a:c> .",
    "PUT, ?default, text/turtle, <a:a> <a:b> <a:c> .",
    "PUT, /data?default, text/turtle, <a:a> <a:b> <a:c> .",
    "DELETE, ?default, text/turtle, ''",
    "GET, /data?default, text/turtle, ''",
    "GET, /../$/server, text/turtle, ''",
    "GET, /../$/stats, text/turtle, ''",
    "POST, /../$/compact/graph, text/turtle, ''",
  })
  void knowsNothingButQueries(String method, String path, String type, String body)
      throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(fuseki.url() + path).normalize())
            .method(method, BodyPublishers.ofString(body))
            .header("Content-Type", type)
            .build();
    int status = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode();
    assertThat(status).isBetween(400, 499);
    assertThat(countStatements()).isEqualTo(39);
  }

  @Test
  void refusesServiceItself() throws Exception {
    String query =
        URLEncoder.encode("ASK { SERVICE <http://127.0.0.1:1/> {} }", StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(fuseki.url() + "?query=" + query)).build();
    assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode())
        .isEqualTo(422);
  }

  @Test
  void fetchesNoContextOfJsonLd() {
    String json = "{\"@context\": \"http://127.0.0.1:1/context\", \"@id\": \"a:a\"}";
    assertThatThrownBy(() -> RDFParser.fromString(json, Lang.JSONLD).toGraph())
        .isInstanceOf(RiotException.class)
        .hasMessageContaining("blocked");
  }

  @Test
  void saysTheSameAsTheStoreInTheProcess() {
    try (LocalStore local = TestStore.local("fixture.trig");
        RDFConnection connection = local.connect()) {
      assertThat(count(connection)).isEqualTo(countStatements());
    }
  }

  @Test
  void sortsMoreThanItKeepsInMemory() {
    String query =
        "SELECT ?a ?b ?c { ?a ?p ?x . ?b ?q ?y . ?c ?r ?z } ORDER BY STR(?a) STR(?b) STR(?c)";
    List<String> rows = new ArrayList<>();
    try (RDFConnection connection = fuseki.connect()) {
      connection.querySelect(
          query, row -> rows.add(row.get("a") + " " + row.get("b") + " " + row.get("c")));
    }
    assertThat(rows).hasSize((int) Math.pow(countStatements(), 3)).isSorted();
  }

  private static long countStatements() {
    try (RDFConnection connection = fuseki.connect()) {
      return count(connection);
    }
  }

  private static long count(RDFConnection connection) {
    return Txn.calculateRead(
        connection,
        () ->
            connection
                .newQuery()
                .query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")
                .select()
                .next()
                .getLiteral("n")
                .getLong());
  }
}
