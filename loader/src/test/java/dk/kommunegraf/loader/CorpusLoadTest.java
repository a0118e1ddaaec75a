package dk.kommunegraf.loader;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kommunegraf.loader.write.GraphStore;
import dk.kommunegraf.ontology.Iris;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real documents, from text to store; they lie beside the repository and are not part of it.
 */
class CorpusLoadTest {

  private static final String PREFIX = "PREFIX kg: <https://w3id.org/kommunegraf/ontology#> ";

  @TempDir Path directory;

  @Test
  void holdsWhatTheDocumentsSay() throws IOException {
    try (GraphStore store = GraphStore.open(directory)) {
      LoadReport report = load(store);

      assertThat(report.rejections()).isEmpty();
      assertThat(count(store, "?x a kg:Meeting ; kg:document ?d")).isEqualTo(4);
      assertThat(count(store, "?x a kg:AgendaItem")).isEqualTo(31);
      assertThat(count(store, "?x a kg:Decision")).isEqualTo(29);
      assertThat(count(store, "?m a kg:Meeting ; kg:document ?d ; kg:municipality ?x"))
          .isEqualTo(3);
      assertThat(count(store, "?x a kg:PlanDocument")).isEqualTo(1);
      assertThat(count(store, "?x a kg:Goal")).isEqualTo(8);
    }
  }

  @Test
  void keepsThePromisesOfEveryNode() throws IOException {
    try (GraphStore store = GraphStore.open(directory)) {
      load(store);
      String ours = "FILTER(isIRI(?x) && STRSTARTS(STR(?x), '" + Iris.DEFAULT_BASE + "')) ";
      String label = "<http://www.w3.org/2000/01/rdf-schema#label>";
      String node = "{ SELECT DISTINCT ?x { { ?x ?p ?o } UNION { ?s ?q ?x } } } ";

      assertThat(count(store, node + "FILTER(isBlank(?x))")).isZero();
      assertThat(count(store, node + ours + "FILTER NOT EXISTS { ?x a ?type }")).isZero();
      assertThat(count(store, node + ours + "FILTER NOT EXISTS { ?x " + label + " ?label }"))
          .isZero();
    }
  }

  @Test
  void changesNoCountWhenLoadedAgain() throws IOException {
    try (GraphStore store = GraphStore.open(directory)) {
      LoadReport first = load(store);
      long quads = quads(store);

      assertThat(load(store)).isEqualTo(first);
      assertThat(quads(store)).isEqualTo(quads);
    }
  }

  private static LoadReport load(GraphStore store) throws IOException {
    return new Loader(Clock.systemUTC())
        .load(
            List.of(Shared.folder().resolve("corpus").toString()),
            store,
            (done, total, file) -> {});
  }

  private static long quads(GraphStore store) {
    return Txn.calculateRead(store.dataset(), () -> store.dataset().stream().count());
  }

  private static long count(GraphStore store, String pattern) {
    String query = PREFIX + "SELECT (COUNT(DISTINCT ?x) AS ?n) { " + pattern + " }";
    return Txn.calculateRead(
        store.dataset(),
        () -> {
          try (var execution =
              QueryExecutionFactory.create(query, DatasetFactory.wrap(store.dataset()))) {
            return execution.execSelect().next().getLiteral("n").getLong();
          }
        });
  }
}
