package dk.kommunegraf.server.graph;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;

/** The serialization of graphology, with the attributes that sigma.js draws by. */
final class GraphologyJson {

  private GraphologyJson() {}

  static void write(Network network, Writer out) throws IOException {
    Layout layout = Layout.of(network);
    try (JsonGenerator json = JsonStream.on(out)) {
      json.writeStartObject();
      json.writeObjectFieldStart("attributes");
      JsonStream.title(json, network);
      json.writeEndObject();
      json.writeObjectFieldStart("options");
      json.writeStringField("type", "mixed");
      json.writeBooleanField("multi", true);
      json.writeBooleanField("allowSelfLoops", true);
      json.writeEndObject();
      json.writeArrayFieldStart("nodes");
      for (NetworkNode node : network.nodes()) {
        json.writeStartObject();
        json.writeStringField("key", node.iri());
        json.writeObjectFieldStart("attributes");
        json.writeStringField("label", node.label());
        json.writeStringField("color", node.color());
        json.writeNumberField("x", layout.x(node));
        json.writeNumberField("y", layout.y(node));
        json.writeNumberField("size", Layout.size(node));
        // sigma.js takes "type" for the name of a program that draws.
        JsonStream.about(json, "kind", node);
        json.writeEndObject();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("edges");
      for (NetworkEdge edge : network.edges()) {
        json.writeStartObject();
        json.writeStringField("key", edge.id());
        json.writeStringField("source", edge.source());
        json.writeStringField("target", edge.target());
        json.writeBooleanField("undirected", !edge.directed());
        json.writeObjectFieldStart("attributes");
        json.writeStringField("label", edge.label());
        JsonStream.about(json, "kind", edge);
        json.writeEndObject();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }
}
