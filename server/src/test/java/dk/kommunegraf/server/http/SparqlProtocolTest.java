package dk.kommunegraf.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SparqlProtocolTest {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String DIRECT = "application/sparql-query";
  private static final String LABELS =
      "SELECT ?l { ?s <http://www.w3.org/2000/01/rdf-schema#label> ?l }";
  private static final String ONE = "https://w3id.org/kommunegraf/graph/one";
  private static final String TWO = "https://w3id.org/kommunegraf/graph/two";

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
  void answersGetFormAndDirectPostAlike() {
    String viaGet = server.sparql(LABELS).body();
    assertThat(viaGet).contains("Et punkt, med komma");
    assertThat(server.post("/sparql", FORM, "query=" + TestServer.encode(LABELS)).body())
        .isEqualTo(viaGet);
    assertThat(server.post("/sparql", DIRECT + "; charset=UTF-8", LABELS).body()).isEqualTo(viaGet);
    assertThat(server.get("/sparql/?query=" + TestServer.encode(LABELS)).body()).isEqualTo(viaGet);
  }

  @Test
  void defaultGraphIsTheUnion() {
    HttpResponse<String> response = server.sparql("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }");
    assertThat(TestServer.json(response).at("/results/bindings/0/n/value").asInt()).isEqualTo(39);
  }

  @Test
  void graphsOfTheRequestReplaceThoseOfTheQuery() {
    String query =
        "SELECT ?l FROM <" + TWO + "> { ?s <http://www.w3.org/2000/01/rdf-schema#label> ?l }";
    assertThat(server.sparql(query).body()).contains("tredje").doesNotContain("lukket");
    String form =
        "query=" + TestServer.encode(query) + "&default-graph-uri=" + TestServer.encode(ONE);
    assertThat(server.post("/sparql", FORM, form).body())
        .contains("lukket")
        .doesNotContain("tredje");
    String named = "ASK { GRAPH ?g { ?s ?p ?o } FILTER(?g = <%s>) }".formatted(ONE);
    String path = "/sparql?named-graph-uri=" + TestServer.encode(TWO);
    assertThat(server.post(path, DIRECT, named).body()).contains("false");
    assertThat(server.get("/sparql?query=ASK%20%7B%7D&default-graph-uri=a%3Eb").statusCode())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT * {?s ?p ?o} LIMIT 1 | '' | application/sparql-results+json",
        "SELECT * {?s ?p ?o} LIMIT 1 | */* | application/sparql-results+json",
        "SELECT * {?s ?p ?o} LIMIT 1 | application/json | application/sparql-results+json",
        "SELECT * {?s ?p ?o} LIMIT 1 | text/csv;q=0.5, application/sparql-results+xml;q=0.6 | application/sparql-results+xml",
        "SELECT * {?s ?p ?o} LIMIT 1 | text/tab-separated-values | text/tab-separated-values;charset=utf-8",
        "SELECT * {?s ?p ?o} LIMIT 1 | text/* | text/csv;charset=utf-8",
        "SELECT * {?s ?p ?o} LIMIT 1 | text/csv;q=0, */* | application/sparql-results+json",
        "ASK {} | application/sparql-results+xml | application/sparql-results+xml",
        "CONSTRUCT WHERE {?s ?p ?o} LIMIT 1 | */* | text/turtle;charset=utf-8",
        "CONSTRUCT {?s ?p ?o} WHERE {?s ?p ?o} LIMIT 1 | application/n-triples | application/n-triples",
        "CONSTRUCT {?s ?p ?o} WHERE {?s ?p ?o} LIMIT 1 | application/ld+json | application/ld+json",
        "DESCRIBE <https://w3id.org/kommunegraf/id/item/1> | application/sparql-results+json | application/sparql-results+json",
      })
  void negotiates(String query, String accept, String expected) {
    HttpResponse<String> response =
        accept.isEmpty() ? server.sparql(query) : server.sparql(query, "Accept", accept);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type").orElseThrow().replace(" ", ""))
        .isEqualToIgnoringCase(expected);
  }

  @Test
  void givesConstructedTriplesAsBindings() {
    String query = "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o } LIMIT 2";
    HttpResponse<String> response =
        server.sparql(query, "Accept", "application/sparql-results+json");
    assertThat(TestServer.json(response).at("/head/vars").toString())
        .isEqualTo("[\"subject\",\"predicate\",\"object\"]");
    assertThat(TestServer.json(response).at("/results/bindings")).hasSize(2);
  }

  @Test
  void parameterFormatBeatsTheHeader() {
    String path = "/sparql?format=csv&query=" + TestServer.encode(LABELS);
    assertThat(server.get(path, "Accept", "application/sparql-results+json").body())
        .startsWith("l\r\n")
        .contains("\"Et punkt, med komma\"");
    assertThat(server.get(path.replace("csv", "pdf")).statusCode()).isEqualTo(400);
  }

  @Test
  void refusesWhatIsNotAccepted() {
    assertThat(server.sparql(LABELS, "Accept", "image/png").statusCode()).isEqualTo(406);
  }

  @Test
  void describesItselfWithoutAQuery() {
    HttpResponse<String> response = server.get("/sparql");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/turtle");
    assertThat(response.body()).contains("sd:endpoint", "http://127.0.0.1:" + server.port());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/x-www-form-urlencoded | '' | 400",
        "application/x-www-form-urlencoded | query=ASK%7B%7D&query=ASK%7B%7D | 400",
        "application/x-www-form-urlencoded | update=CLEAR%20ALL | 400",
        "application/sparql-update | CLEAR ALL | 415",
        "text/plain | ASK {} | 415",
        "'' | ASK {} | 415",
        "application/sparql-query; charset=UTF-16 | ASK {} | 415",
        "application/sparql-query | INSERT DATA { <a:a> <b:b> <c:c> } | 400",
        "application/sparql-query | ASK { | 400",
      })
  void refusesPosts(String type, String body, int status) {
    assertThat(server.post("/sparql", type, body).statusCode()).isEqualTo(status);
  }

  @Test
  void refusesOtherRequests() {
    String ask = TestServer.encode("ASK {}");
    assertThat(server.get("/sparql?query=" + ask + "&query=" + ask).statusCode()).isEqualTo(400);
    assertThat(server.get("/sparql?update=CLEAR%20ALL").statusCode()).isEqualTo(400);
    var put = server.request("/sparql?query=" + ask).PUT(BodyPublishers.ofString(""));
    assertThat(server.send(put).statusCode()).isEqualTo(405);
    byte[] utf16 = "ASK { ?æ ?b ?c }".getBytes(StandardCharsets.UTF_16);
    var post =
        server
            .request("/sparql")
            .header("Content-Type", DIRECT)
            .POST(BodyPublishers.ofByteArray(utf16));
    assertThat(server.send(post).statusCode()).isEqualTo(400);
  }

  @Test
  void saysWhereASyntaxErrorIs() {
    HttpResponse<String> response = server.sparql("SELECT *\n{ ?s ?p }");
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(TestServer.json(response).get("detail").asText()).contains("line 2, column 9");
  }

  @Test
  void refusesTooLongAQuery() {
    String query = LABELS + "#" + "x".repeat(64 * 1024);
    assertThat(server.post("/sparql", DIRECT, query).statusCode()).isEqualTo(413);
    assertThat(server.post("/sparql", DIRECT, query + query + query + query).statusCode())
        .isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <%s> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <%s> { ?s ?p ?o } }",
        "SELECT * { { SELECT * { OPTIONAL { SERVICE <%s> { ?s ?p ?o } } } } }",
        "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <%s> { ?s ?p ?o } } }",
        "SELECT (COUNT(EXISTS { SERVICE <%s> { ?s ?p ?o } }) AS ?n) { ?s ?p ?o }",
        "SELECT * { ?s ?p ?o } ORDER BY (NOT EXISTS { SERVICE <%s> { ?s ?p ?o } })",
        "SELECT * FROM <%s> { SERVICE ?x { ?s ?p ?o } }",
      })
  void refusesServiceAndCallsNobody(String query) throws IOException {
    AtomicInteger calls = new AtomicInteger();
    HttpServer sink = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    sink.createContext(
        "/",
        exchange -> {
          calls.incrementAndGet();
          exchange.close();
        });
    sink.start();
    try {
      String url = "http://127.0.0.1:" + sink.getAddress().getPort() + "/";
      HttpResponse<String> response = server.sparql(query.formatted(url));
      assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
      assertThat(response.body()).contains("SERVICE");
      assertThat(calls).hasValue(0);
    } finally {
      sink.stop(0);
    }
  }

  @Test
  void passesTheWordServiceElsewhere() {
    String query = "PREFIX SERVICE: <java:> SELECT ?SERVICE { ?SERVICE ?p \"SERVICE <x>\" }";
    assertThat(server.sparql(query.replace("java:", "a:")).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (<java:java.lang.System.exit>(1) AS ?x) {}",
        "PREFIX j: <java:> SELECT * { ?s ?p ?o FILTER(j:a.b(?o)) }",
        "BASE <java:> SELECT * { ?s <a.b> ?o }",
        "SELECT * { ?s <\\u006Aava:a.B> ?o }",
      })
  void refusesJavaFunctions(String query) {
    assertThat(server.sparql(query).statusCode()).isEqualTo(400);
  }

  @Test
  void allowsEveryOriginWithoutCredentials() {
    HttpResponse<String> response = server.sparql("ASK {}", "Origin", "https://example.org");
    assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
    assertThat(response.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
    var preflight =
        server
            .request("/sparql")
            .method("OPTIONS", BodyPublishers.noBody())
            .headers("Origin", "https://example.org", "Access-Control-Request-Method", "POST");
    HttpResponse<String> allowed = server.send(preflight);
    assertThat(allowed.statusCode()).isEqualTo(204);
    assertThat(allowed.headers().firstValue("Access-Control-Allow-Headers").orElseThrow())
        .contains("Content-Type", "Accept", "queryId");
    assertThat(allowed.headers().firstValue("Access-Control-Allow-Methods").orElseThrow())
        .isEqualTo("GET, POST, HEAD, OPTIONS");
    assertThat(server.get("/nowhere").headers().firstValue("Access-Control-Allow-Origin"))
        .hasValue("*");
  }
}
