package dk.kommunegraf.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kommunegraf.server.query.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
                .with(
                    new Limits.Load(
                        3, 2, 2, 2, 3, Duration.ofMillis(300), 8, Duration.ofMinutes(1))));
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

  private Socket ask(String address, String query, String... headers) throws IOException {
    Socket socket = new Socket();
    sockets.add(socket);
    socket.bind(new InetSocketAddress(InetAddress.getByName(address), 0));
    socket.connect(new InetSocketAddress("127.0.0.1", server.port()));
    socket
        .getOutputStream()
        .write(
            ("GET /sparql?query=%s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%s\r\n"
                    .formatted(
                        TestServer.encode(query),
                        Stream.of(headers)
                            .map(header -> header + "\r\n")
                            .collect(Collectors.joining())))
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
    Limits.Load one =
        new Limits.Load(1, 1, 1, 1, 10, Duration.ofSeconds(5), 8, Duration.ofMinutes(1));
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
    Limits.Load one =
        new Limits.Load(1, 1, 1, 1, 10, Duration.ofMillis(300), 8, Duration.ofMinutes(1));
    TestServer wide = server;
    server = TestServer.start(Limits.DEFAULT.with(one));
    wide.close();
    Socket slow = ask("127.0.0.1", "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } LIMIT 15000");
    assertThat(slow.getInputStream().read()).isEqualTo('H');
    for (int i = 0; i < 5; i++) {
      assertThat(server.sparql(QUICK).statusCode()).isEqualTo(200);
    }
  }

  private static final String LONG = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } LIMIT 15000";

  private TestServer serve(int readers, Duration reading) {
    server.close();
    server =
        TestServer.start(
            Limits.DEFAULT.with(
                new Limits.Load(2, 2, 2, 2, 3, Duration.ofMillis(300), readers, reading)));
    return server;
  }

  private Socket askAndReadNothing() throws IOException {
    Socket socket = ask("127.0.0.1", LONG);
    assertThat(socket.getInputStream().read()).isEqualTo('H');
    return socket;
  }

  @Test
  void sendsOnlySoManyAnswersToOneClient() throws Exception {
    serve(2, Duration.ofMinutes(1));
    askAndReadNothing();
    Socket second = askAndReadNothing();
    assertThat(answer(ask("127.0.0.1", LONG)))
        .startsWith("HTTP/1.1 429")
        .contains("wait to be read");
    assertThat(answer(ask("127.0.0.2", LONG))).startsWith("HTTP/1.1 200");
    second.close();
    Thread.sleep(1000);
    assertThat(answer(ask("127.0.0.1", LONG))).startsWith("HTTP/1.1 200");
  }

  @Test
  void hangsUpOnAClientThatDoesNotRead() throws Exception {
    serve(2, Duration.ofSeconds(1));
    Socket slow = askAndReadNothing();
    Thread.sleep(3000);
    int read;
    long all = 0;
    try (InputStream in = slow.getInputStream()) {
      byte[] buffer = new byte[1 << 16];
      while ((read = in.read(buffer)) > 0) {
        all += read;
      }
    } catch (SocketException e) {
      read = -1;
    }
    assertThat(read).isNegative();
    assertThat(all).isLessThan(answer(ask("127.0.0.2", LONG)).length());
  }

  /** The last address is the one that the proxy adds. */
  @Test
  void tellsClientsBehindAProxyApart() throws Exception {
    Limits.Load one =
        new Limits.Load(3, 2, 1, 1, 3, Duration.ofMillis(300), 8, Duration.ofMinutes(1));
    server.close();
    server =
        TestServer.start(
            App.Settings.DEFAULT
                .with(Limits.DEFAULT.withTime(Duration.ofSeconds(5)).with(one))
                .withProxy());
    ask("127.0.0.1", SLOW, "X-Forwarded-For: 192.0.2.1, 192.0.2.2");
    Thread.sleep(1000);
    assertThat(answer(ask("127.0.0.1", QUICK, "X-Forwarded-For: 192.0.2.9, 192.0.2.2")))
        .startsWith("HTTP/1.1 429");
    assertThat(answer(ask("127.0.0.1", QUICK, "X-Forwarded-For: 192.0.2.2, 192.0.2.3")))
        .startsWith("HTTP/1.1 200");
  }

  @Test
  void givesTheAddressesOfAProxy() {
    server.close();
    server = TestServer.start(App.Settings.DEFAULT.withProxy());
    HttpResponse<String> response =
        server.get(
            "/api/items?cite=csl",
            "X-Forwarded-Proto",
            "https",
            "X-Forwarded-Host",
            "graf.example");
    assertThat(response.body()).contains("https://graf.example/api/items");
  }
}
