package dk.kommunegraf.loader.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kommunegraf.ontology.Iris;
import dk.kommunegraf.ontology.Kg;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.system.Txn;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphStoreTest {

  private static final ValueFactory VALUES = SimpleValueFactory.getInstance();
  private static final IRI GRAPH = Iris.document("referat");
  private static final IRI ITEM = Iris.item(Iris.meeting("Testby", "Udvalg", "2024-01-01"), "1");
  private static final String SEARCH =
      """
      PREFIX text: <http://jena.apache.org/text#>
      PREFIX kg: <https://w3id.org/kommunegraf/ontology#>
      SELECT ?s WHERE { ?s text:query (kg:title "%s") }
      """;
  private static final String SEARCH_IN_GRAPH =
      """
      PREFIX text: <http://jena.apache.org/text#>
      PREFIX kg: <https://w3id.org/kommunegraf/ontology#>
      SELECT ?s WHERE { GRAPH ?g { ?s text:query (kg:title "%s") } }
      """;

  @TempDir Path directory;

  @Test
  void replacesAGraphAndLeavesNoTrace() throws Exception {
    try (GraphStore store = GraphStore.open(directory)) {
      replace(store, "Skoler og tilbud");
      replace(store, "Veje");

      assertThat(objects(store, "?x kg:title ?o")).containsExactly("Veje");
      assertThat(select(store, SEARCH.formatted("skole"))).isEmpty();
    }
  }

  @Test
  void findsByStemInTheUnionAndInANamedGraph() throws Exception {
    try (GraphStore store = GraphStore.open(directory)) {
      replace(store, "Beskæftigelsen stiger");

      assertThat(select(store, SEARCH.formatted("beskæftigelse")))
          .containsExactly(ITEM.stringValue());
      assertThat(select(store, SEARCH_IN_GRAPH.formatted("beskæftigelse")))
          .containsExactly(ITEM.stringValue());
    }
  }

  /** What each transaction replaces stays on the disk otherwise. */
  @Test
  void clearsUpWhenItHasGrown() throws Exception {
    Path tdb2 = directory.resolve("tdb2");
    try (GraphStore store = GraphStore.open(directory, 0, 1)) {
      for (int i = 0; i < 100 && Files.exists(tdb2.resolve("Data-0001")); i++) {
        replace(store, "Veje " + i);
      }
      assertThat(tdb2.resolve("Data-0001")).doesNotExist();
      assertThat(tdb2.resolve("Data-0002")).isDirectory();
      replace(store, "Skoler");
      assertThat(objects(store, "?x kg:title ?o")).containsExactly("Skoler");
      assertThat(select(store, SEARCH.formatted("skole"))).containsExactly(ITEM.stringValue());
    }
    try (GraphStore store = GraphStore.open(directory, 0, 1)) {
      assertThat(objects(store, "?x kg:title ?o")).containsExactly("Skoler");
      // It has not become three times as large, which only the store itself can know by now.
      replace(store, "Broer");
      assertThat(tdb2.resolve("Data-0002")).isDirectory();
    }
  }

  @Test
  void keepsWhatItHoldsWhenOpenedAgain() throws Exception {
    try (GraphStore store = GraphStore.open(directory)) {
      replace(store, "Veje");
    }
    try (GraphStore store = GraphStore.open(directory)) {
      assertThat(objects(store, "?x kg:title ?o")).containsExactly("Veje");
      assertThat(select(store, SEARCH.formatted("vej"))).contains(ITEM.stringValue());
    }
  }

  @Test
  void canBeDeletedAndMadeAnewAfterClosing() throws Exception {
    Path store = directory.resolve("store");
    try (GraphStore first = GraphStore.open(store)) {
      replace(first, "Veje");
    }
    Files.move(store, directory.resolve("elsewhere"));
    try (GraphStore second = GraphStore.open(store)) {
      assertThat(objects(second, "?x kg:title ?o")).isEmpty();
    }
  }

  @Test
  void holdsTheOntologyAndWritesItOnlyOnce() throws Exception {
    long size;
    try (GraphStore store = GraphStore.open(directory)) {
      size = count(store);
      assertThat(select(store, "SELECT ?s { ?s a <" + Kg.MUNICIPALITY + "> }")).hasSize(98);
    }
    try (GraphStore store = GraphStore.open(directory)) {
      assertThat(count(store)).isEqualTo(size);
    }
  }

  @Test
  void keepsOneTimeOfLoadingHoweverOftenADocumentIsLoaded() throws Exception {
    try (GraphStore store = GraphStore.open(directory)) {
      replace(store, "Veje");
      long size = count(store);
      Instant later = Instant.parse("2024-05-06T07:08:09.5Z");
      store.replace(GRAPH, List.of(title("Veje")), DatasetDescription.ofDocument(GRAPH, later));

      assertThat(count(store)).isEqualTo(size);
      assertThat(objects(store, "?x kg:loadedAt ?o")).containsExactly("2024-05-06T07:08:09Z");
    }
  }

  @Test
  void knowsTheStartTimesThatDocumentsGive() throws Exception {
    IRI meeting = Iris.meeting("Testby", "Udvalg", "2024-01-01");
    Statement time =
        VALUES.createStatement(meeting, Kg.START_TIME, VALUES.createLiteral("15:00:00", XSD.TIME));
    try (GraphStore store = GraphStore.open(directory)) {
      store.replace(GRAPH, List.of(time), List.of());

      assertThat(store.startTimes(meeting)).containsExactly(Map.entry(GRAPH, "15:00:00"));
    }
  }

  @Test
  void refusesASecondOpeningInThisProcess() throws Exception {
    try (GraphStore store = GraphStore.open(directory)) {
      assertThat(store.dataset()).isNotNull();
      assertThatThrownBy(() -> GraphStore.open(directory)).isInstanceOf(StoreException.class);
    }
  }

  @Test
  void refusesAStoreThatAnotherProcessHolds() throws Exception {
    isRefusedWhileHeldBy(Holder.class);
  }

  @Test
  void refusesAStoreThatAnotherProcessIsOpening() throws Exception {
    isRefusedWhileHeldBy(Opener.class);
  }

  private void isRefusedWhileHeldBy(Class<?> program) throws Exception {
    Process holder =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                program.getName(),
                directory.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      assertThat(holder.inputReader().readLine()).isEqualTo("open");
      assertThatThrownBy(() -> GraphStore.open(directory))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("another process");
    } finally {
      holder.destroyForcibly();
      assertThat(holder.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
    GraphStore.open(directory).close();
  }

  @Test
  void namesTheRemedyWhereTheDirectoryIsAFile() throws Exception {
    Path file = Files.writeString(directory.resolve("file"), "");
    assertThatThrownBy(() -> GraphStore.open(file))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(file.toString());
  }

  /** Holds a store until it is killed. */
  static final class Holder {
    public static void main(String[] args) throws Exception {
      try (GraphStore store = GraphStore.open(Path.of(args[0]))) {
        System.out.println(store.dataset() == null ? "closed" : "open");
        Thread.sleep(Long.MAX_VALUE);
      }
    }
  }

  /** Stays where TDB2 has its lock and has not written yet who holds it, until it is killed. */
  static final class Opener {
    public static void main(String[] args) throws Exception {
      Path tdb2 = Files.createDirectories(Path.of(args[0], StoreFolder.TDB2));
      try (FileChannel lock =
          FileChannel.open(
              tdb2.resolve("tdb.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        System.out.println(lock.lock().isValid() ? "open" : "closed");
        Thread.sleep(Long.MAX_VALUE);
      }
    }
  }

  private static void replace(GraphStore store, String title) throws StoreException {
    store.replace(
        GRAPH, List.of(title(title)), DatasetDescription.ofDocument(GRAPH, Instant.now()));
  }

  private static Statement title(String text) {
    return VALUES.createStatement(ITEM, Kg.TITLE, VALUES.createLiteral(text, "da"));
  }

  private static long count(GraphStore store) {
    return select(store, "SELECT ?s { ?s ?p ?o }").size();
  }

  private static List<String> objects(GraphStore store, String pattern) {
    return select(
        store,
        "PREFIX kg: <https://w3id.org/kommunegraf/ontology#> SELECT (?o AS ?found) { GRAPH ?g {"
            + pattern
            + "} FILTER(?g != <"
            + Iris.ONTOLOGY_GRAPH
            + ">) }");
  }

  private static List<String> select(GraphStore store, String query) {
    return Txn.calculateRead(
        store.dataset(),
        () -> {
          List<String> rows = new ArrayList<>();
          try (var execution =
              QueryExecutionFactory.create(query, DatasetFactory.wrap(store.dataset()))) {
            execution
                .execSelect()
                .forEachRemaining(
                    row ->
                        rows.add(
                            row.get(row.varNames().next()).isLiteral()
                                ? row.getLiteral(row.varNames().next()).getLexicalForm()
                                : row.get(row.varNames().next()).toString()));
          }
          return rows;
        });
  }
}
