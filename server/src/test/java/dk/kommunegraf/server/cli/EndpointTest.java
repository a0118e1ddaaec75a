package dk.kommunegraf.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dk.kommunegraf.loader.Samples;
import dk.kommunegraf.server.http.App;
import dk.kommunegraf.server.query.NamedQueries;
import dk.kommunegraf.server.store.RemoteEndpoint;
import dk.kommunegraf.server.store.StockFuseki;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Asking a store elsewhere over SPARQL 1.1, and what is said where that does not work. */
class EndpointTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir static Path folder;

  private static String quads;

  @BeforeAll
  static void writeSamples() throws IOException {
    Path samples = Files.createDirectory(folder.resolve("samples"));
    Samples.copyTo(samples);
    quads = folder.resolve("samples.nq").toString();
    assertThat(CliRun.of("load", samples.toString(), "--output", quads).exit()).isZero();
  }

  private static CliRun query(String url) {
    return CliRun.of("query", "meetings", "--format", "csv", "--endpoint", url);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void asksAStoreWithAndWithoutAUnion(boolean union) throws IOException {
    try (StockFuseki fuseki = union ? StockFuseki.withUnion() : StockFuseki.withoutUnion()) {
      fuseki.read(quads);
      CliRun run = query(fuseki.url("query"));
      assertThat(run.err()).isEmpty();
      assertThat(run.exit()).isZero();
      Path expected = Path.of("..", "queries", "expected", "meetings.csv");
      assertThat(run.out().lines()).containsExactlyElementsOf(Files.readAllLines(expected));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void servesAStoreElsewhere(boolean union) throws Exception {
    StockFuseki fuseki = union ? StockFuseki.withUnion() : StockFuseki.withoutUnion();
    fuseki.read(quads);
    URI address = URI.create(fuseki.url("query"));
    try (RemoteEndpoint endpoint = RemoteEndpoint.open(address, Duration.ofSeconds(10));
        App app = new App(endpoint, NamedQueries.read()).start(0, "127.0.0.1")) {
      assertThat(get(app, "/health/ready").statusCode()).isEqualTo(200);
      assertThat(get(app, "/id/municipality/lemvig").body()).contains("Lemvig");
      assertThat(get(app, "/graph/vejle-amu-2023-10-05").body()).contains("kg:AgendaItem");
      assertThat(get(app, sparql("DESCRIBE <urn:x> ?m { ?m a kg:Municipality }")).body())
          .contains("\"665\"");
      assertThat(get(app, sparql("SELECT DISTINCT ?g { ?m a kg:Meeting GRAPH ?g { ?m a ?t } }")))
          .satisfies(answer -> assertThat(answer.body()).contains("vejle-amu-2023-10-05"));
      fuseki.close();
      HttpResponse<String> ready = get(app, "/health/ready");
      assertThat(ready.statusCode()).isEqualTo(503);
      assertThat(ready.body()).contains("the store cannot be reached").doesNotContain("127.0.0.1");
      assertThat(get(app, "/api/meetings").statusCode()).isEqualTo(503);
    }
  }

  private static String sparql(String query) {
    String prefix = "PREFIX kg: <https://w3id.org/kommunegraf/ontology#> ";
    return "/sparql?query=" + URLEncoder.encode(prefix + query, StandardCharsets.UTF_8);
  }

  private static HttpResponse<String> get(App app, String path) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + app.port() + path);
    return CLIENT.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }

  @Test
  void saysThatNothingOfOursIsThere() {
    try (StockFuseki fuseki = StockFuseki.withUnion()) {
      CliRun run = query(fuseki.url("query"));
      assertThat(run.exit()).isEqualTo(2);
      assertThat(run.err()).contains(fuseki.url("query"), "holds no data").hasLineCount(1);
    }
  }

  @Test
  void saysThatAStoreHasNoUnion() throws IOException {
    // Answers as a store does that holds the dataset in a named graph and has no name for the
    // union.
    try (Stub stub =
        Stub.answering(
            query ->
                "{\"head\":{\"vars\":[\"p\"]},\"results\":{\"bindings\":["
                    + (query.matches(".*(%3F|[?])g\\W.*") ? "{}" : "")
                    + "]}}",
            "application/sparql-results+json")) {
      CliRun run = query(stub.url());
      assertThat(run.exit()).isEqualTo(2);
      assertThat(run.err()).contains("union of its named graphs", "Oxigraph").hasLineCount(1);
    }
  }

  @Test
  void saysThatAnAddressAnswersNoSparql() throws IOException {
    try (Stub stub = Stub.answering(query -> "<html>Velkommen</html>", "text/html")) {
      CliRun run = query(stub.url());
      assertThat(run.exit()).isEqualTo(4);
      assertThat(run.err()).contains(stub.url() + " answers no SPARQL").hasLineCount(1);
    }
    try (StockFuseki fuseki = StockFuseki.withUnion()) {
      CliRun run = query(fuseki.url("nothing"));
      assertThat(run.exit()).isEqualTo(4);
      assertThat(run.err()).contains("answers no SPARQL (status 404)").hasLineCount(1);
    }
  }

  @Test
  void saysThatAnEndpointCannotBeReached() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    String url = "http://127.0.0.1:" + free + "/ds";
    for (CliRun run : List.of(query(url), CliRun.of("serve", "--endpoint", url, "--port", "0"))) {
      assertThat(run.exit()).isEqualTo(4);
      assertThat(run.err()).contains(url + " cannot be reached").hasLineCount(1);
    }
  }

  @Test
  void saysThatAnEndpointIsSilent() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      URI url = URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/ds");
      assertThatThrownBy(() -> RemoteEndpoint.open(url, Duration.ofMillis(300)))
          .isInstanceOf(IOException.class)
          .hasMessage(url + " does not answer in time");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://host/ds", "ds", "http:///ds", "http://me:secret@127.0.0.1/ds"})
  void refusesWhatIsNoAddress(String url) {
    CliRun run = query(url);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).hasLineCount(1).doesNotContain("secret");
  }

  @Test
  void takesAStoreOrAnEndpoint() {
    CliRun run = CliRun.of("serve", "--store", "x", "--endpoint", "http://127.0.0.1/ds");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("mutually exclusive");
  }

  /** A web server that is no SPARQL store. */
  private record Stub(HttpServer server) implements AutoCloseable {

    static Stub answering(UnaryOperator<String> answer, String type) throws IOException {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/",
          exchange -> {
            String body =
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            byte[] bytes = answer.apply(body).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
          });
      server.start();
      return new Stub(server);
    }

    String url() {
      return "http://127.0.0.1:" + server.getAddress().getPort() + "/sparql";
    }

    @Override
    public void close() {
      server.stop(0);
    }
  }
}
