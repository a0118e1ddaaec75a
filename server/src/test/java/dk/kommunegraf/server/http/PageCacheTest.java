package dk.kommunegraf.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kommunegraf.loader.Loader;
import dk.kommunegraf.loader.Samples;
import dk.kommunegraf.loader.write.GraphStore;
import dk.kommunegraf.server.query.Limits;
import dk.kommunegraf.server.query.NamedQueries;
import dk.kommunegraf.server.store.EmbeddedFuseki;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that are kept are those of the dataset as it is. */
class PageCacheTest {

  @TempDir Path folder;

  @Test
  void showsWhatWasLoadedMeanwhile() throws Exception {
    Path samples = Files.createDirectory(folder.resolve("samples"));
    Samples.copyTo(samples);
    List<Path> files;
    try (Stream<Path> all = Files.list(samples)) {
      files = all.sorted().toList();
    }
    try (GraphStore store = GraphStore.open(folder.resolve("store"))) {
      load(store, files.get(0));
      try (EmbeddedFuseki fuseki = EmbeddedFuseki.start(store, Limits.DEFAULT.query().total());
          App app = new App(fuseki, NamedQueries.read()).start(0, "127.0.0.1")) {
        for (String path : List.of("/", "/search", "/tables/municipalities")) {
          HttpResponse<String> before = get(app, path);
          assertThat(before.statusCode()).isEqualTo(200);
          assertThat(get(app, path).body()).isEqualTo(before.body());
          assertThat(before.body()).doesNotContain("Vejle");
        }
        for (Path file : files) {
          load(store, file);
        }
        // The state of the dataset is asked for once a second.
        Thread.sleep(1100);
        for (String path : List.of("/", "/search", "/tables/municipalities")) {
          assertThat(get(app, path).body()).contains("Vejle");
        }
      }
    }
  }

  @Test
  void keepsTheHeadersOfAPageThatHasParts() throws Exception {
    try (TestServer server = TestServer.start()) {
      HttpResponse<String> first = server.get("/id/item/1", "Accept", "text/html");
      HttpResponse<String> second = server.get("/id/item/1", "Accept", "text/html");
      assertThat(first.statusCode()).isEqualTo(200);
      assertThat(second.body()).isEqualTo(first.body());
      assertThat(second.headers().allValues("Link")).isEqualTo(first.headers().allValues("Link"));
      assertThat(server.get("/id/item/1").body()).doesNotContain("<html");
    }
  }

  private static void load(GraphStore store, Path file) throws IOException {
    new Loader(Clock.systemUTC()).load(List.of(file.toString()), store, (done, total, name) -> {});
  }

  private static HttpResponse<String> get(App app, String path)
      throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + app.port() + path);
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(uri).header("Accept", "text/html").build(),
            BodyHandlers.ofString());
  }
}
