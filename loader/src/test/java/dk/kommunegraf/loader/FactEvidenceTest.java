package dk.kommunegraf.loader;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kommunegraf.loader.write.GraphStore;
import dk.kommunegraf.ontology.FactKinds;
import dk.kommunegraf.ontology.Kg;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.system.Txn;
import org.eclipse.rdf4j.model.IRI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One graph pattern reaches the facts of every kind, each with its label and the words of the
 * source that state it: a fact is evidence itself, or evidence and fact point to each other.
 */
class FactEvidenceTest {

  private static final String FACTS =
      """
      PREFIX kg: <https://w3id.org/kommunegraf/ontology#>
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      SELECT DISTINCT ?fact ?label ?quote ?start ?end ?file WHERE {
        ?fact a <%s> .
        OPTIONAL { ?fact rdfs:label ?label . FILTER(LANG(?label) = "da") }
        OPTIONAL {
          ?fact (kg:evidence|^(!rdf:type))? ?evidence .
          ?evidence a kg:Evidence ; kg:quote ?quote ; kg:start ?start ; kg:end ?end ;
            kg:document/kg:fileName ?file .
        }
      }
      """;

  @TempDir static Path directory;

  private static final Map<String, String> TEXTS = new TreeMap<>();
  private static GraphStore store;

  @BeforeAll
  static void loadTheFixtures() throws IOException {
    for (Path file : Fixtures.sources()) {
      TEXTS.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8));
    }
    store = GraphStore.open(directory);
    new Loader(Clock.systemUTC())
        .load(
            Fixtures.sources().stream().map(Path::toString).toList(),
            store,
            (done, total, file) -> {});
  }

  @AfterAll
  static void close() throws IOException {
    store.close();
  }

  static Stream<IRI> kinds() {
    FactKinds kinds = new FactKinds();
    return Stream.of(Kg.MINUTES, Kg.AGENDA, Kg.PLAN_DOCUMENT)
        .flatMap(type -> kinds.list(type).stream())
        .distinct();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void reachesEveryFactWithLabelAndQuote(IRI kind) {
    List<QuerySolution> rows = select(FACTS.formatted(kind));

    assertThat(rows).isNotEmpty();
    Set<String> bare = new TreeSet<>();
    for (QuerySolution row : rows) {
      boolean labelled = row.contains("label") && !row.getLiteral("label").getString().isBlank();
      if (!labelled || !row.contains("quote") || !standsInItsSource(row)) {
        bare.add(row.toString());
      }
    }
    assertThat(bare).isEmpty();
  }

  private static boolean standsInItsSource(QuerySolution row) {
    String text = TEXTS.get(row.getLiteral("file").getString());
    int start = text.offsetByCodePoints(0, row.getLiteral("start").getInt());
    int end = text.offsetByCodePoints(0, row.getLiteral("end").getInt());
    return text.substring(start, end).equals(row.getLiteral("quote").getString());
  }

  private static List<QuerySolution> select(String query) {
    return Txn.calculateRead(
        store.dataset(),
        () -> {
          List<QuerySolution> rows = new ArrayList<>();
          try (var execution =
              QueryExecutionFactory.create(query, DatasetFactory.wrap(store.dataset()))) {
            execution.execSelect().forEachRemaining(rows::add);
          }
          return rows;
        });
  }
}
