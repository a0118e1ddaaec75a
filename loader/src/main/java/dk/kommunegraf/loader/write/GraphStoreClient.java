package dk.kommunegraf.loader.write;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;

/**
 * Puts whole graphs into a store by the SPARQL 1.1 Graph Store HTTP Protocol (section 5.3, with the
 * graph named in the address as in section 4.2). A PUT may be sent again without harm, so it is,
 * after a growing pause, where the store is busy or the connection broke. Thread safe.
 */
final class GraphStoreClient {

  private static final Set<Integer> BUSY = Set.of(429, 503);
  private static final int MAX_LINE = 200;

  private final RemoteStore store;
  private final Duration timeout;
  private final HttpClient client;
  private final RetryPolicy<HttpResponse<InputStream>> again;

  /**
   * A client of a store.
   *
   * @param timeout how long one PUT may take
   * @param pause how long to wait before the first retry; each further one waits twice as long
   * @param retries how often to try again
   */
  GraphStoreClient(RemoteStore store, Duration timeout, Duration pause, int retries) {
    this.store = store;
    this.timeout = timeout;
    // A redirect is not followed: it would carry the token to where nobody meant it to go.
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    this.again =
        RetryPolicy.<HttpResponse<InputStream>>builder()
            .handleIf(GraphStoreClient::isBroken)
            .handleResultIf(response -> response != null && BUSY.contains(response.statusCode()))
            .withBackoff(pause, pause.multipliedBy(1L << retries))
            .withMaxRetries(retries)
            .build();
  }

  private static boolean isBroken(Throwable error) {
    return error instanceof IOException
        && !(error instanceof HttpTimeoutException)
        && !(error instanceof ConnectException);
  }

  /**
   * Puts statements in place of all that a graph held.
   *
   * @throws StoreException if the store does not take them; its message holds the store's own words
   */
  void put(IRI graph, Collection<Statement> statements) throws StoreException {
    try (RdfBody body = RdfBody.of(statements)) {
      HttpRequest request = request(graph, body.publisher());
      HttpResponse<InputStream> response =
          Failsafe.with(again).get(() -> client.send(request, BodyHandlers.ofInputStream()));
      check(response);
    } catch (FailsafeException e) {
      throw broken(e.getCause() == null ? e : e.getCause());
    } catch (IOException e) {
      throw e instanceof StoreException said ? said : broken(e);
    }
  }

  private StoreException broken(Throwable cause) {
    if (cause instanceof InterruptedException) {
      Thread.currentThread().interrupt();
      return new StoreException("interrupted", new InterruptedIOException());
    }
    return new StoreException(store.graphs() + " " + StoreFault.describe(cause), cause);
  }

  private HttpRequest request(IRI graph, BodyPublisher body) {
    String address = store.graphs().toString();
    String name = URLEncoder.encode(graph.stringValue(), StandardCharsets.UTF_8);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create(address + (address.contains("?") ? "&" : "?") + "graph=" + name))
            .timeout(timeout)
            .header("Content-Type", RdfBody.MEDIA_TYPE)
            .PUT(body);
    store
        .tokenFor(store.graphs())
        .ifPresent(token -> request.header("Authorization", token.header()));
    return request.build();
  }

  private void check(HttpResponse<InputStream> response) throws IOException {
    try (InputStream body = response.body()) {
      int status = response.statusCode();
      if (status / 100 != 2) {
        throw new StoreException(
            store.graphs() + " takes no graph: status " + status + said(body) + hint(status));
      }
      body.skipNBytes(body.available());
    }
  }

  /** The first line of what the store says. */
  private static String said(InputStream body) throws IOException {
    byte[] start = body.readNBytes(MAX_LINE * 4);
    String line =
        new String(start, StandardCharsets.UTF_8)
            .lines()
            .map(text -> text.replaceAll("\\p{Cntrl}", " ").strip())
            .filter(text -> !text.isEmpty())
            .findFirst()
            .orElse("");
    return line.isEmpty() ? "" : ", " + line.substring(0, Math.min(line.length(), MAX_LINE));
  }

  private static String hint(int status) {
    return switch (status) {
      case 401, 403 -> "; the right to write is a token in a file: --token-file";
      case 404, 405 -> "; --endpoint is the store's address for graphs, such as .../data of Fuseki";
      case 429, 503 -> "; the store is busy: try again later";
      default -> status / 100 == 3 ? "; give the address that it redirects to" : "";
    };
  }
}
