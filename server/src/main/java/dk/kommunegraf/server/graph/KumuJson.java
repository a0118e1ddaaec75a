package dk.kommunegraf.server.graph;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * A blueprint of Kumu (docs.kumu.io/guides/import/blueprints). Kumu tells elements apart by their
 * labels, so that things of one name get what tells them apart behind it.
 */
final class KumuJson {

  private KumuJson() {}

  static void write(Network network, Writer out) throws IOException {
    Map<String, String> labels = labels(network);
    try (JsonGenerator json = JsonStream.on(out)) {
      json.writeStartObject();
      json.writeArrayFieldStart("elements");
      for (NetworkNode node : network.nodes()) {
        json.writeStartObject();
        json.writeStringField("label", labels.get(node.iri()));
        json.writeStringField("type", node.typeLabel());
        json.writeStringField("iri", node.iri());
        json.writeStringField("color", node.color());
        JsonStream.about(json, "class", node);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("connections");
      for (NetworkEdge edge : network.edges()) {
        json.writeStartObject();
        json.writeStringField("from", labels.get(edge.source()));
        json.writeStringField("to", labels.get(edge.target()));
        json.writeStringField("direction", edge.directed() ? "directed" : "undirected");
        json.writeStringField("label", edge.label());
        JsonStream.about(json, "type", edge);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeBooleanField("truncated", network.truncated());
      json.writeEndObject();
    }
  }

  private static Map<String, String> labels(Network network) {
    Map<String, String> labels = new HashMap<>();
    Set<String> taken = new HashSet<>();
    for (NetworkNode node : network.nodes()) {
      String label = node.label();
      if (taken.contains(label) && node.municipality() != null) {
        label += " (" + node.municipality() + ")";
      }
      if (taken.contains(label) && node.date() != null) {
        label += " " + node.date();
      }
      if (taken.contains(label)) {
        label += " <" + node.iri() + ">";
      }
      taken.add(label);
      labels.put(node.iri(), label);
    }
    return labels;
  }
}
