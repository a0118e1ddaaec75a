package dk.kommunegraf.loader.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kommunegraf.loader.ConfigException;
import dk.kommunegraf.ontology.Iris;
import dk.kommunegraf.ontology.Kg;
import dk.kommunegraf.ontology.OntologyModel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.IsoMatcher;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.util.Statements;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RdfFileSinkTest {

  private static final IRI ONE = Iris.document("et");
  private static final IRI TWO = Iris.document("to");

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"x.trig", "x.jsonld", "x.trig.gz", "x.nq.gz"})
  void writesOneDatasetInEverySyntaxWithGraphs(String name) throws IOException {
    DatasetGraph expected = read(write("expected.nq"));
    DatasetGraph actual = read(write(name));

    assertThat(IsoMatcher.isomorphic(expected, actual)).isTrue();
    assertThat(actual.getGraph(JenaTerms.node(TWO)).size()).isEqualTo(1);
    assertThat(actual.getGraph(JenaTerms.node(Iris.ONTOLOGY_GRAPH)).size())
        .isEqualTo(OntologyModel.statements().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"x.ttl", "x.nt", "x.rdf", "x.ttl.gz"})
  void writesTheTriplesWhereTheSyntaxHasNoGraphs(String name) throws IOException {
    DatasetGraph actual = read(write(name));

    assertThat(actual.listGraphNodes()).isExhausted();
    statements()
        .forEach(
            s ->
                assertThat(
                        actual
                            .getDefaultGraph()
                            .contains(
                                JenaTerms.node(s.getSubject()),
                                JenaTerms.node(s.getPredicate()),
                                JenaTerms.node(s.getObject())))
                    .as(s.toString())
                    .isTrue());
  }

  @Test
  void takesItsNameOnlyWhenItIsComplete() throws IOException {
    Path file = directory.resolve("x.nq");
    try (RdfFileSink sink = RdfFileSink.open(file)) {
      sink.replace(ONE, statements(), List.of());
      assertThat(file).doesNotExist();
      sink.complete();
    }
    assertThat(directory.toFile().list()).containsExactly("x.nq");
  }

  @Test
  void leavesNothingWhereTheLoadBrokeOff() throws IOException {
    try (RdfFileSink sink = RdfFileSink.open(directory.resolve("x.nq"))) {
      sink.replace(ONE, statements(), List.of());
    }
    assertThat(directory).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "x.xyz", "x.gz", "x.txt.gz"})
  void refusesAnExtensionThatNamesNoSyntax(String name) {
    assertThatThrownBy(() -> RdfFileSink.open(directory.resolve(name)))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(".trig")
        .hasMessageContaining(name);
  }

  @Test
  void namesTheFolderThatIsMissing() {
    Path file = directory.resolve("missing").resolve("x.nq");
    assertThatThrownBy(() -> RdfFileSink.open(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("missing");
  }

  private Path write(String name) throws IOException {
    Path file = directory.resolve(name);
    try (RdfFileSink sink = RdfFileSink.open(file)) {
      Instant now = Instant.parse("2024-05-06T07:08:09Z");
      sink.replace(ONE, statements(), DatasetDescription.ofDocument(ONE, now));
      sink.replace(TWO, statements().subList(0, 1), DatasetDescription.ofDocument(TWO, now));
      sink.complete();
    }
    return file;
  }

  private static DatasetGraph read(Path file) {
    return RDFDataMgr.loadDatasetGraph(file.toString());
  }

  private static List<Statement> statements() {
    IRI item = Iris.item(Iris.meeting("Testby", "Udvalg", "2024-01-01"), "1");
    return List.of(
        Statements.statement(
            item, Kg.TITLE, Values.literal("Veje \"og\"\nstier – æøå", "da"), null),
        Statements.statement(item, Kg.NUMBER, Values.literal("1"), null),
        Statements.statement(item, Kg.CLOSED, Values.literal(true), null),
        Statements.statement(item, Kg.POSITION, Values.literal("1", XSD.INTEGER), null),
        Statements.statement(item, Kg.DATE, Values.literal("2024-01-01", XSD.DATE), null),
        Statements.statement(item, Kg.DOCUMENT, ONE, null));
  }
}
