package dk.kommunegraf.server.graph;

import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
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
    attributes.put("label", text(StringUtils.abbreviate(node.label(), MAX_LABEL)));
    attributes.put("tooltip", text(node.typeLabel() + ": " + node.label()));
    attributes.put("URL", text(node.iri()));
    attributes.put("shape", text("box"));
    attributes.put("style", text("rounded,filled"));
    attributes.put("fillcolor", text(node.color() + "40"));
    attributes.put("color", text(node.color()));
    attributes.put("fontname", text("Helvetica"));
    return attributes;
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
