package dk.kommunegraf.loader.write;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kommunegraf.loader.Samples;
import dk.kommunegraf.loader.document.Document;
import dk.kommunegraf.loader.document.DocumentJson;
import dk.kommunegraf.loader.map.DocumentMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;

/**
 * Twenty documents in two versions each, the second shorter, made of the samples: what is loaded
 * where the store is killed or the disk is full. Documents with the same number but for the last
 * bit replace each other.
 */
final class DurabilityDocuments {

  private static final int COPIES = 4;
  private static final int SHA256_DIGITS = 64;

  private final DocumentMapper mapper = new DocumentMapper();
  private final List<Document> versions = new ArrayList<>();

  DurabilityDocuments() throws IOException {
    ObjectMapper json = new ObjectMapper();
    for (int copy = 0; copy < COPIES; copy++) {
      for (String sample : Samples.NAMES) {
        try (InputStream in = Samples.class.getResourceAsStream("samples/" + sample)) {
          ObjectNode document = (ObjectNode) json.readTree(in);
          ObjectNode source = (ObjectNode) document.get("source");
          source.put("name", "copy-" + copy + "-" + source.get("name").asText());
          versions.add(DocumentJson.read(document.toString()));
          source.put("sha256", "0".repeat(SHA256_DIGITS));
          document.remove(List.of("issues", "location", "signedBy"));
          versions.add(DocumentJson.read(document.toString()));
        }
      }
    }
  }

  int size() {
    return versions.size();
  }

  Document get(int number) {
    return versions.get(number);
  }

  IRI graph(int number) {
    return DocumentMapper.graph(versions.get(number));
  }

  List<Statement> map(Document document) {
    return mapper.map(document, false);
  }

  /** What the store has to hold in the graph of a document, as its hash. */
  ContentHash hash(int number) {
    IRI graph = graph(number);
    return ContentHash.of(
        map(get(number)).stream().map(statement -> JenaTerms.quad(graph, statement)).toList());
  }
}
