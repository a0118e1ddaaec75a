package dk.kommunegraf.loader.map;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kommunegraf.loader.Samples;
import dk.kommunegraf.loader.document.DocumentJson;
import dk.kommunegraf.ontology.OntologyModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.sparql.graph.GraphFactory;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the mappers make keeps the promises of the shapes. */
class ShapesTest {

  private static final Shapes SHAPES = Shapes.parse(parse(OntologyModel.shapes(), Lang.TURTLE));

  private final DocumentMapper mapper = new DocumentMapper();

  static Stream<String> documents() {
    return Stream.concat(
        Stream.of(
            "golden/minutes-with-everything/input.json", "golden/plan-with-everything/input.json"),
        Samples.NAMES.stream().map(name -> "/dk/kommunegraf/loader/samples/" + name));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void conforms(String resource) throws IOException {
    Model graph = new LinkedHashModel(OntologyModel.statements());
    mapper.map(DocumentJson.read(text(resource)), false).stream()
        .forEach(s -> graph.add(s.getSubject(), s.getPredicate(), s.getObject()));
    StringWriter out = new StringWriter();
    Rio.write(graph, out, RDFFormat.NTRIPLES);

    ValidationReport report =
        ShaclValidator.get().validate(SHAPES, parse(out.toString(), Lang.NTRIPLES));

    assertThat(report.getEntries())
        .extracting(entry -> entry.focusNode() + " " + entry.resultPath() + " " + entry.message())
        .isEmpty();
  }

  private static Graph parse(String text, Lang syntax) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.create().source(new StringReader(text)).lang(syntax).parse(graph);
    return graph;
  }

  private static String text(String resource) throws IOException {
    try (InputStream in = ShapesTest.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
