package dk.kommunegraf.server.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dk.kommunegraf.loader.Samples;
import dk.kommunegraf.server.ServedStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A document whose texts are made to be taken for something else, wherever they come out. */
class HostileTextTest {

  /** Marks of HTML, XML, CSV, JSON and Turtle, and characters that XML and IRIs know not. */
  private static final String EVIL =
      "=1+1 <script>alert(1)</script> \"'&amp;]]> \\ \u0001\u0085\u202e\ufffe {{x}} ../../etc";

  /** What has a form of its own. */
  private static final Set<String> KEPT =
      Set.of(
          "format",
          "documentType",
          "municipality",
          "language",
          "date",
          "mediaType",
          "sha256",
          "kind",
          "outcome",
          "startTime",
          "endTime",
          "id",
          "evidence",
          "number",
          "type",
          "code",
          "name");

  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private static Path folder;

  private static ServedStore served;

  @BeforeAll
  static void load() throws IOException {
    Path samples = Files.createDirectory(folder.resolve("samples"));
    Samples.copyTo(samples);
    Path in = Files.createDirectory(folder.resolve("in"));
    try (Stream<Path> files = Files.list(samples)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".json")).toList()) {
        JsonNode document = JSON.readTree(file.toFile());
        poison(document);
        JSON.writeValue(in.resolve(file.getFileName()).toFile(), document);
      }
    }
    served = ServedStore.of(in, folder.resolve("store"));
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static void poison(JsonNode node) {
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> field : List.copyOf(object.properties())) {
        if (field.getValue() instanceof TextNode text && isFree(field.getKey(), text.asText())) {
          object.put(field.getKey(), EVIL + " " + text.asText());
        } else {
          poison(field.getValue());
        }
      }
    } else if (node instanceof ArrayNode array) {
      array.forEach(HostileTextTest::poison);
    }
  }

  /** Long texts and titles; short words may be terms of the format. */
  private static boolean isFree(String name, String value) {
    return !KEPT.contains(name) && value.contains(" ");
  }

  @Test
  void escapesMarksInPages() {
    List<JsonNode> items = served.rows("items");
    assertThat(items).hasSizeGreaterThan(20);
    for (JsonNode item : items) {
      String path = URI.create(item.get("item").asText()).getPath();
      String address = path.substring(path.indexOf("/id/"));
      for (String view : List.of("?format=html", "?format=html&view=statements")) {
        HttpResponse<String> page = served.get(address + view);
        assertThat(page.statusCode()).as(address).isEqualTo(200);
        Document html = Jsoup.parse(page.body());
        assertThat(html.select("script").not("script[src$=theme.js]")).isEmpty();
        assertThat(html.text()).contains("<script>alert(1)</script>");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
            .contains("default-src 'none'", "script-src 'self'");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ttl", "nt", "nq", "trig", "jsonld", "rdf"})
  void printsGraphsThatCanBeReadAgain(String format) {
    JsonNode item = served.rows("items").get(0);
    String path = URI.create(item.get("item").asText()).getPath();
    String address = path.substring(path.indexOf("/id/")) + "?format=" + format;
    HttpResponse<String> response = served.get(address);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    Lang lang =
        Map.of(
                "ttl", Lang.TURTLE,
                "nt", Lang.NTRIPLES,
                "nq", Lang.NQUADS,
                "trig", Lang.TRIG,
                "jsonld", Lang.JSONLD,
                "rdf", Lang.RDFXML)
            .get(format);
    assertThat(
            RDFParser.fromString(response.body(), lang)
                .base("https://example.org/")
                .toDatasetGraph()
                .stream()
                .count())
        .isPositive();
  }

  @Test
  void keepsTheCellsOfTables() throws IOException {
    HttpResponse<String> csv = served.get("/api/items?limit=1000&format=csv");
    assertThat(csv.statusCode()).isEqualTo(200);
    var records = CSVFormat.RFC4180.parse(new StringReader(csv.body())).getRecords();
    assertThat(records).hasSize(served.rows("items").size() + 1);
    assertThat(records).allSatisfy(row -> assertThat(row.size()).isEqualTo(records.get(0).size()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"xml", "srj", "tsv", "json"})
  void printsResultsThatCanBeReadAgain(String format) throws Exception {
    HttpResponse<String> response = served.get("/api/items?limit=1000&format=" + format);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    switch (format) {
      case "xml" ->
          assertThat(
                  ResultSetFactory.fromXML(
                          new ByteArrayInputStream(
                              response.body().getBytes(StandardCharsets.UTF_8)))
                      .hasNext())
              .isTrue();
      case "tsv" ->
          assertThat(response.body().lines().map(l -> l.split("\t", -1).length).distinct())
              .hasSize(1);
      default -> assertThat(JSON.readTree(response.body()).isObject()).isTrue();
    }
  }
}
