package dk.kommunegraf.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kommunegraf.server.query.TestQueries;
import dk.kommunegraf.server.store.QueryService;
import dk.kommunegraf.server.store.TestStore;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of one folder over HTTP, and nothing beside them. */
class DownloadsTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String CSV = "item,title\r\n1,Blåbær\r\n";

  @TempDir static Path folder;

  private static QueryService graph;
  private static App app;

  @BeforeAll
  static void start() throws IOException {
    Path export = Files.createDirectory(folder.resolve("export"));
    Files.writeString(export.resolve("items.csv"), CSV);
    Files.write(export.resolve("dataset.nq.gz"), new byte[] {31, (byte) 139, 8, 0, 1, 2, 3, 4});
    Files.writeString(export.resolve("<b>.txt"), "");
    Files.createDirectory(export.resolve("inner"));
    Files.writeString(export.resolve("inner").resolve("deep.txt"), "deep");
    Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
    Files.createSymbolicLink(export.resolve("link.txt"), secret);
    graph = TestStore.local("fixture.trig");
    app =
        new App(graph, TestQueries.read(), App.Settings.DEFAULT.withDownloads(export))
            .start(0, "127.0.0.1");
  }

  @AfterAll
  static void stop() {
    app.close();
    graph.close();
  }

  private static HttpResponse<byte[]> send(String method, String path, String... headers)
      throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + app.port() + path);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri).method(method, BodyPublishers.noBody());
    return CLIENT.send(
        (headers.length == 0 ? request : request.headers(headers)).build(),
        BodyHandlers.ofByteArray());
  }

  private static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  @Test
  void listsTheFiles() throws Exception {
    JsonNode json = new ObjectMapper().readTree(send("GET", "/downloads").body());
    assertThat(json.findValuesAsText("name"))
        .containsExactly("<b>.txt", "dataset.nq.gz", "items.csv");
    assertThat(json.get(2).get("bytes").asInt())
        .isEqualTo(CSV.getBytes(StandardCharsets.UTF_8).length);
    for (JsonNode url : json.findValues("url")) {
      assertThat(send("GET", url.asText()).statusCode()).isEqualTo(200);
    }
    HttpResponse<byte[]> page = send("GET", "/downloads", "Accept", "text/html,*/*;q=0.8");
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
    assertThat(text(page))
        .contains("href=\"./downloads/items.csv\"", "&lt;b&gt;.txt")
        .doesNotContain("<b>", "secret", "inner");
  }

  @ParameterizedTest
  @CsvSource({
    "items.csv, text/csv; charset=utf-8",
    "dataset.nq.gz, application/gzip",
  })
  void sendsAFile(String name, String type) throws Exception {
    byte[] expected = Files.readAllBytes(folder.resolve("export").resolve(name));
    HttpResponse<byte[]> file = send("GET", "/downloads/" + name);
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.body()).isEqualTo(expected);
    assertThat(file.headers().firstValue("Content-Type")).hasValue(type);
    assertThat(file.headers().firstValue("Last-Modified").orElse("")).endsWith(" GMT");
    HttpResponse<byte[]> head = send("HEAD", "/downloads/" + name);
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"bytes=0-3, item", "bytes=5-, 'title\r\n1,Blåbær\r\n'", "bytes=-2, '\r\n'"})
  void sendsAPartOfAFile(String range, String part) throws Exception {
    HttpResponse<byte[]> file = send("GET", "/downloads/items.csv", "Range", range);
    assertThat(file.statusCode()).isEqualTo(206);
    assertThat(text(file)).isEqualTo(part);
    assertThat(file.headers().firstValue("Content-Range").orElse("")).endsWith("/24");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=900-", "bytes=24-30", "bytes=-0", "bytes=x"})
  @Timeout(20)
  void refusesAPartThatIsNotThere(String range) throws Exception {
    HttpResponse<byte[]> answer = send("GET", "/downloads/items.csv", "Range", range);
    assertThat(answer.statusCode()).isEqualTo(416);
    assertThat(answer.headers().firstValue("Content-Range")).hasValue("bytes */24");
  }

  @Test
  void answersSeveralPartsByTheWhole() throws Exception {
    HttpResponse<byte[]> answer = send("GET", "/downloads/items.csv", "Range", "bytes=0-1,4-5");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(text(answer)).isEqualTo(CSV);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/downloads/secret.txt",
        "/downloads/link.txt",
        "/downloads/inner",
        "/downloads/inner/deep.txt",
        "/downloads/../secret.txt",
        "/downloads/..%2Fsecret.txt",
        "/downloads/%2e%2e/secret.txt",
        "/downloads/%2e%2e%2fsecret.txt",
        "/downloads/..%5csecret.txt",
        "/downloads/items.csv%00",
      })
  void neverLeavesTheFolder(String path) throws IOException {
    // By hand, since clients tidy such an address up before they send it.
    try (Socket socket = new Socket("127.0.0.1", app.port())) {
      String request = "GET " + path + " HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      InputStream in = socket.getInputStream();
      String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).matches("(?s)HTTP/1.1 40[04] .*");
      assertThat(answer.substring(answer.indexOf("\r\n\r\n")))
          .doesNotContain("secret\r\n", "deep\r\n");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE"})
  void isReadOnly(String method) throws Exception {
    assertThat(send(method, "/downloads/items.csv").statusCode()).isEqualTo(405);
    assertThat(folder.resolve("export").resolve("items.csv")).hasContent(CSV);
  }

  @Test
  void saysHowToMakeThemWhereThereAreNone() throws Exception {
    try (App without = new App(graph, TestQueries.read()).start(0, "127.0.0.1")) {
      URI uri = URI.create("http://127.0.0.1:" + without.port() + "/downloads");
      HttpResponse<String> answer =
          CLIENT.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.body()).contains("export DIR", "--downloads DIR");
    }
  }
}
