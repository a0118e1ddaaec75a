package dk.kommunegraf.server.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.kommunegraf.server.query.Limits;
import java.time.Duration;

/**
 * An answer as it came.
 *
 * @param status of HTTP
 * @param time from the sending of the request to the last byte of the answer
 * @param type media type
 * @param body the answer
 */
record Reply(int status, Duration time, String type, String body) {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int OK = 200;

  /** Whether the query took as long as it may: it was given up, or its result was cut off. */
  boolean isTimeout() {
    return time.compareTo(Limits.DEFAULT.timeout()) >= 0;
  }

  /**
   * The rows of a table, or the triples of a graph.
   *
   * @throws IllegalStateException if this is no answer, or not a whole one
   */
  long rows() {
    check();
    if (type.startsWith("application/n-triples")) {
      return body.lines().filter(line -> !line.isBlank()).count();
    }
    JsonNode json = json();
    return json.has("count") ? json.get("count").asLong() : json.at("/results/bindings").size();
  }

  /**
   * The SPARQL that the service says it ran.
   *
   * @throws IllegalStateException if this is no answer
   */
  String sparql() {
    check();
    return json().get("sparql").textValue();
  }

  private void check() {
    if (status != OK) {
      throw new IllegalStateException(status + " " + body);
    }
  }

  private JsonNode json() {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cut off: " + e.getOriginalMessage(), e);
    }
  }
}
