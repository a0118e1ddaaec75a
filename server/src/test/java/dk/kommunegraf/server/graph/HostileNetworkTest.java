package dk.kommunegraf.server.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.dot.DOTImporter;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Texts that hold the marks of every format are read again as they were. */
class HostileNetworkTest {

  private static final String TEXT =
      "<script>alert('x')</script> ]]> & &amp; \"q\" ; , | { } [ ] \\ \\n -> -- # // <!-- %s 🙂 æøå";

  private static final Network NETWORK =
      new Network(
          TEXT,
          List.of(
              new NetworkNode("urn:a", TEXT, "Law", "lov", "#922b21", TEXT, "2024-01-01", 1),
              new NetworkNode("urn:b", TEXT, "Law", "lov", "#922b21", null, null, 1)),
          List.of(
              new NetworkEdge(
                  "urn:a", "urn:b", "citesLaw", TEXT, 1, true, TEXT, "urn:e", null, null)),
          true);

  private static String write(NetworkFormat format) throws IOException {
    StringWriter out = new StringWriter();
    format.write(NETWORK, out);
    return out.toString();
  }

  private static JsonNode json(NetworkFormat format) throws IOException {
    return new JsonMapper().readTree(write(format));
  }

  private static Document xml(NetworkFormat format) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(write(format))));
  }

  @Test
  void areReadAgainFromJson() throws IOException {
    JsonNode cytoscape = json(NetworkFormat.CYTOSCAPE);
    assertThat(cytoscape.at("/data/name").asText()).isEqualTo(TEXT);
    assertThat(cytoscape.at("/elements/nodes/0/data/label").asText()).isEqualTo(TEXT);
    assertThat(cytoscape.at("/elements/edges/0/data/quote").asText()).isEqualTo(TEXT);
    assertThat(json(NetworkFormat.GRAPHOLOGY).at("/edges/0/attributes/quote").asText())
        .isEqualTo(TEXT);
    assertThat(json(NetworkFormat.CX2).at("/4/nodes/0/v/name").asText()).isEqualTo(TEXT);
    JsonNode kumu = json(NetworkFormat.KUMU);
    assertThat(kumu.at("/elements/0/label").asText()).isEqualTo(TEXT);
    assertThat(kumu.at("/elements/1/label").asText()).isEqualTo(TEXT + " <urn:b>");
    assertThat(kumu.at("/connections/0/to").asText()).isEqualTo(TEXT + " <urn:b>");
  }

  @Test
  void areReadAgainFromXml() throws Exception {
    Document gexf = xml(NetworkFormat.GEXF);
    assertThat(((Element) gexf.getElementsByTagName("node").item(0)).getAttribute("label"))
        .isEqualTo(TEXT);
    assertThat(((Element) gexf.getElementsByTagName("edge").item(0)).getAttribute("label"))
        .isEqualTo(TEXT);
    assertThat(xml(NetworkFormat.GRAPHML).getElementsByTagName("edge").item(0).getTextContent())
        .contains(TEXT);
  }

  @Test
  void areReadAgainFromTables() throws IOException {
    for (NetworkFormat format : List.of(NetworkFormat.CSV_NODES, NetworkFormat.CSV_EDGES)) {
      assertThat(
              CSVFormat.RFC4180
                  .builder()
                  .setHeader()
                  .setSkipHeaderRecord(true)
                  .get()
                  .parse(new StringReader(write(format)))
                  .getRecords()
                  .get(0)
                  .get("Label"))
          .isEqualTo(TEXT);
    }
  }

  @Test
  void areReadAgainFromDot() throws IOException {
    DirectedPseudograph<String, Integer> graph = new DirectedPseudograph<>(null, () -> 1, false);
    Map<String, String> tooltips = new HashMap<>();
    DOTImporter<String, Integer> importer = new DOTImporter<>();
    importer.setVertexFactory(id -> id);
    importer.addVertexAttributeConsumer(
        (pair, value) -> {
          if (pair.getSecond().equals("tooltip")) {
            tooltips.put(pair.getFirst(), value.getValue());
          }
        });
    importer.importGraph(graph, new StringReader(write(NetworkFormat.DOT)));
    assertThat(tooltips).hasSize(2).containsValue("lov: " + TEXT);
  }

  @Test
  void areReadAgainFromRdf() throws IOException {
    assertThat(
            RDFParser.fromString(write(NetworkFormat.JSONLD), Lang.JSONLD)
                .toGraph()
                .contains(null, null, NodeFactory.createLiteralString(TEXT)))
        .isTrue();
  }

  /** XML has no form for them; the rest of the text stays. */
  @Test
  void losesNoTextToControlCharacters() throws Exception {
    Network network =
        new Network(
            "x",
            List.of(
                new NetworkNode(
                    "urn:a", "a\u0000b\u000bc", "Law", "lov", "#922b21", null, null, 0)),
            List.of(),
            false);
    for (NetworkFormat format : List.of(NetworkFormat.GEXF, NetworkFormat.GRAPHML)) {
      StringWriter out = new StringWriter();
      format.write(network, out);
      assertThat(out.toString()).contains("a\uFFFDb\uFFFDc");
    }
  }
}
