package dk.kommunegraf.server.graph;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Cytoscape Exchange 2 (cytoscape.org/cx), as a stream of aspects, with the styles that colour
 * nodes by their classes. Its ids are numbers, in the order of the network.
 */
final class Cx2 {

  private static final List<String> OF_NODES =
      List.of("name", "iri", "type", "typeLabel", "municipality", "date");

  private static final List<String> OF_EDGES =
      List.of("name", "interaction", "quote", "evidence", "start", "end");

  private Cx2() {}

  static void write(Network network, Writer out) throws IOException {
    try (JsonGenerator json = JsonStream.on(out)) {
      json.writeStartArray();
      json.writeStartObject();
      json.writeStringField("CXVersion", "2.0");
      json.writeBooleanField("hasFragments", false);
      json.writeEndObject();
      metaData(json, network);
      declarations(json);
      begin(json, "networkAttributes");
      json.writeStartObject();
      JsonStream.title(json, network);
      json.writeEndObject();
      end(json);
      nodes(json, network);
      edges(json, network);
      styles(json, network);
      begin(json, "status");
      json.writeStartObject();
      json.writeBooleanField("success", true);
      json.writeStringField("error", "");
      json.writeEndObject();
      end(json);
      json.writeEndArray();
    }
  }

  private static void begin(JsonGenerator json, String aspect) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart(aspect);
  }

  private static void end(JsonGenerator json) throws IOException {
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void metaData(JsonGenerator json, Network network) throws IOException {
    begin(json, "metaData");
    metaData(json, "attributeDeclarations", 1);
    metaData(json, "networkAttributes", 1);
    metaData(json, "nodes", network.nodes().size());
    metaData(json, "edges", network.edges().size());
    metaData(json, "visualProperties", 1);
    end(json);
  }

  private static void metaData(JsonGenerator json, String aspect, int count) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", aspect);
    json.writeNumberField("elementCount", count);
    json.writeEndObject();
  }

  private static void declarations(JsonGenerator json) throws IOException {
    begin(json, "attributeDeclarations");
    json.writeStartObject();
    json.writeObjectFieldStart("networkAttributes");
    declare(json, "name", "string");
    declare(json, "truncated", "boolean");
    json.writeEndObject();
    json.writeObjectFieldStart("nodes");
    for (String name : OF_NODES) {
      declare(json, name, "string");
    }
    declare(json, "weight", "long");
    json.writeEndObject();
    json.writeObjectFieldStart("edges");
    for (String name : OF_EDGES) {
      declare(json, name, "string");
    }
    declare(json, "weight", "long");
    declare(json, "directed", "boolean");
    json.writeEndObject();
    json.writeEndObject();
    end(json);
  }

  private static void declare(JsonGenerator json, String name, String type) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("d", type);
    json.writeEndObject();
  }

  private static void nodes(JsonGenerator json, Network network) throws IOException {
    Layout layout = Layout.of(network);
    begin(json, "nodes");
    int id = 0;
    for (NetworkNode node : network.nodes()) {
      json.writeStartObject();
      json.writeNumberField("id", id++);
      json.writeNumberField("x", layout.x(node));
      json.writeNumberField("y", layout.y(node));
      json.writeObjectFieldStart("v");
      json.writeStringField("name", node.label());
      json.writeStringField("iri", node.iri());
      JsonStream.about(json, "type", node);
      json.writeEndObject();
      json.writeEndObject();
    }
    end(json);
  }

  private static void edges(JsonGenerator json, Network network) throws IOException {
    Map<String, Integer> ids = new HashMap<>();
    network.nodes().forEach(node -> ids.put(node.iri(), ids.size()));
    begin(json, "edges");
    int id = 0;
    for (NetworkEdge edge : network.edges()) {
      json.writeStartObject();
      json.writeNumberField("id", id++);
      json.writeNumberField("s", ids.get(edge.source()));
      json.writeNumberField("t", ids.get(edge.target()));
      json.writeObjectFieldStart("v");
      json.writeStringField("name", edge.label());
      json.writeBooleanField("directed", edge.directed());
      JsonStream.about(json, "interaction", edge);
      json.writeEndObject();
      json.writeEndObject();
    }
    end(json);
  }

  private static void styles(JsonGenerator json, Network network) throws IOException {
    SortedMap<String, String> colors = new TreeMap<>();
    network.nodes().forEach(node -> colors.put(node.type(), node.color()));
    begin(json, "visualProperties");
    json.writeStartObject();
    json.writeObjectFieldStart("default");
    json.writeObjectFieldStart("node");
    json.writeStringField("NODE_BACKGROUND_COLOR", Vocabulary.GREY);
    json.writeEndObject();
    json.writeObjectFieldStart("edge");
    json.writeStringField("EDGE_TARGET_ARROW_SHAPE", "delta");
    json.writeEndObject();
    json.writeEndObject();
    json.writeObjectFieldStart("nodeMapping");
    json.writeObjectFieldStart("NODE_BACKGROUND_COLOR");
    json.writeStringField("type", "DISCRETE");
    json.writeObjectFieldStart("definition");
    json.writeStringField("attribute", "type");
    json.writeArrayFieldStart("map");
    for (Map.Entry<String, String> color : colors.entrySet()) {
      json.writeStartObject();
      json.writeStringField("v", color.getKey());
      json.writeStringField("vp", color.getValue());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
    passThrough(json, "NODE_LABEL", "name");
    json.writeEndObject();
    json.writeObjectFieldStart("edgeMapping");
    passThrough(json, "EDGE_LABEL", "name");
    json.writeEndObject();
    json.writeEndObject();
    end(json);
  }

  private static void passThrough(JsonGenerator json, String property, String attribute)
      throws IOException {
    json.writeObjectFieldStart(property);
    json.writeStringField("type", "PASSTHROUGH");
    json.writeObjectFieldStart("definition");
    json.writeStringField("attribute", attribute);
    json.writeStringField("type", "string");
    json.writeEndObject();
    json.writeEndObject();
  }
}
