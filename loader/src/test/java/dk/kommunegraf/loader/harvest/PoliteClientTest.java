package dk.kommunegraf.loader.harvest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dk.kommunegraf.loader.ConfigException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a host may not do to a harvest, and what a user may not ask for. */
@Tag("alone")
class PoliteClientTest {

  private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
  private static final Patience SHORT =
      new Patience(
          Duration.ZERO, Duration.ofMillis(1), 2, Duration.ofSeconds(5), Duration.ofMillis(700));

  private final AtomicInteger asked = new AtomicInteger();

  /** One thread for each answer: a slow one holds up none that is asked for behind it. */
  private final ExecutorService answering = Executors.newCachedThreadPool();

  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(answering);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    answering.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.incrementAndGet();
    switch (exchange.getRequestURI().getPath()) {
      case "/robots.txt" -> exchange.sendResponseHeaders(404, -1);
      case "/huge" -> {
        exchange.sendResponseHeaders(200, 0);
        byte[] block = new byte[1 << 20];
        for (int i = 0; i <= PoliteClient.MAX_BYTES >> 20; i++) {
          exchange.getResponseBody().write(block);
        }
      }
      case "/drip" -> drip(exchange);
      case "/patient" -> {
        exchange.getResponseHeaders().add("Retry-After", "86400");
        exchange.sendResponseHeaders(503, -1);
      }
      default -> {
        exchange.getResponseHeaders().add("Location", "http://localhost:1/");
        exchange.sendResponseHeaders(302, -1);
      }
    }
    exchange.close();
  }

  private static void drip(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    try {
      for (int i = 0; i < 100; i++) {
        exchange.getResponseBody().write(' ');
        exchange.getResponseBody().flush();
        Thread.sleep(50);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private URI origin() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @ParameterizedTest
  @CsvSource({
    "/huge, is larger than 50 MB, 1",
    "/drip, does not answer in time, 3",
  })
  void boundsAnswers(String path, String message, int times) {
    assertThatThrownBy(
            () -> new PoliteClient(origin(), SHORT).get(path, answer -> Optional.empty()))
        .isInstanceOf(HarvestException.class)
        .hasMessageContaining(path + " " + message);
    assertThat(asked).hasValueLessThanOrEqualTo(times);
  }

  @Test
  void doesNotWaitForAsLongAsAHostLikes() throws IOException {
    PoliteClient client = new PoliteClient(origin(), SHORT);
    assertThat(client.get("/patient", answer -> Optional.empty()).status()).isEqualTo(503);
    assertThat(asked).hasValue(1);
  }

  @Test
  void pausesForLongerThanAnAnswerMayTake() throws IOException {
    PoliteClient client = new PoliteClient(origin(), SHORT);
    client.slowDown(Duration.ofMillis(900));
    client.get("/robots.txt", answer -> Optional.empty());
    Instant before = Instant.now();
    client.get("/robots.txt", answer -> Optional.empty());
    assertThat(Duration.between(before, Instant.now())).isGreaterThan(Duration.ofMillis(850));
    assertThat(asked).hasValue(2);
  }

  @Test
  void leavesTheHostForNoOther() {
    assertThatThrownBy(() -> FirstAgendaHost.open(origin(), new PoliteClient(origin(), SHORT)))
        .isInstanceOf(HarvestException.class)
        .hasMessageContaining("redirects to another host, http://localhost:1/");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "120|120",
        " 0 |0",
        "Thu, 01 Jan 2026 12:00:30 GMT|30",
        "Thu, 01 Jan 2026 11:00:00 GMT|0",
        "soon|",
        "-1|",
        "99999999999999|",
      })
  void readsHowLongToWait(String value, Long seconds) {
    assertThat(RetryAfter.parse(value, NOW))
        .isEqualTo(Optional.ofNullable(seconds).map(Duration::ofSeconds));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ftp://a.dk|1000|is no address of a host",
        "dagsordener.greve.dk|1000|is no address of a host",
        "https://me:secret@a.dk|1000|is no address of a host",
        "https://a.dk/vis?id=1|1000|is more than a host",
        "https://a.dk/?x=1|1000|is more than a host",
        "http://192.0.2.1|1000|by https only",
        "https://a.dk|100|500 ms at least",
        "http://127.0.0.1|-1|500 ms at least",
      })
  void refusesWhatIsNotFit(URI host, long pause, String message) {
    assertThatThrownBy(
            () ->
                new HarvestRequest(
                    host,
                    Path.of("x"),
                    Optional.empty(),
                    Optional.empty(),
                    Duration.ofMillis(pause)))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(message);
  }
}
