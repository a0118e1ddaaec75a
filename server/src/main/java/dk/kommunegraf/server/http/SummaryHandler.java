package dk.kommunegraf.server.http;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dk.kommunegraf.server.query.DatasetState;
import dk.kommunegraf.server.query.GraphSummary;
import dk.kommunegraf.server.query.QueryRunner;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What graph-explorer asks before all else, in the form of Neptune's RDF graph summary: it then
 * need not count every class and property itself. Counted once for each state of the dataset.
 */
final class SummaryHandler {

  /** A store that tells no state may change at any time. */
  private static final Duration FRESH = Duration.ofMinutes(10);

  private final Freshness freshness;
  private final LoadingCache<Optional<DatasetState.State>, GraphSummary> summaries;

  SummaryHandler(QueryRunner runner, Freshness freshness) {
    this.freshness = freshness;
    this.summaries =
        Caffeine.newBuilder()
            .maximumSize(1)
            .expireAfterWrite(FRESH)
            .build(state -> GraphSummary.read(runner));
  }

  void answer(Context ctx) {
    if (freshness.isKnown(ctx, "summary")) {
      return;
    }
    Optional<DatasetState.State> state = freshness.state();
    GraphSummary summary = summaries.get(state);
    Map<String, Object> graph = new TreeMap<>();
    graph.put("numDistinctSubjects", summary.subjects());
    graph.put("numDistinctPredicates", summary.properties().size());
    graph.put("numQuads", summary.statements());
    graph.put("numClasses", summary.classes().size());
    graph.put("classes", summary.classes());
    graph.put(
        "predicates",
        summary.properties().entrySet().stream()
            .map(property -> Map.of(property.getKey(), property.getValue()))
            .toList());
    Map<String, Object> payload = new TreeMap<>();
    payload.put("version", "v1");
    state.ifPresent(of -> payload.put("lastStatisticsComputationTime", of.modified()));
    payload.put("graphSummary", graph);
    ctx.json(Map.of("status", "200 OK", "payload", payload));
  }
}
