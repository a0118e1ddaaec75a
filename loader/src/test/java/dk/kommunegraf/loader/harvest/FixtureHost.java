package dk.kommunegraf.loader.harvest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * A host on this machine that behaves as FirstAgenda Publication does: it gives a cookie at the
 * front page, sends to the front page whoever has none, lists its meetings and gives each. It can
 * be told to fail.
 */
final class FixtureHost implements AutoCloseable {

  /** What becomes of a request. */
  enum Fault {
    /** 429 with a wait of a second. */
    TOO_MANY,
    /** 503 without a word on how long. */
    UNAVAILABLE,
    /** The answer breaks off in the middle of its bytes. */
    CUT,
    /** The answer says that it is whole, but ends in the middle of its JSON. */
    SHORT,
    /** The connection closes without an answer. */
    DROPPED,
    /** A page for persons instead of JSON. */
    PAGE,
    /** 404. */
    MISSING,
    /** The answer waits until the host is let go. */
    HELD,
    /** The cookie is no longer known, as after a restart of the host. */
    FORGOTTEN
  }

  /**
   * A request as it came.
   *
   * @param path with its query
   * @param agent who asked
   * @param begin when it came
   * @param end when it was answered
   */
  record Request(String path, String agent, Instant begin, Instant end) {}

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String COOKIE = "anonymous=";

  private final HttpServer server;
  private final Map<String, byte[]> meetings = new LinkedHashMap<>();
  private final Map<String, Deque<Fault>> faults = new ConcurrentHashMap<>();
  private final Map<String, Integer> served = new ConcurrentHashMap<>();
  private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch held = new CountDownLatch(1);
  private volatile ObjectNode list = JSON.createObjectNode();
  private volatile String robots = "";
  private volatile int session = 1;

  private FixtureHost(HttpServer server) {
    this.server = server;
  }

  /** Serves the meetings of the test resources. */
  static FixtureHost start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    FixtureHost host = new FixtureHost(server);
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/publications"))) {
      for (Path file : files.filter(f -> !f.toString().contains(".gold.")).sorted().toList()) {
        host.add(Files.readAllBytes(file));
      }
    }
    server.createContext("/", host::answer);
    server.start();
    return host;
  }

  private void add(byte[] json) throws IOException {
    JsonNode meeting = JSON.readTree(json);
    ObjectNode listed = meeting.get("Moede").deepCopy();
    listed.set("Id", meeting.get("Id"));
    listed.putNull("Moededeltagere");
    ArrayNode committees = list.withObjectProperty("Udvalg").withArrayProperty("Udvalg 2022-2025");
    ObjectNode committee = committees.addObject();
    committee.set("Id", meeting.at("/Udvalg/Id"));
    committee.set("Navn", meeting.at("/Udvalg/Navn"));
    committee.putArray("Moeder").add(listed);
    meetings.put(path(meeting.get("Id").textValue()), json);
  }

  private static String path(String id) {
    return "/api/agenda/dagsorden/" + id;
  }

  URI origin() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** The paths of the meetings. */
  List<String> paths() {
    return List.copyOf(meetings.keySet());
  }

  /** Lets the next requests of a path fail. */
  void fail(String path, Fault... next) {
    faults.computeIfAbsent(path, key -> new ArrayDeque<>()).addAll(List.of(next));
  }

  /** Sets the rules for robots. */
  void robots(String rules) {
    robots = rules;
  }

  /** Changes what a meeting says, and what the list says of it. */
  void change(String path, String text, String other) {
    String json = new String(meetings.get(path), StandardCharsets.UTF_8);
    meetings.put(path, json.replace(text, other).getBytes(StandardCharsets.UTF_8));
    list.findParents("ReleasedDate").stream()
        .map(ObjectNode.class::cast)
        .filter(meeting -> path.endsWith(meeting.get("Id").textValue()))
        .forEach(meeting -> meeting.put("ReleasedDate", "2026-01-01T00:00:00+01:00"));
  }

  /** Makes the list another than it should be. */
  void list(ObjectNode other) {
    list = other;
  }

  /** How often an address was answered in full. */
  Map<String, Integer> served() {
    return Map.copyOf(served);
  }

  List<Request> requests() {
    return List.copyOf(requests);
  }

  /** Answers those who were made to wait. */
  void letGo() {
    held.countDown();
  }

  private void answer(HttpExchange exchange) throws IOException {
    Instant begin = Instant.now();
    String path = exchange.getRequestURI().toString();
    String agent = exchange.getRequestHeaders().getFirst("User-Agent");
    Deque<Fault> planned = faults.getOrDefault(path, new ArrayDeque<>());
    try {
      if (planned.isEmpty()) {
        answerWell(exchange, path);
      } else {
        fail(exchange, path, planned.poll());
      }
    } finally {
      exchange.close();
      requests.add(new Request(path, agent, begin, Instant.now()));
    }
  }

  private void answerWell(HttpExchange exchange, String path) throws IOException {
    String cookie = exchange.getRequestHeaders().getFirst("Cookie");
    boolean known = cookie != null && cookie.contains(COOKIE + session);
    if (path.equals("/robots.txt")) {
      send(exchange, robots.isEmpty() ? 404 : 200, "text/plain", bytes(robots));
    } else if (path.startsWith("/Home/AnonymousAuthentication")) {
      exchange.getResponseHeaders().add("Set-Cookie", COOKIE + session + "; path=/; HttpOnly");
      redirect(exchange, origin() + "/");
    } else if (!known) {
      redirect(exchange, "/Home/AnonymousAuthentication?callback=" + origin() + "/");
    } else if (path.equals("/")) {
      send(exchange, 200, "text/html", bytes("<title>Dagsordener</title>"));
    } else if (path.equals("/api/agenda/udvalgsliste")) {
      send(exchange, 200, "application/json", JSON.writeValueAsBytes(list));
    } else if (meetings.containsKey(path)) {
      send(exchange, 200, "application/json", meetings.get(path));
      served.merge(path, 1, Integer::sum);
    } else {
      send(exchange, 404, "text/plain", bytes("nothing"));
    }
  }

  private void fail(HttpExchange exchange, String path, Fault fault) throws IOException {
    byte[] body = meetings.getOrDefault(path, bytes("0123456789"));
    byte[] half = Arrays.copyOf(body, body.length / 2);
    switch (fault) {
      case TOO_MANY -> {
        exchange.getResponseHeaders().add("Retry-After", "1");
        send(exchange, 429, "text/plain", bytes("slow down"));
      }
      case UNAVAILABLE -> send(exchange, 503, "text/plain", bytes("busy"));
      case CUT -> {
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(half);
        exchange.getResponseBody().flush();
      }
      case SHORT -> send(exchange, 200, "application/json", half);
      case DROPPED -> exchange.close();
      case PAGE -> send(exchange, 200, "text/html", bytes("<html>Der opstod en fejl</html>"));
      case MISSING -> send(exchange, 404, "text/plain", bytes("nothing"));
      case HELD -> {
        await(held);
        answerWell(exchange, path);
      }
      case FORGOTTEN -> {
        session++;
        answerWell(exchange, path);
      }
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void redirect(HttpExchange exchange, String to) throws IOException {
    exchange.getResponseHeaders().add("Location", to);
    exchange.sendResponseHeaders(302, -1);
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Waits until an address was asked for. */
  void awaitRequest(String path) {
    Instant end = Instant.now().plus(Duration.ofSeconds(60));
    while (!faults.containsKey(path) || !faults.get(path).isEmpty()) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("nobody asked for " + path);
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }

  @Override
  public void close() {
    letGo();
    server.stop(0);
  }
}
