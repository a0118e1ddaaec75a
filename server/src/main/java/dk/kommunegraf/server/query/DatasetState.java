package dk.kommunegraf.server.query;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dk.kommunegraf.ontology.Iris;
import java.time.Duration;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;

/**
 * Tells which state of the dataset an answer is of, for citations and for caches. The state is
 * asked for at most once a second. Thread safe.
 */
public final class DatasetState {

  private static final Duration FRESH = Duration.ofSeconds(1);

  private static final Query STATE =
      QueryFactory.create(
          """
          PREFIX owl: <http://www.w3.org/2002/07/owl#>
          PREFIX dcterms: <http://purl.org/dc/terms/>
          SELECT ?version ?modified {
            <%s> owl:versionInfo ?version OPTIONAL { <%s> dcterms:modified ?modified }
          } ORDER BY ?version ?modified LIMIT 1
          """
              .formatted(Iris.DATASET, Iris.DATASET));

  private final LoadingCache<String, Optional<State>> cache;

  /**
   * A state.
   *
   * @param version what the documents say: the same whenever and wherever they were loaded
   * @param modified when the store last changed, as printed; empty if the store does not say
   */
  public record State(String version, String modified) {}

  /** Asks through a runner. */
  public DatasetState(QueryRunner runner) {
    cache = Caffeine.newBuilder().expireAfterWrite(FRESH).build(key -> read(runner));
  }

  /** The state now; empty for a store that tells none. */
  public Optional<State> find() {
    return cache.get(Iris.DATASET.stringValue());
  }

  private static Optional<State> read(QueryRunner runner) {
    return runner.rows(STATE).stream()
        .findFirst()
        .map(row -> new State(Values.text(row.get("version")), Values.text(row.get("modified"))));
  }
}
