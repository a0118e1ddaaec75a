package dk.kommunegraf.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kommunegraf.server.query.Limits;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the queries of clients that go away, and of those that speak too soon. */
class DeparturesTest {

  private static final String ENDLESS = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o";
  private static final String QUICK = "ASK { ?s ?p ?o }";

  private TestServer server;

  @BeforeEach
  void start() {
    server =
        TestServer.start(
            Limits.DEFAULT.with(
                new Limits.Load(1, 1, 1, 1, 3, Duration.ofSeconds(5), 8, Duration.ofMinutes(1))));
    assertThat(server.sparql(QUICK).statusCode()).isEqualTo(200);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Socket ask(String query) throws IOException {
    Socket socket = new Socket("127.0.0.1", server.port());
    send(socket, query);
    return socket;
  }

  private static void send(Socket socket, String query) throws IOException {
    socket
        .getOutputStream()
        .write(
            ("GET /sparql?query=%s HTTP/1.1\r\nHost: localhost\r\n\r\n"
                    .formatted(TestServer.encode(query)))
                .getBytes(StandardCharsets.US_ASCII));
  }

  /** Before the first row, and where rows come but none is sent before all are there. */
  @ParameterizedTest
  @ValueSource(
      strings = {"SELECT (COUNT(*) AS ?count) { %s }", "SELECT ?a { %s FILTER(STR(?a) > '') }"})
  void endsTheQueryOfAClientThatHasGone(String query) throws Exception {
    Socket socket = ask(query.formatted(ENDLESS));
    await(1);
    Instant left = Instant.now();
    socket.close();
    await(0);
    assertThat(Duration.between(left, Instant.now())).isLessThan(Duration.ofSeconds(5));
    HttpResponse<String> next = server.sparql(QUICK);
    assertThat(next.statusCode()).as(next.body()).isEqualTo(200);
  }

  private void await(int running) throws InterruptedException {
    for (int i = 0; server.runningInStore() != running; i++) {
      assertThat(i).as("queries that run: " + server.runningInStore()).isLessThan(200);
      Thread.sleep(50);
    }
  }

  @Test
  void answersRequestsThatAreSentBeforeTheAnswersToOthers() throws Exception {
    try (Socket socket =
            ask("SELECT (COUNT(*) AS ?count) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }");
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      for (int i = 0; i < 3; i++) {
        Thread.sleep(300);
        send(socket, QUICK);
      }
      int answers = 0;
      for (int i = 0; answers < 4 && i < 200; i++) {
        String line = reader.readLine();
        assertThat(line).isNotNull();
        if (line.startsWith("HTTP/1.1")) {
          assertThat(line).isEqualTo("HTTP/1.1 200 OK");
          answers++;
        }
      }
      assertThat(answers).isEqualTo(4);
    }
  }
}
