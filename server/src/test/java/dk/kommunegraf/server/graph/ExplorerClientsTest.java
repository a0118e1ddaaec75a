package dk.kommunegraf.server.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.kommunegraf.ontology.Kg;
import dk.kommunegraf.server.ServedStore;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real clients at the service: cytoscape.js, graphology and Reactodia's data provider under Node,
 * Gephi's own importer, and the questions that AWS's graph-explorer asks.
 */
@Tag("programs")
class ExplorerClientsTest {

  private static final String ITEM =
      "https://w3id.org/kommunegraf/id/item/vejle/arbejdsmarkedsudvalget/2023-10-05/79";

  private static final Path CLIENTS = Path.of("src/test/explorers");

  /** Gephi without its windows, as one jar. */
  private static final Path GEPHI =
      Path.of(
          System.getProperty("maven.repository", "none"),
          "org/gephi/gephi-toolkit/0.10.1/gephi-toolkit-0.10.1-all.jar");

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

  private static void assumeThere(Path file, String how) {
    boolean there = Files.exists(file);
    assertThat(there || !"true".equals(System.getenv("CI")))
        .as("%s is missing; %s", file, how)
        .isTrue();
    assumeTrue(there, file + " is missing: skipped; " + how);
  }

  private static String run(Path in, String... command) throws Exception {
    Path out = Files.createTempFile(folder, "client", ".out");
    Process process =
        new ProcessBuilder(command)
            .directory(in.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    boolean ended = process.waitFor(120, TimeUnit.SECONDS);
    process.destroyForcibly();
    String text = Files.readString(out);
    assertThat(ended && process.exitValue() == 0).as(text).isTrue();
    return text;
  }

  private static List<JsonNode> bindings(String query, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(store.url("/sparql")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "application/sparql-results+json")
            .POST(
                BodyPublishers.ofString(
                    "query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    HttpResponse<String> response =
        HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    List<JsonNode> rows = new ArrayList<>();
    ServedStore.json(response).at("/results/bindings").forEach(rows::add);
    return rows;
  }

  private static long count(String pattern) throws Exception {
    return bindings(
            "PREFIX kg: <%s> SELECT (COUNT(*) AS ?n) { %s }".formatted(Kg.NAMESPACE, pattern))
        .get(0)
        .at("/n/value")
        .asLong();
  }

  private static JsonNode network() {
    return ServedStore.json(store.get("/api/graph?uri=" + ITEM + "&depth=2"));
  }

  @Test
  void feedsJavaScript() throws Exception {
    assumeThere(CLIENTS.resolve("node_modules"), "npm ci in " + CLIENTS);
    Path bundle = folder.resolve("clients.mjs").toAbsolutePath();
    run(
        CLIENTS,
        "node_modules/.bin/esbuild",
        "clients.mjs",
        "--bundle",
        "--platform=node",
        "--format=esm",
        "--outfile=" + bundle,
        "--banner:js=import { createRequire } from 'module';"
            + " const require = createRequire(import.meta.url);");
    JsonNode made =
        new JsonMapper().readTree(run(CLIENTS, "node", bundle.toString(), store.url(""), ITEM));
    int nodes = network().at("/elements/nodes").size();
    int edges = network().at("/elements/edges").size();
    String title = "Status på fokuseret integrationsindsats";

    JsonNode cytoscape = made.get("cytoscape");
    assertThat(cytoscape.get("nodes").asInt()).isEqualTo(nodes);
    assertThat(cytoscape.get("edges").asInt()).isEqualTo(edges);
    assertThat(cytoscape.get("unlabelled").asInt()).isZero();
    assertThat(cytoscape.get("label").asText()).isEqualTo(title);
    assertThat(cytoscape.get("color").asText()).isEqualTo("rgb(240,180,41)");

    JsonNode graphology = made.get("graphology");
    assertThat(graphology.get("nodes").asInt()).isEqualTo(nodes);
    assertThat(graphology.get("edges").asInt()).isEqualTo(edges);
    assertThat(graphology.get("label").asText()).isEqualTo(title);

    JsonNode cx2 = made.get("cx2");
    assertThat(cx2.get("errors")).as(cx2.toString()).isEmpty();
    assertThat(cx2.get("isValid").asBoolean()).isTrue();
    assertThat(cx2.get("nodes").asInt()).isEqualTo(nodes);
    assertThat(cx2.get("edges").asInt()).isEqualTo(edges);
    assertThat(cx2.get("name").asText()).isEqualTo(title);

    for (JsonNode reactodia : made.get("reactodia")) {
      assertThat(texts(reactodia.get("classes")))
          .hasSize(
              (int)
                  count(
                      "?c a <http://www.w3.org/2002/07/owl#Class> FILTER(STRSTARTS(STR(?c), STR(kg:)))"));
      assertThat(reactodia.get("unlabelledClasses").asInt()).isZero();
      assertThat(reactodia.get("subclasses").asInt()).isPositive();
      assertThat(reactodia.get("linkTypes").asLong())
          .isEqualTo(
              count(
                  "?p a <http://www.w3.org/2002/07/owl#ObjectProperty> FILTER(STRSTARTS(STR(?p), STR(kg:)))"));
      assertThat(texts(reactodia.get("types"))).containsExactly(Kg.NAMESPACE + "AgendaItem");
      assertThat(texts(reactodia.get("label"))).containsExactly(title);
      assertThat(texts(reactodia.get("found"))).contains(ITEM);
      assertThat(reactodia.get("laws").asLong()).isEqualTo(count("?law a kg:Law"));
      assertThat(reactodia.get("neighbours").asInt()).isGreaterThan(20);
      assertThat(texts(reactodia.get("stats"))).contains(Kg.NAMESPACE + "topic");
      assertThat(reactodia.get("links").asInt()).isGreaterThan(20);
    }
  }

  private static Set<String> texts(JsonNode list) {
    Set<String> texts = new HashSet<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  @Test
  void feedsGephi() throws Exception {
    assumeThere(GEPHI, "CONTRIBUTING.md tells how to fetch Gephi");
    String item = "uri=" + ITEM + "&depth=2&format=";
    String counts =
        "counts %d %d "
            .formatted(
                network().at("/elements/nodes").size(), network().at("/elements/edges").size());
    String seen = "node Status på fokuseret integrationsindsats|f0b429";
    assertThat(gephi(ITEM, item + "gexf")).contains(counts + "false", seen);
    assertThat(gephi("n" + NetworkEdge.hash(ITEM), item + "graphml"))
        .contains(counts + "false", seen);
    assertThat(gephi(ITEM, item + "csv-nodes", item + "csv-edges"))
        .contains(counts + "false", "node Status på fokuseret integrationsindsats|");
    String committee =
        "https://w3id.org/kommunegraf/id/committee/lemvig/arbejdsmarkeds-og-integrationsudvalget";
    JsonNode cases = ServedStore.json(store.get("/api/graph?query=cases-over-time"));
    assertThat(gephi(committee, "query=cases-over-time&format=gexf"))
        .contains(
            "counts %d %d true"
                .formatted(cases.at("/elements/nodes").size(), cases.at("/elements/edges").size()));
  }

  private static String gephi(String node, String... queries) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                GEPHI.toString(),
                "GephiImport.java",
                node));
    for (String query : queries) {
      NetworkFormat format = NetworkFormat.named(query.substring(query.lastIndexOf('=') + 1));
      Path file = folder.resolve("network." + format.extension());
      Files.writeString(file, store.get("/api/graph?" + query).body());
      command.add(file.toAbsolutePath().toString());
    }
    return run(CLIENTS, command.toArray(String[]::new));
  }

  /** How many there are of each class and property, what is around a thing, where a word stands. */
  @Test
  void answersWhatGraphExplorerAsks() throws Exception {
    String[] header = {"queryId", "b4e1"};
    Map<String, Long> classes = new TreeMap<>();
    bindings("SELECT ?class (COUNT(?start) AS ?n) { ?start a ?class } GROUP BY ?class", header)
        .forEach(row -> classes.put(row.at("/class/value").asText(), row.at("/n/value").asLong()));
    assertThat(classes).containsEntry(Kg.NAMESPACE + "AgendaItem", 31L);
    List<JsonNode> properties =
        bindings(
            "SELECT ?p (COUNT(?p) AS ?n) { ?s ?p ?o FILTER(!isLiteral(?o)) } GROUP BY ?p", header);
    assertThat(properties)
        .extracting(row -> row.at("/p/value").asText())
        .contains(Kg.NAMESPACE + "meeting");
    List<JsonNode> around =
        bindings(
            """
            SELECT DISTINCT ?other ?class {
              { <%1$s> ?out ?other } UNION { ?other ?in <%1$s> } ?other a ?class
              FILTER(!isLiteral(?other))
            } LIMIT 500"""
                .formatted(ITEM));
    assertThat(around).hasSizeGreaterThan(20);
    List<JsonNode> found =
        bindings(
            """
            SELECT DISTINCT ?thing {
              ?thing ?p ?value ; a ?class
              FILTER(isLiteral(?value) && CONTAINS(LCASE(STR(?value)), "integrationsindsats"))
            } LIMIT 50""");
    assertThat(found).extracting(row -> row.at("/thing/value").asText()).contains(ITEM);
    List<JsonNode> triples =
        bindings("CONSTRUCT { <%1$s> ?p ?o } WHERE { <%1$s> ?p ?o }".formatted(ITEM));
    assertThat(triples)
        .hasSize((int) count("<%s> ?p ?o".formatted(ITEM)))
        .allMatch(row -> row.has("subject") && row.has("predicate") && row.has("object"));
  }

  /** What it asks first, so that it need not count for itself. */
  @Test
  void tellsGraphExplorerWhatThereIs() throws Exception {
    JsonNode summary =
        ServedStore.json(store.get("/rdf/statistics/summary?mode=basic"))
            .at("/payload/graphSummary");
    assertThat(summary.get("numQuads").asLong()).isEqualTo(count("?s ?p ?o"));
    assertThat(summary.get("numDistinctSubjects").asLong())
        .isEqualTo(
            bindings("SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s a ?c }")
                .get(0)
                .at("/n/value")
                .asLong());
    assertThat(texts(summary.get("classes"))).contains(Kg.NAMESPACE + "Law");
    assertThat(summary.get("classes")).hasSize(summary.get("numClasses").asInt());
    assertThat(summary.get("predicates")).hasSize(summary.get("numDistinctPredicates").asInt());
    for (JsonNode property : summary.get("predicates")) {
      String iri = property.fieldNames().next();
      assertThat(property.get(iri).asLong()).as(iri).isEqualTo(count("?s <" + iri + "> ?o"));
    }
  }
}
