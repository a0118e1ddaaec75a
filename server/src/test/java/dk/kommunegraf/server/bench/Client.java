package dk.kommunegraf.server.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * Asks over one connection that is kept, and takes the time. It states no earlier answer and takes
 * no compressed one, so that every answer is made anew.
 */
final class Client {

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** A GET. */
  Reply get(String address, String accept) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(address)).header("Accept", accept).build());
  }

  /** A query by the SPARQL protocol, by direct POST. */
  Reply query(String endpoint, String sparql, String accept)
      throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(URI.create(endpoint))
            .header("Accept", accept)
            .header("Content-Type", "application/sparql-query")
            .POST(BodyPublishers.ofString(sparql))
            .build());
  }

  private Reply send(HttpRequest request) throws IOException, InterruptedException {
    long start = System.nanoTime();
    HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
    Duration time = Duration.ofNanos(System.nanoTime() - start);
    String type = response.headers().firstValue("Content-Type").orElse("");
    return new Reply(response.statusCode(), time, type, response.body());
  }
}
