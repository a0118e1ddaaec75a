package dk.kommunegraf.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kommunegraf.server.query.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may ask how much at a time; clients are told apart by their addresses of this machine. */
class AdmissionTest {

  private static final String SLOW =
      "SELECT (COUNT(*) AS ?count) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }";
  private static final String QUICK = "ASK { ?s ?p ?o }";

  private final List<Socket> sockets = new ArrayList<>();
  private TestServer server;

  @BeforeEach
  void start() {
    server =
        TestServer.start(
            Limits.DEFAULT
                .withTime(Duration.ofSeconds(5))
                .with(new Limits.Load(3, 2, 2, 2, 3, Duration.ofMillis(300))));
    // The first request of all loads the classes.
    assertThat(server.sparql(QUICK).statusCode()).isEqualTo(200);
  }

  @AfterEach
  void stop() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
    server.close();
  }

  private Socket ask(String address, String query) throws IOException {
    Socket socket = new Socket();
    sockets.add(socket);
    socket.bind(new InetSocketAddress(InetAddress.getByName(address), 0));
    socket.connect(new InetSocketAddress("127.0.0.1", server.port()));
    socket
        .getOutputStream()
        .write(
            ("GET /sparql?query=%s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                    .formatted(TestServer.encode(query)))
                .getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private static String answer(Socket socket) throws IOException {
    try (InputStream in = socket.getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void askSlowly(String... addresses) throws Exception {
    for (String address : addresses) {
      ask(address, SLOW);
    }
    Thread.sleep(1000);
  }

  @Test
  void tellsOneClientToWaitForItsAnswers() throws Exception {
    askSlowly("127.0.0.2", "127.0.0.2");
    assertThat(answer(ask("127.0.0.2", QUICK)))
        .startsWith("HTTP/1.1 429")
        .contains("Retry-After: 10", "2 requests of yours run already");
    assertThat(answer(ask("127.0.0.3", QUICK))).startsWith("HTTP/1.1 200");
  }

  @Test
  void tellsAllWhenTheShareIsUsedUp() throws Exception {
    askSlowly("127.0.0.2", "127.0.0.2", "127.0.0.3");
    assertThat(answer(ask("127.0.0.4", QUICK)))
        .startsWith("HTTP/1.1 503")
        .contains("Retry-After: 10", "too many requests run");
  }

  @Test
  void keepsAShareForNamedQueriesAndPages() throws Exception {
    askSlowly("127.0.0.1", "127.0.0.1", "127.0.0.3");
    HttpResponse<String> named = server.get("/api/items");
    assertThat(named.statusCode()).as(named.body()).isEqualTo(200);
    assertThat(server.get("/id/municipality/lemvig").statusCode()).isEqualTo(200);
    assertThat(server.get("/health/ready").statusCode()).isEqualTo(200);
  }

  @Test
  void letsAShortQueueWait() throws Exception {
    askSlowly("127.0.0.2", "127.0.0.2", "127.0.0.3");
    Instant start = Instant.now();
    List<Socket> queue = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      queue.add(ask("127.0.0." + (10 + i), QUICK));
    }
    int atOnce = 0;
    for (Socket socket : queue) {
      String answer = answer(socket);
      assertThat(answer).startsWith("HTTP/1.1 503");
      atOnce += answer.contains("too many requests wait") ? 1 : 0;
    }
    assertThat(atOnce).isEqualTo(5);
    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(3));
  }

  @Test
  void takesAPlaceAgainWhenItIsFree() throws Exception {
    Limits.Load one = new Limits.Load(1, 1, 1, 1, 10, Duration.ofSeconds(5));
    try (TestServer narrow = TestServer.start(Limits.DEFAULT.with(one))) {
      for (int i = 0; i < 20; i++) {
        assertThat(narrow.sparql(QUICK).statusCode()).isEqualTo(200);
        assertThat(narrow.sparql("no query").statusCode()).isEqualTo(400);
        assertThat(narrow.get("/api/items?no=such").statusCode()).isEqualTo(400);
        assertThat(narrow.get("/nothing").statusCode()).isEqualTo(404);
      }
    }
  }

  /** More than the buffers of both sides hold, so that the answer waits for its reader. */
  @Test
  void doesNotHoldAPlaceForASlowReader() throws Exception {
    Limits.Load one = new Limits.Load(1, 1, 1, 1, 10, Duration.ofMillis(300));
    TestServer wide = server;
    server = TestServer.start(Limits.DEFAULT.with(one));
    wide.close();
    Socket slow = ask("127.0.0.1", "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } LIMIT 60000");
    assertThat(slow.getInputStream().read()).isEqualTo('H');
    for (int i = 0; i < 5; i++) {
      assertThat(server.sparql(QUICK).statusCode()).isEqualTo(200);
    }
  }
}
