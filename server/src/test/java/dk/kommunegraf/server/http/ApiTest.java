package dk.kommunegraf.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kommunegraf.server.query.TestQueries;
import dk.kommunegraf.server.store.TestStore;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiTest {

  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void listsTheQueries() {
    JsonNode list = TestServer.json(server.get("/api"));
    assertThat(list.findValuesAsText("name")).contains("citing", "items");
    JsonNode items = list.get(2);
    assertThat(items.get("url").asText()).isEqualTo("/api/items");
    assertThat(items.get("parameters").findValuesAsText("name"))
        .containsExactly("municipality", "from", "text");
    assertThat(items.at("/parameters/0/type").asText()).isEqualTo("iri");
    assertThat(items.at("/parameters/0/required").asBoolean()).isFalse();
  }

  @Test
  void answersWithTypedValues() {
    JsonNode answer = TestServer.json(server.get("/api/items"));
    assertThat(answer.get("name").asText()).isEqualTo("items");
    assertThat(answer.get("count").asInt()).isEqualTo(3);
    assertThat(answer.get("truncated").asBoolean()).isFalse();
    assertThat(answer.get("next").isNull()).isTrue();
    JsonNode row = answer.at("/rows/0");
    assertThat(row.get("item").asText()).isEqualTo("https://w3id.org/kommunegraf/id/item/1");
    assertThat(row.get("position").isInt()).isTrue();
    assertThat(row.get("amount").decimalValue()).isEqualByComparingTo("12.5");
    assertThat(row.get("closed").isBoolean()).isTrue();
    assertThat(row.get("date").asText()).isEqualTo("2023-01-02");
    assertThat(answer.at("/rows/1/amount").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "municipality=lemvig, 2",
    "municipality=LEMVIG, 2",
    "municipality=665, 2",
    "municipality=https://w3id.org/kommunegraf/id/municipality/vejle, 1",
    "from=2023-02-01, 2",
    "text=komma, 1",
    "municipality=Lemvig&from=2023-02-01, 1",
    "municipality=, 3",
  })
  void bindsParameters(String parameters, int count) {
    HttpResponse<String> response = server.get("/api/items?" + parameters);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(TestServer.json(response).get("count").asInt()).isEqualTo(count);
  }

  @Test
  void showsTheQueryAsItRan() {
    JsonNode answer = TestServer.json(server.get("/api/citing?law=lab-loven&limit=7"));
    assertThat(answer.at("/parameters/law").asText())
        .isEqualTo("https://w3id.org/kommunegraf/id/law/lab");
    String sparql = answer.get("sparql").asText();
    assertThat(sparql).contains("<https://w3id.org/kommunegraf/id/law/lab>");
    assertThat(server.sparql(sparql).statusCode()).isEqualTo(200);
    assertThat(answer.at("/rows/0/direction").asText()).isEqualTo("up");
    assertThat(answer.at("/rows/0/_law_iri").asText())
        .isEqualTo("https://w3id.org/kommunegraf/id/law/lab");
  }

  @Test
  void aHostileValueStaysAValue() {
    String hostile = TestServer.encode("x\") } DROP ALL # \\ ' \n \" } UNION { ?item ?p ?title");
    HttpResponse<String> response = server.get("/api/items?text=" + hostile);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(TestServer.json(response).get("count").asInt()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "items?municipality=Lemvik | near ones are: Lemvig",
        "items?municipality=https://example.org/x | nothing in the graph",
        "items?kommune=lemvig | it has: municipality, from, text",
        "items?from=yesterday | 'from' is a date",
        "items?from=2023-02-30 | 'from' is a date",
        "items?limit=0 | limit is from 1 to 10000",
        "items?limit=10001 | limit is from 1 to 10000",
        "items?limit=many | whole number",
        "items?offset=-1 | offset 0 or more",
        "items?format=pdf | csv",
        "items?from=2023-01-01&from=2023-01-02 | more than once",
        "citing | needs the parameter 'law'",
        "citing?law=lab&order=sideways | takes one of: up, down",
        "items?municipality=https://example.org/x%3E%20%7B | no municipality is",
      })
  void saysWhatIsWrong(String request, String detail) {
    HttpResponse<String> response = server.get("/api/" + request);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
    assertThat(TestServer.json(response).get("detail").asText()).contains(detail);
  }

  @Test
  void pagesToTheEnd() {
    JsonNode first = TestServer.json(server.get("/api/items?limit=2&municipality="));
    assertThat(first.get("count").asInt()).isEqualTo(2);
    assertThat(first.get("truncated").asBoolean()).isTrue();
    JsonNode second = TestServer.json(server.get(first.get("next").asText()));
    assertThat(second.get("count").asInt()).isEqualTo(1);
    assertThat(second.get("truncated").asBoolean()).isFalse();
    assertThat(second.at("/rows/0/title").asText()).isEqualTo("Et tredje punkt");
  }

  @Test
  void writesTheSameRowsAsCsv() {
    HttpResponse<String> response = server.get("/api/items?format=csv&limit=2");
    assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
    assertThat(response.headers().firstValue("X-Result-Truncated")).hasValue("true");
    assertThat(response.body().split("\r\n"))
        .containsExactly(
            "item,title,date,position,closed,amount",
            "https://w3id.org/kommunegraf/id/item/1,\"Et punkt, med komma\",2023-01-02,1,false,12.5",
            "https://w3id.org/kommunegraf/id/item/2,\"Et lukket \"\"punkt\"\"\",2023-02-03,2,true,");
    assertThat(server.get("/api/items", "Accept", "text/csv").body()).startsWith("item,title");
  }

  @Test
  void knowsNoOtherQuery() {
    HttpResponse<String> response = server.get("/api/nonsense");
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(TestServer.json(response).get("detail").asText()).contains("citing, items");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/id/municipality/lemvig | */* | 200 | text/turtle",
        "/id/municipality/lemvig | application/ld+json | 200 | application/ld+json",
        "/id/municipality/lemvig | application/n-triples | 200 | application/n-triples",
        "/id/municipality/lemvig | image/png | 406 | application/problem+json",
        "/id/municipality/nowhere | */* | 404 | application/problem+json",
        "/id/a%3Eb | */* | 404 | application/problem+json",
        "/graph/one | */* | 200 | text/turtle",
        "/graph/nowhere | */* | 404 | application/problem+json",
        "/ontology | */* | 200 | text/turtle",
        "/nowhere | */* | 404 | application/problem+json",
        "/ | */* | 200 | application/json",
        "/health/live | */* | 200 | application/json",
        "/health/ready | */* | 200 | application/json",
      })
  void servesItsResources(String path, String accept, int status, String type) {
    HttpResponse<String> response = server.get(path, "Accept", accept);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
    var head =
        server.request(path).method("HEAD", BodyPublishers.noBody()).header("Accept", accept);
    assertThat(server.send(head).statusCode()).isEqualTo(status);
  }

  @Test
  void describesANodeWithItsNeighbours() {
    String turtle = server.get("/id/municipality/lemvig").body();
    assertThat(turtle).contains("\"665\"", "id/item/1", "Et punkt, med komma");
    assertThat(server.get("/id/item/1").body()).contains("Lov om en aktiv");
  }

  @Test
  void saysWhenItCannotAnswer() {
    try (TestServer without = TestServer.start()) {
      without.stopStore();
      assertThat(without.get("/health/live").statusCode()).isEqualTo(200);
      assertThat(without.get("/health/ready").statusCode()).isEqualTo(503);
      HttpResponse<String> response = without.sparql("ASK {}");
      assertThat(response.statusCode()).isEqualTo(503);
      assertThat(response.headers().firstValue("Retry-After")).isPresent();
    }
  }

  @Test
  void saysWhenThePortIsTaken() {
    try (var store = TestStore.local("fixture.trig");
        App second = new App(store, TestQueries.read())) {
      assertThatThrownBy(() -> second.start(server.port(), "127.0.0.1"))
          .isInstanceOf(PortTakenException.class)
          .hasMessageContaining("--port");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"192.0.2.1", "no.such.host.invalid"})
  void saysWhenTheHostIsNotThisMachine(String host) {
    try (var store = TestStore.local("fixture.trig");
        App lost = new App(store, TestQueries.read())) {
      assertThatThrownBy(() -> lost.start(0, host)).isInstanceOf(PortTakenException.class);
    }
  }

  @Test
  void answersFromAStoreInTheProcess() throws Exception {
    try (var store = TestStore.local("fixture.trig");
        App app = new App(store, TestQueries.read()).start(0, "127.0.0.1")) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + app.port() + "/api/items"))
              .build();
      HttpResponse<String> response =
          HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
      assertThat(TestServer.json(response)).isEqualTo(TestServer.json(server.get("/api/items")));
    }
  }
}
