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
import dk.kommunegraf.server.store.QueryService;
import dk.kommunegraf.server.store.StoreProcess;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A store of loaded documents behind the whole service, and a client of its named queries. */
public final class ServedStore implements AutoCloseable {

  private static final Duration TIMEOUT = Limits.DEFAULT.query().total();

  private final HttpClient client = HttpClient.newHttpClient();
  private final QueryService store;
  private final App app;

  private ServedStore(QueryService store, App.Settings settings) throws IOException {
    this.store = store;
    this.app = new App(store, NamedQueries.read(), settings).start(0, "127.0.0.1");
  }

  /**
   * Loads the samples and serves them on a free port.
   *
   * @param folder an empty one, where the samples are unpacked and the store is made
   */
  public static ServedStore ofSamples(Path folder) throws IOException {
    return of(samples(folder), folder.resolve("store"));
  }

  /**
   * The same with the files of a folder to be had.
   *
   * @param downloads that folder
   */
  public static ServedStore ofSamples(Path folder, Path downloads) throws IOException {
    return of(
        samples(folder), folder.resolve("store"), App.Settings.DEFAULT.withDownloads(downloads));
  }

  /**
   * The same with the store in a process of its own.
   *
   * @param heap the memory of that process
   * @param time how long a query may run
   */
  public static ServedStore ofSamplesInProcess(Path folder, String heap, Duration time)
      throws IOException {
    Path store = folder.resolve("store");
    load(samples(folder), store);
    return new ServedStore(
        StoreProcess.open(store, time, heap),
        App.Settings.DEFAULT.with(Limits.DEFAULT.withTime(time)));
  }

  private static Path samples(Path folder) throws IOException {
    Path samples = Files.createDirectory(folder.resolve("samples"));
    Samples.copyTo(samples);
    return samples;
  }

  /**
   * Loads a folder of documents and serves them on a free port.
   *
   * @param input the folder of the documents
   * @param directory where the store is made
   */
  public static ServedStore of(Path input, Path directory) throws IOException {
    return of(input, directory, App.Settings.DEFAULT);
  }

  private static ServedStore of(Path input, Path directory, App.Settings settings)
      throws IOException {
    load(input, directory);
    return new ServedStore(EmbeddedFuseki.open(directory, TIMEOUT), settings);
  }

  private static void load(Path input, Path directory) throws IOException {
    try (GraphStore store = GraphStore.open(directory)) {
      new Loader(Clock.systemUTC())
          .load(List.of(input.toString()), store, (done, total, file) -> {});
    }
  }

  /** The number of the process that holds the store, where that is another. */
  public long storeProcess() {
    return ((StoreProcess) store).pid();
  }

  /**
   * All rows of a named query.
   *
   * @param parameters each as {@code name=value}, not yet encoded
   */
  public List<JsonNode> rows(String query, String... parameters) {
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
  public HttpResponse<String> ask(String query, String... parameters) {
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
  public HttpResponse<String> get(String address) {
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
  public String url(String path) {
    return "http://127.0.0.1:" + app.port() + path;
  }

  /** The body of an answer. */
  public static JsonNode json(HttpResponse<String> response) {
    try {
      return new JsonMapper().readTree(response.body());
    } catch (IOException e) {
      throw new AssertionError(response.body(), e);
    }
  }

  @Override
  public void close() {
    app.close();
    store.close();
  }
}
