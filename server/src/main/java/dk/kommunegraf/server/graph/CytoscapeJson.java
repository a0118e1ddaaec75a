package dk.kommunegraf.server.graph;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;

/** The JSON that cytoscape.js takes as it is, with {@code data.name} for Cytoscape itself. */
final class CytoscapeJson {

  private CytoscapeJson() {}

  static void write(Network network, Writer out) throws IOException {
    Layout layout = Layout.of(network);
    try (JsonGenerator json = JsonStream.on(out)) {
      json.writeStartObject();
      json.writeObjectFieldStart("data");
      JsonStream.title(json, network);
      json.writeEndObject();
      json.writeObjectFieldStart("elements");
      json.writeArrayFieldStart("nodes");
      for (NetworkNode node : network.nodes()) {
        json.writeStartObject();
        json.writeObjectFieldStart("data");
        json.writeStringField("id", node.iri());
        json.writeStringField("label", node.label());
        json.writeStringField("name", node.label());
        json.writeStringField("color", node.color());
        JsonStream.about(json, "type", node);
        json.writeEndObject();
        json.writeObjectFieldStart("position");
        json.writeNumberField("x", layout.x(node));
        json.writeNumberField("y", layout.y(node));
        json.writeEndObject();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("edges");
      for (NetworkEdge edge : network.edges()) {
        json.writeStartObject();
        json.writeObjectFieldStart("data");
        json.writeStringField("id", edge.id());
        json.writeStringField("source", edge.source());
        json.writeStringField("target", edge.target());
        json.writeStringField("label", edge.label());
        json.writeBooleanField("directed", edge.directed());
        JsonStream.about(json, "type", edge);
        json.writeEndObject();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndObject();
    }
  }
}
