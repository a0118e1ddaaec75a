package dk.kommunegraf.server.bench;

import dk.kommunegraf.ontology.Iris;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/**
 * One request for a named query.
 *
 * @param query the query's name
 * @param parameters in the order of the address
 */
record NamedRequest(String query, Map<String, String> parameters) {

  NamedRequest {
    parameters = new LinkedHashMap<>(parameters);
  }

  /** The same with one parameter more. */
  NamedRequest with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(parameters);
    more.put(name, value);
    return new NamedRequest(query, more);
  }

  /** The path and query of its address. */
  String address() {
    return "/api/"
        + query
        + joined(
            "&",
            (name, value) -> name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8),
            "?");
  }

  /** The parameters for a person, without the base of our IRIs. */
  String label() {
    return joined(", ", (name, value) -> name + "=" + value.replace(Iris.DEFAULT_BASE, ""), "");
  }

  private String joined(String separator, BinaryOperator<String> pair, String prefix) {
    return parameters.isEmpty()
        ? ""
        : parameters.entrySet().stream()
            .map(entry -> pair.apply(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining(separator, prefix, ""));
  }
}
