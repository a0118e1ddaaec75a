package dk.kommunegraf.loader.write;

import dk.kommunegraf.ontology.OntologyModel;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Checks graphs against the shapes of the ontology, each by itself together with the ontology: two
 * documents may say two things of one, a document may not. Not thread safe.
 */
final class ShapesCheck {

  private final Shapes shapes;
  private final Graph ontology;

  /**
   * A check of the graphs of one store.
   *
   * @param ontology the ontology and the registers as the store has them
   */
  ShapesCheck(List<Quad> ontology) {
    this.shapes =
        Shapes.parse(
            RDFParser.create().fromString(OntologyModel.shapes()).lang(Lang.TURTLE).toGraph());
    this.ontology = graph(ontology);
  }

  /** Where a graph breaks its promises, a line for each place. */
  List<String> faults(Node name, List<Quad> quads) {
    Graph graph = graph(quads);
    Graph all = new Union(graph, ontology);
    return ShaclValidator.get().validate(shapes, all).getEntries().stream()
        .filter(entry -> graph.contains(entry.focusNode(), Node.ANY, Node.ANY))
        .map(
            entry ->
                "%s: %s breaks the shapes%s: %s"
                    .formatted(
                        name,
                        entry.focusNode(),
                        entry.resultPath() == null ? "" : " at " + entry.resultPath(),
                        entry.message()))
        .toList();
  }

  private static Graph graph(List<Quad> quads) {
    Graph graph = GraphFactory.createDefaultGraph();
    quads.forEach(quad -> graph.add(quad.asTriple()));
    return graph;
  }
}
