package dk.kommunegraf.server.graph;

import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * GEXF 1.3 (gexf.net), as a stream. No library writes its times, and without {@code kind} Gephi
 * takes two edges between the same ends for one. In a network with times a node is there from its
 * first edge to its last.
 */
final class Gexf {

  private static final String NAMESPACE = "http://gexf.net/1.3";
  private static final String VIZ = "http://gexf.net/1.3/viz";

  private static final List<String> OF_NODES =
      List.of("type", "typeLabel", "municipality", "date", "weight");

  private static final List<String> OF_EDGES = List.of("type", "quote", "evidence");

  private final XMLStreamWriter xml;
  private final Network network;

  private Gexf(XMLStreamWriter xml, Network network) {
    this.xml = xml;
    this.network = network;
  }

  static void write(Network network, Writer out) throws IOException {
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      new Gexf(xml, network).write();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException("GEXF", e);
    }
  }

  private void write() throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("gexf");
    xml.writeDefaultNamespace(NAMESPACE);
    xml.writeNamespace("viz", VIZ);
    xml.writeAttribute("version", "1.3");
    xml.writeStartElement("meta");
    text("creator", "kommunegraf");
    text("description", network.title() + (network.truncated() ? " (truncated)" : ""));
    xml.writeEndElement();
    xml.writeStartElement("graph");
    xml.writeAttribute("defaultedgetype", "directed");
    if (network.isDynamic()) {
      xml.writeAttribute("mode", "dynamic");
      xml.writeAttribute("timeformat", "date");
      xml.writeAttribute("timerepresentation", "interval");
    }
    declare("node", OF_NODES);
    declare("edge", OF_EDGES);
    writeNodes();
    writeEdges();
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void text(String element, String text) throws XMLStreamException {
    xml.writeStartElement(element);
    xml.writeCharacters(Xml.text(text));
    xml.writeEndElement();
  }

  private void declare(String kind, List<String> attributes) throws XMLStreamException {
    xml.writeStartElement("attributes");
    xml.writeAttribute("class", kind);
    for (String attribute : attributes) {
      xml.writeEmptyElement("attribute");
      xml.writeAttribute("id", attribute);
      xml.writeAttribute("title", attribute);
      xml.writeAttribute("type", attribute.equals("weight") ? "long" : "string");
    }
    xml.writeEndElement();
  }

  private void writeNodes() throws XMLStreamException {
    Layout layout = Layout.of(network);
    Map<String, String> starts = new HashMap<>();
    Map<String, String> ends = new HashMap<>();
    for (NetworkEdge edge : network.edges()) {
      for (String end : List.of(edge.source(), edge.target())) {
        keep(starts, end, edge.start(), -1);
        keep(ends, end, edge.end(), 1);
      }
    }
    xml.writeStartElement("nodes");
    for (NetworkNode node : network.nodes()) {
      xml.writeStartElement("node");
      xml.writeAttribute("id", node.iri());
      xml.writeAttribute("label", Xml.text(node.label()));
      times(starts.get(node.iri()), ends.get(node.iri()));
      xml.writeStartElement("attvalues");
      value("type", node.type());
      value("typeLabel", node.typeLabel());
      value("municipality", node.municipality());
      value("date", node.date());
      value("weight", Long.toString(node.weight()));
      xml.writeEndElement();
      color(node.color());
      xml.writeEmptyElement("viz", "position", VIZ);
      xml.writeAttribute("x", Double.toString(layout.x(node)));
      xml.writeAttribute("y", Double.toString(layout.y(node)));
      xml.writeAttribute("z", "0.0");
      xml.writeEmptyElement("viz", "size", VIZ);
      xml.writeAttribute("value", Double.toString(Layout.size(node)));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private static void keep(
      Map<String, String> days, String node, @Nullable String day, int direction) {
    if (day != null) {
      days.merge(node, day, (one, other) -> one.compareTo(other) * direction > 0 ? one : other);
    }
  }

  private void color(String color) throws XMLStreamException {
    xml.writeEmptyElement("viz", "color", VIZ);
    for (int part = 0; part < 3; part++) {
      int from = 1 + 2 * part;
      xml.writeAttribute(
          "rgb".substring(part, part + 1),
          Integer.toString(Integer.parseInt(color, from, from + 2, 16)));
    }
  }

  private void writeEdges() throws XMLStreamException {
    xml.writeStartElement("edges");
    for (NetworkEdge edge : network.edges()) {
      xml.writeStartElement("edge");
      xml.writeAttribute("id", edge.id());
      xml.writeAttribute("source", edge.source());
      xml.writeAttribute("target", edge.target());
      xml.writeAttribute("type", edge.directed() ? "directed" : "undirected");
      xml.writeAttribute("kind", edge.type());
      xml.writeAttribute("label", Xml.text(edge.label()));
      xml.writeAttribute("weight", Long.toString(edge.weight()));
      times(edge.start(), edge.end());
      xml.writeStartElement("attvalues");
      value("type", edge.type());
      value("quote", edge.quote());
      value("evidence", edge.evidence());
      xml.writeEndElement();
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private void times(@Nullable String start, @Nullable String end) throws XMLStreamException {
    if (start != null) {
      xml.writeAttribute("start", start);
    }
    if (end != null) {
      xml.writeAttribute("end", end);
    }
  }

  private void value(String attribute, @Nullable String value) throws XMLStreamException {
    if (value != null) {
      xml.writeEmptyElement("attvalue");
      xml.writeAttribute("for", attribute);
      xml.writeAttribute("value", Xml.text(value));
    }
  }
}
