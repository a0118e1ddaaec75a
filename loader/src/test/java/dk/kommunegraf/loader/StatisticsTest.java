package dk.kommunegraf.loader;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kommunegraf.loader.write.GraphStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.ResultSet;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The counts and the version that loading keeps are those of what the store holds. */
class StatisticsTest {

  private static final String PREFIXES =
      """
      PREFIX kg: <https://w3id.org/kommunegraf/ontology#>
      PREFIX owl: <http://www.w3.org/2002/07/owl#>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      """;

  private static final String KEPT_OUTCOMES =
      """
      SELECT ?committee ?year ?outcome (STR(SUM(?found)) AS ?n) WHERE {
        ?o a kg:Observation ; kg:factKind kg:Decision ; kg:outcome ?outcome ; kg:committee ?committee ;
          kg:year ?year ; kg:found ?found .
      } GROUP BY ?committee ?year ?outcome
      """;

  private static final String COUNTED_OUTCOMES =
      """
      SELECT ?committee ?year ?outcome (STR(COUNT(DISTINCT ?decision)) AS ?n) WHERE {
        ?decision a kg:Decision ; kg:outcome ?outcome ; kg:agendaItem/kg:meeting ?meeting .
        ?meeting kg:committee ?committee ; kg:date ?date .
        BIND(YEAR(?date) AS ?year)
      } GROUP BY ?committee ?year ?outcome
      """;

  private static final String KEPT_KINDS =
      """
      SELECT ?kind (STR(SUM(?found)) AS ?n) (STR(SUM(?not)) AS ?m) WHERE {
        ?o a kg:Observation ; kg:factKind ?kind ; kg:found ?found ; kg:notUnderstood ?not .
        FILTER NOT EXISTS { ?o kg:outcome ?outcome }
      } GROUP BY ?kind
      """;

  private static final String COUNTED_KINDS =
      """
      SELECT ?kind (STR(SUM(?found)) AS ?n) (STR(SUM(?not)) AS ?m) WHERE {
        ?o a kg:Coverage ; kg:factKind ?kind ; kg:found ?found ; kg:notUnderstood ?not .
      } GROUP BY ?kind HAVING(SUM(?found) + SUM(?not) > 0)
      """;

  @TempDir Path directory;

  private final List<String> samples = new ArrayList<>();

  @BeforeEach
  void copySamples() throws IOException {
    Path folder = Files.createDirectories(directory.resolve("samples"));
    Samples.copyTo(folder);
    Samples.NAMES.forEach(name -> samples.add(folder.resolve(name).toString()));
  }

  @Test
  void countsWhatTheStoreHolds() throws IOException {
    try (GraphStore store = store("one")) {
      load(store, samples);
      assertThat(select(store, KEPT_OUTCOMES))
          .isNotEmpty()
          .isEqualTo(select(store, COUNTED_OUTCOMES));
      assertThat(select(store, KEPT_KINDS)).isNotEmpty().isEqualTo(select(store, COUNTED_KINDS));
    }
  }

  @Test
  void takesAwayWhatADocumentNoLongerSays() throws IOException {
    Path changed = Path.of(samples.get(0));
    try (GraphStore store = store("one")) {
      load(store, samples);
      String before = version(store);
      Files.writeString(changed, Files.readString(changed).replace("\"noted\"", "\"postponed\""));
      load(store, List.of(changed.toString()));
      assertThat(select(store, KEPT_OUTCOMES)).isEqualTo(select(store, COUNTED_OUTCOMES));
      assertThat(select(store, KEPT_KINDS)).isEqualTo(select(store, COUNTED_KINDS));
      assertThat(version(store)).isNotEqualTo(before);
    }
  }

  @Test
  void givesOneVersionWhateverTheOrderOfLoading() throws IOException {
    try (GraphStore one = store("one");
        GraphStore other = store("other")) {
      load(one, samples);
      Collections.reverse(samples);
      for (String sample : samples) {
        load(other, List.of(sample));
      }
      load(other, samples);
      assertThat(version(other)).isEqualTo(version(one));
      assertThat(select(other, KEPT_OUTCOMES)).isEqualTo(select(one, KEPT_OUTCOMES));
    }
  }

  private GraphStore store(String name) throws IOException {
    return GraphStore.open(directory.resolve(name));
  }

  private static void load(GraphStore store, List<String> inputs) throws IOException {
    new Loader(Clock.systemUTC()).load(inputs, store, (done, total, file) -> {});
  }

  private static String version(GraphStore store) {
    Set<String> rows =
        select(
            store,
            "SELECT ?v WHERE { <https://w3id.org/kommunegraf/id/dataset> owl:versionInfo ?v }");
    assertThat(rows).hasSize(1);
    return rows.iterator().next();
  }

  private static Set<String> select(GraphStore store, String query) {
    return Txn.calculateRead(
        store.dataset(),
        () -> {
          Set<String> rows = new TreeSet<>();
          try (var execution =
              QueryExecutionFactory.create(
                  PREFIXES + query, DatasetFactory.wrap(store.dataset()))) {
            ResultSet results = execution.execSelect();
            results.forEachRemaining(
                row ->
                    rows.add(
                        results.getResultVars().stream()
                            .map(name -> String.valueOf(row.get(name)))
                            .reduce("", (a, b) -> a + " " + b)));
          }
          return rows;
        });
  }
}
