package dk.kommunegraf.server.graph;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/** What the JSON formats have in common: streams that leave out what is not known. */
final class JsonStream {

  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonStream() {}

  static JsonGenerator on(Writer out) throws IOException {
    return FACTORY.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
  }

  private static void field(JsonGenerator json, String name, @Nullable String value)
      throws IOException {
    if (value != null) {
      json.writeStringField(name, value);
    }
  }

  /** What the whole network is called, and whether it is whole. */
  static void title(JsonGenerator json, Network network) throws IOException {
    json.writeStringField("name", network.title());
    json.writeBooleanField("truncated", network.truncated());
  }

  /**
   * What all formats tell of a node but its IRI and label.
   *
   * @param type the format's name for its class
   */
  static void about(JsonGenerator json, String type, NetworkNode node) throws IOException {
    json.writeStringField(type, node.type());
    json.writeStringField(type + "Label", node.typeLabel());
    field(json, "municipality", node.municipality());
    field(json, "date", node.date());
    json.writeNumberField("weight", node.weight());
  }

  /**
   * What all formats tell of an edge but its ends, direction and label.
   *
   * @param type the format's name for its property
   */
  static void about(JsonGenerator json, String type, NetworkEdge edge) throws IOException {
    json.writeStringField(type, edge.type());
    json.writeNumberField("weight", edge.weight());
    field(json, "quote", edge.quote());
    field(json, "evidence", edge.evidence());
    field(json, "start", edge.start());
    field(json, "end", edge.end());
  }
}
