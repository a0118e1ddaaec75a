package dk.kommunegraf.server.hostile;

import dk.kommunegraf.server.hostile.Attack.Target;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Sends attacks to one service. */
final class Attacker {

  /**
   * In place of a status: the service hangs up on a body that is too long, and the one who sends it
   * need not come to read why.
   */
  static final int NO_ANSWER = 0;

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<Target, String> addresses;
  private final Sink sink;
  private final Path file;

  /**
   * An attacker of a service.
   *
   * @param addresses its operations
   * @param sink what it must not call
   * @param file what it must not read
   */
  Attacker(Map<Target, String> addresses, Sink sink, Path file) {
    this.addresses = addresses;
    this.sink = sink;
    this.file = file;
  }

  /**
   * An attacker of this service, which has one address for all that is SPARQL.
   *
   * @param url gives the whole address of a path
   */
  static Attacker ofService(UnaryOperator<String> url, Sink sink, Path file) {
    return new Attacker(
        Map.of(
            Target.QUERY, url.apply("/sparql"),
            Target.UPDATE, url.apply("/sparql"),
            Target.GRAPHS, url.apply("/sparql"),
            Target.ADMINISTRATION, url.apply("/$/datasets")),
        sink,
        file);
  }

  /**
   * What became of an attack.
   *
   * @param status of the answer, or {@link #NO_ANSWER}
   * @param body of the answer, or why there was none
   * @param calls of the sink
   */
  record Effect(int status, String body, Duration time, int calls) {}

  Effect send(Attack attack) throws InterruptedException {
    int before = sink.calls();
    Instant start = Instant.now();
    try {
      HttpResponse<String> response = client.send(request(attack), BodyHandlers.ofString());
      return effect(response.statusCode(), response.body(), start, before);
    } catch (IOException e) {
      return effect(NO_ANSWER, String.valueOf(e), start, before);
    }
  }

  private Effect effect(int status, String body, Instant start, int before) {
    return new Effect(status, body, Duration.between(start, Instant.now()), sink.calls() - before);
  }

  private HttpRequest request(Attack attack) {
    String address = addresses.get(attack.target()) + parameters(attack.parameters());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address))
            .timeout(PATIENCE)
            .method(
                attack.method(),
                attack.body().isEmpty()
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(filled(attack.body())));
    return (attack.type().isEmpty() ? request : request.header("Content-Type", attack.type()))
        .build();
  }

  private String parameters(List<String> parameters) {
    return parameters.isEmpty()
        ? ""
        : parameters.stream()
            .map(parameter -> parameter.split("=", 2))
            .map(pair -> pair[0] + "=" + URLEncoder.encode(filled(pair[1]), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&", "?", ""));
  }

  private String filled(String text) {
    return text.replace("SINK", sink.url()).replace("FILE", file.toUri().toString());
  }
}
