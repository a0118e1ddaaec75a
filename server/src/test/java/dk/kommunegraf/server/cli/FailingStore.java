package dk.kommunegraf.server.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dk.kommunegraf.server.store.StockFuseki;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** A real store behind a proxy that does not let one graph through. */
record FailingStore(HttpServer server) implements AutoCloseable {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** Stands before a store and answers 500 to requests whose address holds a text. */
  static FailingStore before(StockFuseki store, String refused) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          URI address = exchange.getRequestURI();
          if (address.toString().contains(refused)) {
            answer(exchange, 500, "text/plain", "no room\n".getBytes(StandardCharsets.UTF_8));
          } else {
            pass(exchange, URI.create(store.url("").replace("/ds/", "") + address), body);
          }
        });
    server.start();
    return new FailingStore(server);
  }

  private static void pass(HttpExchange exchange, URI address, byte[] body) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body))
            .header("Content-Type", exchange.getRequestHeaders().getFirst("Content-Type"))
            .header("Accept", accept(exchange))
            .build();
    try {
      HttpResponse<byte[]> response = CLIENT.send(request, BodyHandlers.ofByteArray());
      String type = response.headers().firstValue("Content-Type").orElse("text/plain");
      answer(exchange, response.statusCode(), type, response.body());
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static String accept(HttpExchange exchange) {
    String accept = exchange.getRequestHeaders().getFirst("Accept");
    return accept == null ? "*/*" : accept;
  }

  private static void answer(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  String url(String operation) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/ds/" + operation;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
