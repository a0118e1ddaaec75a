package dk.kommunegraf.server.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dk.kommunegraf.server.store.StockFuseki;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A real store behind a proxy that spoils some of its answers. */
record StoreProxy(HttpServer server) implements AutoCloseable {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What becomes of an answer. */
  enum Fault {
    /** 500, and the store hears nothing of the request. */
    REFUSED,
    /** A table lacks its last row. */
    CUT,
    /** Nothing. */
    NONE
  }

  /**
   * Stands before a store.
   *
   * @param faults what goes wrong for a request, given its address, a line end and its body
   */
  static StoreProxy before(StockFuseki store, Function<String, Fault> faults) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> answer(exchange, store, faults));
    server.start();
    return new StoreProxy(server);
  }

  private static void answer(
      HttpExchange exchange, StockFuseki store, Function<String, Fault> faults) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String text = new String(body, StandardCharsets.UTF_8);
    boolean form = text.startsWith("query=");
    String request =
        exchange.getRequestURI()
            + "\n"
            + (form ? URLDecoder.decode(text, StandardCharsets.UTF_8) : text);
    switch (faults.apply(request)) {
      case REFUSED ->
          send(exchange, 500, "text/plain", "no room\n".getBytes(StandardCharsets.UTF_8));
      case CUT -> pass(exchange, store, body, StoreProxy::withoutLastRow);
      case NONE -> pass(exchange, store, body, answer -> answer);
    }
  }

  private static String withoutLastRow(String answer) {
    try {
      JsonNode json = JSON.readTree(answer);
      ArrayNode rows = (ArrayNode) json.at("/results/bindings");
      rows.remove(rows.size() - 1);
      return json.toString();
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(answer, e);
    }
  }

  private static void pass(
      HttpExchange exchange, StockFuseki store, byte[] body, UnaryOperator<String> change)
      throws IOException {
    String origin = store.url("").replace("/ds/", "");
    String accept = exchange.getRequestHeaders().getFirst("Accept");
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(origin + exchange.getRequestURI()))
            .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body))
            .header("Content-Type", exchange.getRequestHeaders().getFirst("Content-Type"))
            .header("Accept", accept == null ? "*/*" : accept)
            .build();
    try {
      HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
      String type = response.headers().firstValue("Content-Type").orElse("text/plain");
      byte[] answer = change.apply(response.body()).getBytes(StandardCharsets.UTF_8);
      send(exchange, response.statusCode(), type, answer);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
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
