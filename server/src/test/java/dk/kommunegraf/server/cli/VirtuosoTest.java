package dk.kommunegraf.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dk.kommunegraf.loader.Samples;
import dk.kommunegraf.ontology.Iris;
import dk.kommunegraf.server.store.VirtuosoServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.lang3.ArrayUtils;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.apache.jena.sparql.exec.http.QuerySendMode;
import org.apache.jena.vocabulary.OWL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A store of another kind takes the samples and answers the named queries as ours does. */
@Tag("programs")
class VirtuosoTest {

  @TempDir static Path folder;

  private static VirtuosoServer virtuoso;

  @BeforeAll
  static void load() throws Exception {
    boolean installed = VirtuosoServer.isInstalled();
    assertThat(installed || !"true".equals(System.getenv("CI")))
        .as("Virtuoso is missing: apt-get install virtuoso-opensource")
        .isTrue();
    assumeThat(installed)
        .as("not tested, as Virtuoso is missing: apt-get install virtuoso-opensource")
        .isTrue();
    virtuoso = VirtuosoServer.start(Files.createDirectory(folder.resolve("virtuoso")));
    Path samples = Files.createDirectory(folder.resolve("samples"));
    Samples.copyTo(samples);
    CliRun.of("load", samples.toString(), "--store", folder.resolve("store").toString());
    for (int times = 0; times < 2; times++) {
      CliRun run =
          CliRun.of("load", samples.toString(), "--endpoint", virtuoso.url("sparql-graph-crud"));
      assertThat(run.err()).isEmpty();
      assertThat(run.exit()).isZero();
    }
  }

  @AfterAll
  static void stop() throws Exception {
    if (virtuoso != null) {
      virtuoso.close();
    }
  }

  @ParameterizedTest
  @MethodSource("expected")
  void answersAsExpected(String file) throws IOException {
    ExpectedAnswers.check(file, virtuoso.url("sparql"));
  }

  /**
   * All but one, for which Virtuoso needs up to half a minute: about as long as a query may take.
   */
  static Stream<String> expected() throws IOException {
    return ExpectedAnswers.files().filter(file -> !file.equals("neighbourhood.two-steps.nt"));
  }

  @ParameterizedTest
  @CsvSource({
    "absences, reason=excused",
    "case-history, case=00.15.10A26-1-20",
    "decisions, from=2023-01-01",
    "issues, code=UNKNOWN_LAW",
    "items-by-topic, weight=main",
    "items-citing-law, law=Lov om aktiv beskæftigelse",
    "shared-topics, topic=https://w3id.org/kommunegraf/id/kle/15.00.00",
  })
  void bindsParametersAsAStoreOfOursDoes(String query, String parameter) {
    CliRun theirs = query(query, parameter, "--endpoint", virtuoso.url("sparql"));
    CliRun ours = query(query, parameter, "--store", folder.resolve("store").toString());
    assertThat(theirs.err()).isEmpty();
    assertThat(theirs.out().lines())
        .hasSizeGreaterThan(1)
        .containsExactlyElementsOf(ours.out().lines().toList());
  }

  private static CliRun query(String query, String parameter, String... source) {
    String[] command = {"query", query, "--param", parameter, "--format", "csv"};
    return CliRun.of(ArrayUtils.addAll(command, source));
  }

  @Test
  void exportsTheSameTables() throws IOException {
    Path theirs = folder.resolve("theirs");
    Path ours = folder.resolve("ours");
    CliRun run = CliRun.of("export", theirs.toString(), "--endpoint", virtuoso.url("sparql"));
    assertThat(run.err()).isEmpty();
    CliRun.of("export", ours.toString(), "--store", folder.resolve("store").toString());
    for (String table : List.of("absences", "citations", "decisions", "items", "meetings")) {
      assertThat(theirs.resolve(table + ".csv"))
          .hasSameTextualContentAs(ours.resolve(table + ".csv"));
    }
    // Virtuoso gives decimals without trailing zeros.
    assertThat(Files.readString(theirs.resolve("projects.csv")))
        .isEqualTo(
            Files.readString(ours.resolve("projects.csv")).replaceAll("(,\\d+)\\.0(?=,)", "$1"));
  }

  @Test
  void holdsTheStatementsAndTheVersionOfAFile() throws Exception {
    String file = folder.resolve("samples.nq").toString();
    CliRun.of("load", folder.resolve("samples").toString(), "--output", file);
    DatasetGraph expected = RDFDataMgr.loadDatasetGraph(file);
    String version =
        expected.stream(
                Node.ANY,
                NodeFactory.createURI(Iris.DATASET.stringValue()),
                OWL.versionInfo.asNode(),
                Node.ANY)
            .map(quad -> quad.getObject().getLiteralLexicalForm())
            .findFirst()
            .orElseThrow();
    String ours = "FILTER(STRSTARTS(STR(?g), \"%s\"))".formatted(Iris.DEFAULT_BASE);
    assertThat(ask("SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } " + ours + " }"))
        .isEqualTo(Long.toString(expected.stream().count()));
    assertThat(ask("SELECT ?v { <%s> <%s> ?v }".formatted(Iris.DATASET, OWL.versionInfo.getURI())))
        .isEqualTo(version);
  }

  private static String ask(String query) {
    try (QueryExec execution =
        QueryExecHTTP.service(virtuoso.url("sparql"))
            .sendMode(QuerySendMode.asPostForm)
            .query(query)
            .build()) {
      RowSet rows = execution.select();
      return rows.next().get(rows.getResultVars().get(0)).getLiteralLexicalForm();
    }
  }
}
