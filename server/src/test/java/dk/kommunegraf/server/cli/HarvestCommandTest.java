package dk.kommunegraf.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command {@code harvest} as a user gives it, asking a host on this machine. */
class HarvestCommandTest {

  private static final String LIST =
      """
      {"Udvalg": {"Udvalg 2022-2025": [{"Id": "u", "Navn": "Havneudvalget", "Moeder": [
        {"Id": "m1", "Navn": "Referat", "Dato": "2024-03-01T10:00:00+01:00"},
        {"Id": "m2", "Navn": "Referat", "Dato": "2023-03-01T10:00:00+01:00"}]}]}}
      """;
  private static final String MEETING =
      """
      {"Dagsordenpunkter": [{"Felter": [{"Navn": "Beslutning", "Html": "<p>Godkendt.</p>",
        "Link": "https://dagsordener.greve.dk/Vis/Pdf/bilag/1"}], "Navn": "Kaj 4",
        "Punktnummer": "1"}], "Udvalg": {"Navn": "Havneudvalget"}, "Id": "m1",
        "Moede": {"Navn": "Referat", "Dato": "2024-03-01T10:00:00+01:00"}}
      """;

  @TempDir Path folder;

  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", HarvestCommandTest::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private static void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String text =
        switch (path) {
          case "/" -> "front";
          case "/api/agenda/udvalgsliste" -> LIST;
          case "/api/agenda/dagsorden/m1" -> MEETING;
          default -> "";
        };
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(text.isEmpty() ? 404 : 200, text.isEmpty() ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private CliRun run(String options) {
    String url = "http://127.0.0.1:" + server.getAddress().getPort();
    String out = folder.resolve("out").toString();
    return CliRun.of(("harvest " + options).replace("URL", url).replace("OUT", out).split(" "));
  }

  @Test
  void fetchesAndLoads() {
    CliRun first = run("URL --out OUT --from 2024 --pause 0");
    assertThat(first.err()).isEmpty();
    assertThat(first.exit()).isZero();
    assertThat(first.out()).startsWith("1 meetings listed, 1 fetched, 0 unchanged in ");
    assertThat(run("URL --out OUT --from 2024 --pause 0").out())
        .startsWith("1 meetings listed, 0 fetched, 1 unchanged in ");
    String store = folder.resolve("store").toString();
    CliRun load = CliRun.of("load", folder.resolve("out").toString(), "--store", store);
    assertThat(load.err()).isEmpty();
    assertThat(load.out()).startsWith("1 documents, 1 items, ");
  }

  @Test
  void namesWhatIsNotGivenAndKeepsTheRest() {
    CliRun run = run("URL --out OUT --committee havneudvalget --pause 0");
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).contains("/api/agenda/dagsorden/m2 is not given").hasLineCount(1);
    assertThat(run.out()).startsWith("2 meetings listed, 1 fetched, ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "URL|2|--out",
        "http://192.0.2.1/ --out OUT|2|https only",
        "URL/vis --out OUT|2|more than a host",
        "https://192.0.2.1/ --out OUT --pause 0.1|2|500 ms at least",
        "URL --out OUT --pause 0 --committee Byrådet|2|it has Havneudvalget",
        "http://127.0.0.1:9 --out OUT|4|cannot be reached",
      })
  void saysWhatIsWrong(String options, int exit, String message) {
    CliRun run = run(options);
    assertThat(run.exit()).isEqualTo(exit);
    assertThat(run.err()).contains(message).doesNotContain("\tat ");
  }
}
