package dk.kommunegraf.server.hostile;

import dk.kommunegraf.server.cli.ServeProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Asks for what ought to be answered, and knows the right answers. Thread safe. */
final class GoodClient {

  private final HttpClient client = HttpClient.newHttpClient();
  private final ServeProcess serve;
  private final List<String> paths;
  private final Map<String, String> right;

  /** Asks for everything once, in peace. */
  GoodClient(ServeProcess serve, List<String> paths) {
    this.serve = serve;
    this.paths = paths;
    this.right =
        paths.stream()
            .collect(Collectors.toMap(Function.identity(), path -> first(send(path, "192.0.2.0"))));
  }

  private static String first(HttpResponse<String> response) {
    if (response.statusCode() != 200) {
      throw new AssertionError(response.uri() + ": " + response.body());
    }
    return response.body();
  }

  /** Asks on and on, under the name of one client. */
  void ask(String name, AtomicBoolean going, SoakReport report) {
    for (int i = 0; going.get(); i++) {
      String path = paths.get(i % paths.size());
      long start = System.nanoTime();
      HttpResponse<String> response = send(path, name);
      report.answer(
          path, response, response.body().equals(right.get(path)), System.nanoTime() - start);
    }
  }

  private HttpResponse<String> send(String path, String name) {
    try {
      return client.send(
          HttpRequest.newBuilder(URI.create(serve.url(path)))
              .header("X-Forwarded-For", name)
              .build(),
          BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
