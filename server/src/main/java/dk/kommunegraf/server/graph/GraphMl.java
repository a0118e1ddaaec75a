package dk.kommunegraf.server.graph;

import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.AttributeType;
import org.jgrapht.nio.DefaultAttribute;
import org.jgrapht.nio.graphml.GraphMLExporter;
import org.jgrapht.nio.graphml.GraphMLExporter.AttributeCategory;
import org.jspecify.annotations.Nullable;

/**
 * GraphML by JGraphT. Its ids have no slashes, so that they are short names for IRIs, the same in
 * every file; the IRI is an attribute.
 */
final class GraphMl {

  private GraphMl() {}

  static void write(Network network, Writer out) {
    Map<String, NetworkNode> nodes = NetworkGraph.nodes(network);
    Map<String, NetworkEdge> edges = NetworkGraph.edges(network);
    GraphMLExporter<String, String> exporter =
        new GraphMLExporter<>(iri -> "n" + NetworkEdge.hash(iri));
    exporter.setEdgeIdProvider(id -> id);
    exporter.setVertexAttributeProvider(iri -> attributes(nodes.get(iri)));
    exporter.setEdgeAttributeProvider(id -> attributes(edges.get(id)));
    // Otherwise the name is kept for the weights of JGraphT's own.
    exporter.setEdgeWeightAttributeName("jgraphtWeight");
    register(exporter, AttributeCategory.ALL, AttributeType.STRING, "name", "type");
    register(exporter, AttributeCategory.ALL, AttributeType.LONG, "weight");
    register(
        exporter,
        AttributeCategory.NODE,
        AttributeType.STRING,
        "iri",
        "label",
        "typeLabel",
        "color",
        "municipality",
        "date");
    register(
        exporter,
        AttributeCategory.EDGE,
        AttributeType.STRING,
        "interaction",
        "quote",
        "evidence",
        "start",
        "end");
    register(exporter, AttributeCategory.EDGE, AttributeType.BOOLEAN, "directed");
    exporter.exportGraph(NetworkGraph.of(network), out);
  }

  private static void register(
      GraphMLExporter<String, String> exporter,
      AttributeCategory category,
      AttributeType type,
      String... names) {
    for (String name : names) {
      exporter.registerAttribute(name, category, type);
    }
  }

  private static Map<String, Attribute> attributes(NetworkNode node) {
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    put(attributes, "iri", node.iri());
    put(attributes, "label", node.label());
    put(attributes, "name", node.label());
    put(attributes, "type", node.type());
    put(attributes, "typeLabel", node.typeLabel());
    put(attributes, "color", node.color());
    put(attributes, "municipality", node.municipality());
    put(attributes, "date", node.date());
    attributes.put("weight", DefaultAttribute.createAttribute(node.weight()));
    return attributes;
  }

  private static Map<String, Attribute> attributes(NetworkEdge edge) {
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    put(attributes, "name", edge.label());
    put(attributes, "type", edge.type());
    put(attributes, "interaction", edge.type());
    put(attributes, "quote", edge.quote());
    put(attributes, "evidence", edge.evidence());
    put(attributes, "start", edge.start());
    put(attributes, "end", edge.end());
    attributes.put("weight", DefaultAttribute.createAttribute(edge.weight()));
    attributes.put("directed", DefaultAttribute.createAttribute(edge.directed()));
    return attributes;
  }

  private static void put(Map<String, Attribute> to, String name, @Nullable String value) {
    if (value != null) {
      to.put(name, DefaultAttribute.createAttribute(Xml.text(value)));
    }
  }
}
