package dk.kommunegraf.server.graph;

import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.DefaultAttribute;
import org.jgrapht.nio.dot.DOTExporter;

/**
 * The language of Graphviz, by JGraphT: {@code fdp -Tsvg -Goverlap=prism} draws it with the
 * colours.
 */
final class Dot {

  /** Longer names would cover the picture; the whole one is the tooltip. */
  private static final int MAX_LABEL = 40;

  private Dot() {}

  static void write(Network network, Writer out) {
    Map<String, NetworkNode> nodes = NetworkGraph.nodes(network);
    Map<String, NetworkEdge> edges = NetworkGraph.edges(network);
    DOTExporter<String, String> exporter = new DOTExporter<>(iri -> "n" + NetworkEdge.hash(iri));
    exporter.setVertexAttributeProvider(iri -> attributes(nodes.get(iri)));
    exporter.setEdgeAttributeProvider(id -> attributes(edges.get(id)));
    exporter.exportGraph(NetworkGraph.of(network), out);
  }

  private static Map<String, Attribute> attributes(NetworkNode node) {
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    attributes.put("label", text(label(node)));
    attributes.put("tooltip", text(node.typeLabel() + ": " + node.label()));
    attributes.put("URL", text(node.iri()));
    attributes.put("shape", text("box"));
    attributes.put("style", text("rounded,filled"));
    attributes.put("fillcolor", text(node.color() + "40"));
    attributes.put("color", text(node.color()));
    attributes.put("fontname", text("Helvetica"));
    return attributes;
  }

  /** Whose and of when it is stands below, as items of several municipalities have one title. */
  private static String label(NetworkNode node) {
    String below =
        Stream.of(node.municipality(), node.date())
            .filter(text -> text != null && !text.equals(node.label()))
            .collect(Collectors.joining(" "));
    return StringUtils.abbreviate(node.label(), MAX_LABEL) + (below.isEmpty() ? "" : "\n" + below);
  }

  private static Map<String, Attribute> attributes(NetworkEdge edge) {
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    attributes.put("label", text(edge.label()));
    attributes.put("weight", DefaultAttribute.createAttribute(edge.weight()));
    attributes.put("dir", text(edge.directed() ? "forward" : "none"));
    attributes.put("color", text("#999999"));
    attributes.put("fontcolor", text("#666666"));
    attributes.put("fontsize", DefaultAttribute.createAttribute(9));
    attributes.put("fontname", text("Helvetica"));
    return attributes;
  }

  private static Attribute text(String text) {
    return DefaultAttribute.createAttribute(text);
  }
}
