package dk.kommunegraf.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kommunegraf.server.query.Limits;
import dk.kommunegraf.server.query.TestQueries;
import dk.kommunegraf.server.store.EmbeddedFuseki;
import dk.kommunegraf.server.store.TestStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** The whole service on free ports, and a client to ask it. */
final class TestServer implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final EmbeddedFuseki fuseki;
  private final App app;

  private TestServer(EmbeddedFuseki fuseki, App app) {
    this.fuseki = fuseki;
    this.app = app;
  }

  static TestServer start(Limits limits) {
    return start(App.Settings.DEFAULT.with(limits));
  }

  static TestServer start(App.Settings settings) {
    return start(TestStore.fuseki("fixture.trig", settings.limits().query().total()), settings);
  }

  /** A server over a store that is closed with it. */
  static TestServer start(EmbeddedFuseki fuseki, App.Settings settings) {
    App app = new App(fuseki, TestQueries.read(), settings);
    try {
      return new TestServer(fuseki, app.start(0, "127.0.0.1"));
    } catch (PortTakenException e) {
      throw new UncheckedIOException(e);
    }
  }

  static TestServer start() {
    return start(Limits.DEFAULT);
  }

  int port() {
    return app.port();
  }

  /** How many queries run in the store. */
  int runningInStore() {
    return TestStore.running(fuseki);
  }

  void stopStore() {
    fuseki.close();
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + app.port() + path));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = request(path);
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  HttpResponse<String> sparql(String query, String... headers) {
    return get("/sparql?query=" + encode(query), headers);
  }

  HttpResponse<String> post(String path, String type, String body, String... headers) {
    HttpRequest.Builder request = request(path).POST(BodyPublishers.ofString(body));
    if (!type.isEmpty()) {
      request.header("Content-Type", type);
    }
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  static JsonNode json(HttpResponse<String> response) {
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(response.body(), e);
    }
  }

  @Override
  public void close() {
    app.close();
    fuseki.close();
  }
}
