package dk.kommunegraf.server.bench;

import dk.kommunegraf.server.query.NamedQueries;
import dk.kommunegraf.server.query.NamedQuery;
import dk.kommunegraf.server.query.QueryParameter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The requests that the benchmark makes. */
final class NamedRequests {

  private static final Path EXPECTED = Path.of("..", "queries", "expected");
  private static final String PARAMETERS = ".params";
  private static final String MUNICIPALITY = "municipality";
  private static final String THING = "thing";

  private NamedRequests() {}

  /**
   * For the samples: each query as it is where it needs no parameter, and with the parameters of
   * each of its expected results.
   */
  static List<NamedRequest> ofSamples() throws IOException {
    List<NamedRequest> requests = new ArrayList<>();
    for (NamedQuery query : NamedQueries.read().list()) {
      NamedRequest plain = new NamedRequest(query.name(), Map.of());
      if (required(query).isEmpty()) {
        requests.add(plain);
      }
      for (Path file : parameterFiles(query.name())) {
        NamedRequest request = plain;
        for (String line : Files.readAllLines(file)) {
          String[] parts = line.split("=", 2);
          request = request.with(parts[0], parts[1]);
        }
        requests.add(request);
      }
    }
    return requests;
  }

  private static List<Path> parameterFiles(String query) throws IOException {
    try (Stream<Path> files = Files.list(EXPECTED)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(query + "."))
          .filter(file -> file.toString().endsWith(PARAMETERS))
          .sorted()
          .toList();
    }
  }

  /** For the samples: the first request of each query. */
  static List<NamedRequest> oneForEachQuery() throws IOException {
    Map<String, NamedRequest> first = new LinkedHashMap<>();
    ofSamples().forEach(request -> first.putIfAbsent(request.query(), request));
    return List.copyOf(first.values());
  }

  /**
   * For other documents: each query without the parameters that it does not need, then for one
   * municipality where it can be asked so; those that need a thing also of things on which many
   * facts hang.
   */
  static List<NamedRequest> of(Examples examples) {
    Map<String, String> values = examples.values();
    List<NamedRequest> requests = new ArrayList<>();
    for (NamedQuery query : NamedQueries.read().list()) {
      NamedRequest needed = new NamedRequest(query.name(), Map.of());
      for (String parameter : required(query)) {
        needed = needed.with(parameter, values.get(parameter));
      }
      requests.add(needed);
      boolean byMunicipality =
          query.parameters().stream().anyMatch(one -> one.name().equals(MUNICIPALITY));
      if (byMunicipality && !needed.parameters().containsKey(MUNICIPALITY)) {
        requests.add(needed.with(MUNICIPALITY, values.get(MUNICIPALITY)));
      }
    }
    NamedRequest evidence = new NamedRequest("evidence", Map.of());
    NamedRequest neighbourhood = new NamedRequest("neighbourhood", Map.of());
    requests.add(evidence.with(THING, examples.document()));
    requests.add(neighbourhood.with(THING, examples.item()).with("steps", "2"));
    requests.add(neighbourhood.with(THING, examples.municipalityIri()));
    return requests;
  }

  private static List<String> required(NamedQuery query) {
    return query.parameters().stream()
        .filter(QueryParameter::required)
        .map(QueryParameter::name)
        .toList();
  }
}
