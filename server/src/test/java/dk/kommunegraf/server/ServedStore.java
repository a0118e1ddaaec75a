package dk.kommunegraf.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.kommunegraf.loader.Loader;
import dk.kommunegraf.loader.Samples;
import dk.kommunegraf.loader.write.GraphStore;
import dk.kommunegraf.server.http.App;
import dk.kommunegraf.server.query.Limits;
import dk.kommunegraf.server.query.NamedQueries;
import dk.kommunegraf.server.store.EmbeddedFuseki;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A store of loaded documents behind the whole service, and a client of its named queries. */
final class ServedStore implements AutoCloseable {

  private final HttpClient client = HttpClient.newHttpClient();
  private final GraphStore store;
  private final EmbeddedFuseki fuseki;
  private final App app;

  private ServedStore(GraphStore store, EmbeddedFuseki fuseki, App app) {
    this.store = store;
    this.fuseki = fuseki;
    this.app = app;
  }

  /**
   * Loads the samples and serves them on a free port.
   *
   * @param folder an empty one, where the samples are unpacked and the store is made
   */
  static ServedStore ofSamples(Path folder) throws IOException {
    Path samples = Files.createDirectory(folder.resolve("samples"));
    Samples.copyTo(samples);
    return of(samples, folder.resolve("store"));
  }

  /**
   * Loads a folder of documents and serves them on a free port.
   *
   * @param input the folder of the documents
   * @param directory where the store is made
   */
  static ServedStore of(Path input, Path directory) throws IOException {
    GraphStore store = GraphStore.open(directory);
    new Loader(Clock.systemUTC()).load(List.of(input.toString()), store, (done, total, file) -> {});
    EmbeddedFuseki fuseki = EmbeddedFuseki.start(store, Limits.DEFAULT.query().total());
    App app = new App(fuseki, NamedQueries.read()).start(0, "127.0.0.1");
    return new ServedStore(store, fuseki, app);
  }

  /**
   * All rows of a named query.
   *
   * @param parameters each as {@code name=value}, not yet encoded
   */
  List<JsonNode> rows(String query, String... parameters) {
    String[] all =
        Stream.concat(Stream.of("limit=1000"), Stream.of(parameters)).toArray(String[]::new);
    HttpResponse<String> response = ask(query, all);
    if (response.statusCode() != 200) {
      throw new AssertionError(response.uri() + ": " + response.body());
    }
    List<JsonNode> rows = new ArrayList<>();
    json(response).get("rows").forEach(rows::add);
    return rows;
  }

  /** The answer of a named query, whatever it is. */
  HttpResponse<String> ask(String query, String... parameters) {
    String address =
        Stream.of(parameters)
            .map(
                parameter -> {
                  String[] parts = parameter.split("=", 2);
                  return parts[0] + "=" + URLEncoder.encode(parts[1], StandardCharsets.UTF_8);
                })
            .collect(Collectors.joining("&", "/api/" + query + "?", ""));
    return get(address);
  }

  /** The answer of an address, as JSON, or as N-Triples where it is a graph. */
  HttpResponse<String> get(String address) {
    try {
      return client.send(
          HttpRequest.newBuilder(URI.create(url(address)))
              .header("Accept", "application/json, application/n-triples;q=0.5")
              .build(),
          BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(address, e);
    }
  }

  /** The whole address of a path. */
  String url(String path) {
    return "http://127.0.0.1:" + app.port() + path;
  }

  /** The body of an answer. */
  static JsonNode json(HttpResponse<String> response) {
    try {
      return new JsonMapper().readTree(response.body());
    } catch (IOException e) {
      throw new AssertionError(response.body(), e);
    }
  }

  @Override
  public void close() throws IOException {
    app.close();
    fuseki.close();
    store.close();
  }
}
