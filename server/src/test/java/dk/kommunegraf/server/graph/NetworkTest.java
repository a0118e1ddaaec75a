package dk.kommunegraf.server.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kommunegraf.ontology.Kg;
import dk.kommunegraf.server.ServedStore;
import java.io.IOException;
import java.io.StringReader;
import java.net.URL;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDFS;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.dot.DOTImporter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/**
 * What explorers are fed from the samples, counted against SPARQL and read again format by format.
 */
class NetworkTest {

  private static final String ITEM =
      "https://w3id.org/kommunegraf/id/item/vejle/arbejdsmarkedsudvalget/2023-10-05/79";

  @TempDir private static Path folder;

  private static ServedStore store;

  @BeforeAll
  static void start() throws IOException {
    store = ServedStore.ofSamples(folder);
  }

  @AfterAll
  static void stop() {
    store.close();
  }

  private static HttpResponse<String> get(String query) {
    return store.get("/api/graph?" + query);
  }

  private static String body(String query) {
    HttpResponse<String> response = get(query);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return response.body();
  }

  private static List<JsonNode> data(String query, String kind) {
    JsonNode network = ServedStore.json(get(query));
    return StreamSupport.stream(network.at("/elements/" + kind).spliterator(), false)
        .map(element -> element.get("data"))
        .toList();
  }

  private static Set<String> texts(List<JsonNode> data, String field) {
    return data.stream()
        .map(one -> one.path(field).asText())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<List<String>> ask(String pattern) {
    String query = "PREFIX kg: <%s> %s".formatted(Kg.NAMESPACE, pattern);
    HttpResponse<String> response =
        store.get("/sparql?format=csv&query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    List<List<String>> rows = new ArrayList<>();
    for (CSVRecord row : csv(response.body())) {
      rows.add(row.toList());
    }
    return rows;
  }

  private static List<CSVRecord> csv(String text) {
    try {
      return CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .get()
          .parse(new StringReader(text))
          .getRecords();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void holdsTheNeighboursThatSparqlFinds() {
    List<List<String>> neighbours =
        ask(
            """
            SELECT DISTINCT ?other {
              { <%1$s> ?p ?other } UNION { ?other ?p <%1$s> }
              ?other a ?type . ?type kg:color ?color
              FILTER(STRSTARTS(STR(?p), STR(kg:)))
            }
            """
                .formatted(ITEM));
    Set<String> expected = neighbours.stream().map(row -> row.get(0)).collect(Collectors.toSet());
    expected.add(ITEM);
    assertThat(texts(data("uri=" + ITEM, "nodes"), "id"))
        .hasSizeGreaterThan(10)
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void holdsTheStatementsBetweenItsNodes() {
    Set<String> nodes = texts(data("uri=" + ITEM + "&depth=2", "nodes"), "id");
    Set<String> expected =
        ask("SELECT ?s ?p ?o { ?s ?p ?o FILTER(isIRI(?o) && STRSTARTS(STR(?p), STR(kg:))) }")
            .stream()
            .filter(row -> nodes.contains(row.get(0)) && nodes.contains(row.get(2)))
            .map(row -> row.get(0) + " " + Vocabulary.localName(row.get(1)) + " " + row.get(2))
            .collect(Collectors.toSet());
    List<JsonNode> edges = data("uri=" + ITEM + "&depth=2", "edges");
    Set<String> statements =
        edges.stream()
            .filter(edge -> Character.isLowerCase(edge.get("type").asText().charAt(0)))
            .map(
                edge ->
                    edge.get("source").asText()
                        + " "
                        + edge.get("type").asText()
                        + " "
                        + edge.get("target").asText())
            .collect(Collectors.toSet());
    assertThat(statements).containsExactlyInAnyOrderElementsOf(expected);
    // What only evidence joins: a person who is mentioned in an item.
    assertThat(texts(edges, "type")).contains("PersonMention");
  }

  @Test
  void leadsFromVejleToLemvigAndLejreOnOnePage() {
    List<JsonNode> nodes = data("uri=" + ITEM + "&depth=2", "nodes");
    assertThat(texts(nodes, "municipality")).contains("Vejle", "Lemvig", "Lejre");
    assertThat(nodes).hasSizeBetween(40, 100);
    assertThat(texts(nodes, "type"))
        .contains("AgendaItem", "Law", "Topic", "Person", "Initiative", "Plan", "Meeting")
        .doesNotContain("Evidence", "Section", "TopicMention", "Observation");
  }

  @Test
  void tellsOfEachNodeAndEdge() {
    JsonNode item =
        data("uri=" + ITEM, "nodes").stream()
            .filter(node -> node.get("id").asText().equals(ITEM))
            .findFirst()
            .orElseThrow();
    assertThat(item.get("label").asText()).isEqualTo("Status på fokuseret integrationsindsats");
    assertThat(item.get("type").asText()).isEqualTo("AgendaItem");
    assertThat(item.get("typeLabel").asText()).isEqualTo("dagsordenspunkt");
    assertThat(item.get("municipality").asText()).isEqualTo("Vejle");
    assertThat(item.get("date").asText()).isEqualTo("2023-10-05");
    assertThat(item.get("color").asText()).matches("#[0-9a-f]{6}");
    assertThat(item.get("weight").asInt()).isPositive();
    JsonNode topic =
        data("uri=" + ITEM + "&lang=en", "edges").stream()
            .filter(edge -> edge.get("type").asText().equals("topic"))
            .findFirst()
            .orElseThrow();
    assertThat(topic.get("label").asText()).isEqualTo("topic");
    assertThat(topic.get("quote").asText()).isNotBlank();
    List<List<String>> quote =
        ask("SELECT ?q { <%s> kg:quote ?q }".formatted(topic.get("evidence").asText()));
    assertThat(quote).containsExactly(List.of(topic.get("quote").asText()));
  }

  @Test
  void saysWhenThereIsMoreAndGivesEachRelationItsShare() {
    HttpResponse<String> response = get("uri=" + ITEM + "&depth=3&limit=12");
    assertThat(response.headers().firstValue("X-Result-Truncated")).contains("true");
    JsonNode network = ServedStore.json(response);
    assertThat(network.at("/data/truncated").asBoolean()).isTrue();
    Set<String> nodes = texts(data("uri=" + ITEM + "&depth=3&limit=12", "nodes"), "id");
    assertThat(nodes).hasSize(12);
    List<JsonNode> edges = data("uri=" + ITEM + "&depth=3&limit=12", "edges");
    assertThat(nodes).containsAll(texts(edges, "source")).containsAll(texts(edges, "target"));
    assertThat(texts(data("uri=" + ITEM + "&depth=3&limit=12", "nodes"), "type"))
        .hasSizeGreaterThan(6);
    assertThat(ServedStore.json(get("uri=" + ITEM)).at("/data/truncated").asBoolean()).isFalse();
  }

  @Test
  void showsTheClassesThatAreAskedFor() {
    assertThat(texts(data("uri=" + ITEM + "&depth=2&types=topic,AgendaItem", "nodes"), "type"))
        .containsExactlyInAnyOrder("AgendaItem", "Topic");
    assertThat(texts(data("uri=" + ITEM + "&types=Evidence", "nodes"), "type"))
        .contains("AgendaItem", "TopicMention");
  }

  @ParameterizedTest
  @CsvSource({
    "400, uri=x&query=decisions",
    "400, depth=1",
    "400, uri=https://w3id.org/kommunegraf/id/law/integrationsloven&depth=4",
    "400, uri=https://w3id.org/kommunegraf/id/law/integrationsloven&depth=4294967297",
    "400, uri=https://w3id.org/kommunegraf/id/law/integrationsloven&limit=100000",
    "400, uri=https://w3id.org/kommunegraf/id/law/integrationsloven&types=Tree",
    "400, uri=https://w3id.org/kommunegraf/id/law/integrationsloven&format=png",
    "400, uri=https://w3id.org/kommunegraf/id/law/integrationsloven&color=red",
    "400, uri=%3E%20x",
    "400, query=decisions&municipality=Atlantis",
    "404, uri=https://w3id.org/kommunegraf/id/law/no-such-law",
    "404, query=no-such-query",
  })
  void refusesWhatItDoesNotUnderstand(int status, String query) {
    HttpResponse<String> response = get(query);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(ServedStore.json(response).get("detail").asText()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "laws-to-municipalities",
        "laws-cited-together",
        "policies-to-decisions",
        "projects-to-funders",
        "persons-to-meetings",
        "cases-over-time"
      })
  void takesTheRowsOfAQueryWithTwoEndsForEdges(String query) {
    List<JsonNode> rows = store.rows(query);
    List<JsonNode> edges = data("query=" + query, "edges");
    assertThat(edges).isNotEmpty().hasSameSizeAs(rows);
    Set<String> ends = new TreeSet<>();
    rows.forEach(
        row -> ends.addAll(List.of(row.get("source").asText(), row.get("target").asText())));
    assertThat(texts(data("query=" + query, "nodes"), "id")).isEqualTo(ends);
    assertThat(texts(data("query=" + query, "nodes"), "type")).doesNotContain("Thing");
  }

  @Test
  void tellsWhichEdgesHaveADirection() {
    assertThat(texts(data("query=laws-cited-together", "edges"), "directed"))
        .containsExactly("false");
    assertThat(texts(data("query=persons-to-meetings", "edges"), "directed"))
        .containsExactly("true");
  }

  @Test
  void showsTheThingsOfOtherQueriesWithWhatJoinsThem() {
    List<JsonNode> nodes = data("query=items-citing-law&law=LAB-loven", "nodes");
    Set<String> things = new TreeSet<>();
    store
        .rows("items-citing-law", "law=LAB-loven")
        .forEach(
            row -> things.addAll(List.of(row.get("item").asText(), row.get("lawIri").asText())));
    assertThat(texts(nodes, "id")).hasSizeGreaterThan(3).containsAll(things);
    assertThat(texts(data("query=items-citing-law&law=LAB-loven", "edges"), "type"))
        .contains("citesLaw");
    String graph = "query=neighbourhood&thing=" + ITEM;
    assertThat(texts(data(graph, "nodes"), "id")).contains(ITEM).hasSizeGreaterThan(10);
  }

  @Test
  void holdsTheSameInEveryFormat() throws Exception {
    String query = "uri=" + ITEM + "&depth=2&format=";
    Set<String> ids = texts(data(query + "cytoscape", "nodes"), "id");
    int nodes = ids.size();
    int edges = data(query + "cytoscape", "edges").size();

    JsonNode graphology = ServedStore.json(get(query + "graphology"));
    assertThat(graphology.get("nodes")).hasSize(nodes);
    assertThat(graphology.get("edges")).hasSize(edges);
    JsonNode kumu = ServedStore.json(get(query + "kumu"));
    List<String> labels = new ArrayList<>();
    kumu.get("elements").forEach(element -> labels.add(element.get("label").asText()));
    assertThat(labels).hasSize(nodes).doesNotHaveDuplicates();
    assertThat(kumu.get("connections")).hasSize(edges);
    kumu.get("connections")
        .forEach(
            edge ->
                assertThat(labels).contains(edge.get("from").asText(), edge.get("to").asText()));

    Document gexf = xml(body(query + "gexf"));
    assertThat(gexf.getElementsByTagName("node").getLength()).isEqualTo(nodes);
    assertThat(gexf.getElementsByTagName("edge").getLength()).isEqualTo(edges);
    Document graphml = xml(body(query + "graphml"));
    assertThat(graphml.getElementsByTagName("node").getLength()).isEqualTo(nodes);
    assertThat(graphml.getElementsByTagName("edge").getLength()).isEqualTo(edges);

    DirectedPseudograph<String, Integer> dot =
        new DirectedPseudograph<>(counter("n"), counter(), false);
    new DOTImporter<String, Integer>().importGraph(dot, new StringReader(body(query + "dot")));
    assertThat(dot.vertexSet()).hasSize(nodes);
    assertThat(dot.edgeSet()).hasSize(edges);

    List<CSVRecord> nodeRows = csv(body(query + "csv-nodes"));
    List<CSVRecord> edgeRows = csv(body(query + "csv-edges"));
    assertThat(nodeRows).extracting(row -> row.get("Id")).containsExactlyInAnyOrderElementsOf(ids);
    assertThat(edgeRows).hasSize(edges);
    assertThat(edgeRows)
        .allMatch(row -> ids.contains(row.get("Source")) && ids.contains(row.get("Target")))
        .allMatch(row -> Set.of("Directed", "Undirected").contains(row.get("Type")))
        .allMatch(row -> Double.parseDouble(row.get("Weight")) > 0);

    Graph rdf = RDFParser.fromString(body(query + "jsonld"), Lang.JSONLD).toGraph();
    assertThat(rdf.find(null, RDFS.label.asNode(), null).toList()).hasSize(nodes);
  }

  private static Supplier<String> counter(String start) {
    Supplier<Integer> numbers = counter();
    return () -> start + numbers.get();
  }

  private static Supplier<Integer> counter() {
    int[] next = {0};
    return () -> next[0]++;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cytoscape",
        "cx2",
        "gexf",
        "graphml",
        "graphology",
        "kumu",
        "dot",
        "csv-nodes",
        "csv-edges",
        "jsonld"
      })
  void saysTheSameTwice(String format) {
    String query = "uri=" + ITEM + "&depth=2&format=" + format;
    HttpResponse<String> response = get(query);
    assertThat(response.body()).isNotBlank().isEqualTo(body(query));
    NetworkFormat named = NetworkFormat.named(format);
    assertThat(response.headers().firstValue("Content-Type").orElseThrow())
        .startsWith(named.mediaType());
    assertThat(response.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("." + named.extension());
    assertThat(response.headers().firstValue("ETag")).isPresent();
  }

  /** The aspects, their order and counts, and the references by number of CX 2.0. */
  @Test
  void writesCx2ByItsSpecification() {
    JsonNode cx = ServedStore.json(get("uri=" + ITEM + "&depth=2&format=cx2"));
    assertThat(cx.get(0).get("CXVersion").asText()).isEqualTo("2.0");
    assertThat(cx.get(0).get("hasFragments").asBoolean()).isFalse();
    assertThat(cx.get(1).has("metaData")).isTrue();
    assertThat(cx.get(cx.size() - 1).at("/status/0/success").asBoolean()).isTrue();
    for (JsonNode meta : cx.get(1).get("metaData")) {
      assertThat(aspect(cx, meta.get("name").asText())).hasSize(meta.get("elementCount").asInt());
    }
    JsonNode declared = aspect(cx, "attributeDeclarations").get(0);
    int next = 0;
    for (JsonNode node : aspect(cx, "nodes")) {
      assertThat(node.get("id").asInt()).isEqualTo(next++);
      node.get("v")
          .fieldNames()
          .forEachRemaining(name -> assertThat(declared.get("nodes").has(name)).as(name).isTrue());
    }
    for (JsonNode edge : aspect(cx, "edges")) {
      assertThat(edge.get("s").asInt()).isBetween(0, next - 1);
      assertThat(edge.get("t").asInt()).isBetween(0, next - 1);
      edge.get("v")
          .fieldNames()
          .forEachRemaining(name -> assertThat(declared.get("edges").has(name)).as(name).isTrue());
    }
    assertThat(
            aspect(cx, "visualProperties").at("/0/nodeMapping/NODE_BACKGROUND_COLOR/type").asText())
        .isEqualTo("DISCRETE");
  }

  private static JsonNode aspect(JsonNode cx, String name) {
    return StreamSupport.stream(cx.spliterator(), false)
        .filter(part -> part.has(name))
        .findFirst()
        .orElseThrow()
        .get(name);
  }

  @Test
  void writesGraphMlByItsSchema() {
    for (String query : List.of("uri=" + ITEM + "&depth=2", "query=cases-over-time")) {
      String text = body(query + "&format=graphml");
      assertThatCode(() -> validate(text, "xlink.xsd", "graphml.xsd")).doesNotThrowAnyException();
    }
  }

  /**
   * The schema at hand is that of 1.2, which 1.3 adds to: a kind of an edge, how times are told.
   */
  @Test
  void writesGexfByItsSchema() {
    for (String query : List.of("uri=" + ITEM + "&depth=2", "query=cases-over-time")) {
      String text =
          body(query + "&format=gexf")
              .replace("http://gexf.net/1.3", "http://www.gexf.net/1.2draft")
              .replace("version=\"1.3\"", "version=\"1.2\"")
              .replace("<viz:", "<")
              .replace(" timerepresentation=\"interval\"", "")
              .replaceAll(" kind=\"\\w+\"", "");
      assertThatCode(() -> validate(text, "viz.xsd", "gexf.xsd")).doesNotThrowAnyException();
    }
  }

  @Test
  void givesNodesTheTimesOfTheirEdges() throws Exception {
    Document gexf = xml(body("query=cases-over-time&format=gexf"));
    Element graph = (Element) gexf.getElementsByTagName("graph").item(0);
    assertThat(graph.getAttribute("mode")).isEqualTo("dynamic");
    assertThat(graph.getAttribute("timeformat")).isEqualTo("date");
    for (int i = 0; i < gexf.getElementsByTagName("node").getLength(); i++) {
      Element node = (Element) gexf.getElementsByTagName("node").item(i);
      if (node.getAttribute("id").contains("/case/lemvig/00-15-10a26-1-20")) {
        assertThat(node.getAttribute("start")).isEqualTo("2021-12-08");
        assertThat(node.getAttribute("end")).isEqualTo("2022-12-14");
        return;
      }
    }
    throw new AssertionError("the case is not there");
  }

  private static Document xml(String text) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(text)));
  }

  private static void validate(String text, String... schemas) throws Exception {
    Source[] sources = new Source[schemas.length];
    for (int i = 0; i < schemas.length; i++) {
      URL url = DirectedPseudograph.class.getClassLoader().getResource(schemas[i]);
      sources[i] = new StreamSource(url.toExternalForm());
    }
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(sources)
        .newValidator()
        .validate(new StreamSource(new StringReader(text)));
  }
}
