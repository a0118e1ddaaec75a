package dk.kommunegraf.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.parser.PropertyShape;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Breaks one conforming graph in one place per row of {@code violations.csv} and expects the
 * constraint of that row to be reported for that node.
 */
class ShapesTest {

  private static final Node OTHER = NodeFactory.createURI("https://example.org/other");
  private static final Shapes SHAPES = Shapes.parse(turtle(OntologyModel.shapes()));
  private static final Graph CONFORMING = conforming();

  @Test
  void acceptsTheConformingGraph() {
    assertThat(violations(CONFORMING)).isEmpty();
  }

  @Test
  void acceptsTheOntologyWithItsRegisters() {
    Graph graph = turtle(OntologyModel.turtle());
    for (String register :
        List.of(
            "municipalities",
            "laws",
            "parties",
            "topics",
            "organizations",
            "section-kinds",
            "outcomes",
            "wordings")) {
      RDFParser.create()
          .source(OntologyModel.class.getResource("registers/" + register + ".ttl").toString())
          .parse(graph);
    }
    assertThat(violations(graph)).isEmpty();
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvFileSource(resources = "violations.csv", numLinesToSkip = 1)
  void reportsTheBrokenConstraint(String name, String property, String components) {
    Node node = NodeFactory.createURI("https://example.org/" + name);
    for (String component : components.split(" ")) {
      Graph broken = broken(node, term(property), component);
      assertThat(violations(broken)).contains(violation(node, term(property), component));
    }
  }

  @Test
  void rejectsBlankNodes() {
    Node blank = NodeFactory.createBlankNode("b");
    Graph graph = copy(CONFORMING);
    graph.add(blank, RDF.type.asNode(), OTHER);
    graph.add(blank, RDFS.label.asNode(), NodeFactory.createLiteralLang("uden navn", "da"));
    assertThat(violations(graph)).containsExactly(blank + " NodeKind");
  }

  @Test
  void breaksEveryConstraintOfTheShapes() throws IOException {
    Set<String> constraints = new TreeSet<>();
    for (Shape shape : SHAPES.getTargetShapes()) {
      for (PropertyShape property : shape.getPropertyShapes()) {
        for (Constraint constraint : property.getConstraints()) {
          constraints.add(
              name(shape.getShapeNode())
                  + " "
                  + name(link(property.getPath()))
                  + " "
                  + component(constraint.getComponent()));
        }
      }
    }
    assertThat(constraints).hasSize(rows());
  }

  /** How many constraints the table breaks. */
  private static int rows() throws IOException {
    try (InputStream in = ShapesTest.class.getResourceAsStream("violations.csv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .mapToInt(row -> row.split(",")[2].split(" ").length)
          .sum();
    }
  }

  private static Graph broken(Node node, Node property, String component) {
    Graph graph = copy(CONFORMING);
    if (!component.equals("MaxCount")) {
      graph.remove(node, property, Node.ANY);
    }
    switch (component) {
      case "MinCount" -> {}
      case "MinInclusive" -> graph.add(node, property, integer(-1));
      case "LessThanOrEquals" -> graph.add(node, property, integer(20));
      default -> graph.add(node, property, OTHER);
    }
    return graph;
  }

  private static Set<String> violations(Graph data) {
    Set<String> found = new TreeSet<>();
    for (ReportEntry entry : ShaclValidator.get().validate(SHAPES, data).getEntries()) {
      String component = component(entry.sourceConstraintComponent());
      found.add(
          entry.resultPath() == null
              ? entry.focusNode() + " " + component
              : violation(entry.focusNode(), link(entry.resultPath()), component));
    }
    return found;
  }

  private static String violation(Node node, Node property, String component) {
    return node + " " + property + " " + component;
  }

  private static String component(Node component) {
    return component.getLocalName().replace("ConstraintComponent", "");
  }

  private static String name(Node node) {
    return node.getURI().replaceFirst(".*[#/]", "");
  }

  private static Node link(Path path) {
    return ((P_Link) path).getNode();
  }

  private static Node integer(int value) {
    return NodeFactory.createLiteralDT(Integer.toString(value), XSDDatatype.XSDinteger);
  }

  private static Node term(String name) {
    return NodeFactory.createURI(
        name.replace("rdfs:", RDFS.getURI())
            .replace("rdf:", RDF.getURI())
            .replace("kg:", Kg.NAMESPACE));
  }

  private static Graph conforming() {
    try (InputStream in = ShapesTest.class.getResourceAsStream("conforming.ttl")) {
      Graph graph = turtle(OntologyModel.turtle());
      RDFParser.create().source(in).lang(Lang.TURTLE).parse(graph);
      return graph;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Graph turtle(String text) {
    return RDFParser.create().fromString(text).lang(Lang.TURTLE).toGraph();
  }

  private static Graph copy(Graph graph) {
    Graph copy = GraphFactory.createDefaultGraph();
    graph.find().forEachRemaining(copy::add);
    return copy;
  }
}
