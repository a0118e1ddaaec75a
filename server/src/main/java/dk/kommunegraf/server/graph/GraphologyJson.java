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
      json.writeStringField("name", network.title());
      json.writeBooleanField("truncated", network.truncated());
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
        json.writeStringField("kind", node.type());
        json.writeStringField("kindLabel", node.typeLabel());
        JsonStream.field(json, "municipality", node.municipality());
        JsonStream.field(json, "date", node.date());
        json.writeNumberField("weight", node.weight());
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
        json.writeStringField("kind", edge.type());
        json.writeNumberField("weight", edge.weight());
        JsonStream.field(json, "quote", edge.quote());
        JsonStream.field(json, "evidence", edge.evidence());
        JsonStream.field(json, "start", edge.start());
        JsonStream.field(json, "end", edge.end());
        json.writeEndObject();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }
}
