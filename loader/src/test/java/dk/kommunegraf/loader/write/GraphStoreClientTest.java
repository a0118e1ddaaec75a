package dk.kommunegraf.loader.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dk.kommunegraf.loader.ConfigException;
import dk.kommunegraf.ontology.Iris;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.util.Statements;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent to a store, and what is made of its answers. */
class GraphStoreClientTest {

  private static final IRI GRAPH = Iris.document("et referat");
  private static final int BREAK = -1;
  private static final int SILENCE = -2;

  @TempDir Path folder;

  private final Queue<Integer> answers = new ArrayDeque<>();
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    requests.add(
        "%s %s %s %s %s"
            .formatted(
                exchange.getRequestMethod(),
                exchange.getRequestURI(),
                exchange.getRequestHeaders().getFirst("Content-Type"),
                exchange.getRequestHeaders().getFirst("Authorization"),
                body));
    int status = answers.isEmpty() ? 201 : answers.remove();
    if (status == SILENCE) {
      return;
    }
    if (status == BREAK) {
      exchange.close();
      return;
    }
    byte[] text = "\n  No leave.\u0007\nMore.".getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Location", "/elsewhere");
    exchange.sendResponseHeaders(status, text.length);
    exchange.getResponseBody().write(text);
    exchange.close();
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  private GraphStoreClient client(Optional<BearerToken> token) {
    RemoteStore store = RemoteStore.of(address("/ds/data"), token);
    return new GraphStoreClient(store, Duration.ofSeconds(2), Duration.ofMillis(2), 3);
  }

  private static List<Statement> statements(int count) {
    List<Statement> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(Statements.statement(GRAPH, RDFS.LABEL, Values.literal("blåbær " + i, "da"), null));
    }
    return all;
  }

  @Test
  void putsAGraphWithItsNameInTheAddress() throws IOException {
    client(Optional.empty()).put(GRAPH, statements(1));
    assertThat(requests).hasSize(1);
    assertThat(requests.get(0))
        .startsWith(
            "PUT /ds/data?graph=https%3A%2F%2Fw3id.org%2Fkommunegraf%2Fgraph%2Fet-referat"
                + " application/n-triples null <"
                + GRAPH)
        .contains("blåbær 0")
        .endsWith(" .\n");
  }

  @Test
  void putsAGraphThatIsTooLargeForTheMemory() throws IOException {
    answers.add(503);
    client(Optional.empty()).put(GRAPH, statements(20_000));
    assertThat(requests).hasSize(2);
    assertThat(requests.get(1)).isEqualTo(requests.get(0)).hasLineCount(20_000);
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 503, BREAK})
  void triesAgainWhereTheStoreIsBusy(int status) throws IOException {
    answers.addAll(List.of(status, status));
    client(Optional.empty()).put(GRAPH, statements(1));
    assertThat(requests).hasSize(3);
  }

  @Test
  void givesUpInTheEnd() {
    answers.addAll(Collections.nCopies(9, 503));
    assertThatThrownBy(() -> client(Optional.empty()).put(GRAPH, statements(1)))
        .isInstanceOf(StoreException.class)
        .hasMessage(
            address("/ds/data")
                + " takes no graph: status 503, No leave.; the store is busy: try again later");
    assertThat(requests).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource({
    "400, 'status 400, No leave.'",
    "401, '--token-file'",
    "404, '--endpoint is'",
    "302, 'redirects'",
    "500, 'status 500, No leave.'"
  })
  void triesNothingElseAgain(int status, String message) {
    answers.add(status);
    assertThatThrownBy(() -> client(Optional.empty()).put(GRAPH, statements(1)))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(message);
    assertThat(requests).hasSize(1);
  }

  @Test
  void doesNotTryAgainWhereTheStoreIsSilent() {
    answers.add(SILENCE);
    assertThatThrownBy(() -> client(Optional.empty()).put(GRAPH, statements(1)))
        .hasMessage(address("/ds/data") + " does not answer in time");
    assertThat(requests).hasSize(1);
  }

  @Test
  void saysThatNothingListens() {
    server.stop(0);
    assertThatThrownBy(() -> client(Optional.empty()).put(GRAPH, statements(1)))
        .hasMessage(address("/ds/data") + " cannot be reached: nothing listens there");
  }

  @Test
  void sendsTheTokenAndNeverPrintsIt() throws IOException {
    BearerToken token = BearerToken.read(Files.writeString(folder.resolve("t"), " ab.c1==\n"));
    client(Optional.of(token)).put(GRAPH, statements(1));
    assertThat(requests.get(0)).contains(" Bearer ab.c1== ");
    answers.add(403);
    assertThatThrownBy(() -> client(Optional.of(token)).put(GRAPH, statements(1)))
        .satisfies(e -> assertThat(e.toString()).doesNotContain("ab.c1"));
    assertThat(token.toString()).doesNotContain("ab.c1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two words", "naïve", "a\nb"})
  void refusesAFileThatHoldsNoToken(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("t"), text);
    assertThatThrownBy(() -> BearerToken.read(file))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(file.toString());
    assertThatThrownBy(() -> BearerToken.read(folder.resolve("none")))
        .isInstanceOf(ConfigException.class);
  }

  @Test
  void sendsNoTokenInTheOpen() throws IOException {
    Optional<BearerToken> token =
        Optional.of(BearerToken.read(Files.writeString(folder.resolve("t"), "abc")));
    assertThatThrownBy(() -> RemoteStore.of(URI.create("http://192.0.2.1/ds/data"), token))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("https");
    RemoteStore store =
        new RemoteStore(
            URI.create("https://192.0.2.1/data"), URI.create("https://192.0.2.2/query"), token);
    assertThat(store.tokenFor(store.graphs())).isPresent();
    assertThat(store.tokenFor(store.query())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/ds/data, /ds/query",
    "/sparql-graph-crud, /sparql",
    "/sparql-graph-crud-auth, /sparql",
    "/repositories/x/rdf-graphs/service, /repositories/x",
    "/store, /query"
  })
  void knowsWhereStoresAnswerQueries(String graphs, String query) {
    assertThat(RemoteStore.of(address(graphs), Optional.empty()).query()).isEqualTo(address(query));
  }

  @Test
  void asksForTheQueryAddressWhereItCannotBeKnown() {
    assertThatThrownBy(() -> RemoteStore.of(address("/odd"), Optional.empty()))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("--query-endpoint");
  }
}
