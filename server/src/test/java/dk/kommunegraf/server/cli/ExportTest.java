package dk.kommunegraf.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kommunegraf.loader.Samples;
import dk.kommunegraf.loader.write.GraphStore;
import dk.kommunegraf.server.store.StockFuseki;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.graph.Node;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is exported is the dataset, whole, checked and described. */
class ExportTest {

  private static final List<String> ABOUT = List.of("README.md", "SHA256SUMS", "datapackage.json");

  @TempDir static Path folder;

  private static Path export;
  private static DatasetGraph stored;

  @BeforeAll
  static void export() throws IOException {
    Path samples = Files.createDirectory(folder.resolve("samples"));
    Samples.copyTo(samples);
    CliRun.of("load", samples.toString(), "--store", at("store"));
    export = folder.resolve("export");
    CliRun run = CliRun.of("export", export.toString(), "--store", at("store"));
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    stored = DatasetGraphFactory.create();
    try (GraphStore store = GraphStore.open(folder.resolve("store"))) {
      store
          .dataset()
          .executeRead(
              () ->
                  store
                      .dataset()
                      .findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY)
                      .forEachRemaining(stored::add));
    }
  }

  private static String at(String name) {
    return folder.resolve(name).toString();
  }

  private static DatasetGraph read(String name) {
    return RDFDataMgr.loadDatasetGraph(export.resolve(name).toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"dataset.nq.gz", "dataset.trig.gz"})
  void holdsTheDataset(String name) {
    assertThat(stored.stream().count()).isGreaterThan(12_000);
    assertThat(IsoMatcher.isomorphic(read(name), stored)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"lemvig, 3", "lejre, 1", "vejle, 1"})
  void holdsTheGraphsOfEachMunicipality(String municipality, int documents) {
    DatasetGraph quads = read("municipality-" + municipality + ".nq.gz");
    assertThat(IsoMatcher.isomorphic(quads, read("municipality-" + municipality + ".trig.gz")))
        .isTrue();
    List<String> graphs = new ArrayList<>();
    quads
        .listGraphNodes()
        .forEachRemaining(
            graph -> {
              graphs.add(graph.getURI());
              assertThat(quads.getGraph(graph).isIsomorphicWith(stored.getGraph(graph))).isTrue();
            });
    assertThat(graphs).hasSize(documents).allMatch(graph -> graph.contains(municipality));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "absences|?x a kg:Absence",
        "citations|?x a kg:LawCitation",
        "decisions|?x a kg:Decision",
        "items|?x a kg:AgendaItem",
        "meetings|?x a kg:Meeting ; kg:document ?document",
        "projects|?x a kg:Project",
      })
  void hasARowForEachThing(String table, String pattern) throws IOException {
    String query =
        "PREFIX kg: <https://w3id.org/kommunegraf/ontology#> SELECT (COUNT(DISTINCT ?x) AS ?n) { "
            + pattern.replace("?x a", "GRAPH ?g { ?x a")
            + " } }";
    try (QueryExecution execution =
        QueryExecution.dataset(DatasetFactory.wrap(stored)).query(query).build()) {
      long things = execution.execSelect().next().getLiteral("n").getLong();
      assertThat(things).isPositive();
      assertThat(rows(table)).hasSize((int) things);
    }
  }

  private static List<CSVRecord> rows(String table) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser =
        CSVParser.parse(Files.readString(export.resolve(table + ".csv")), format)) {
      return parser.getRecords();
    }
  }

  @Test
  void joinsWhatAThingHasSeveralOf() throws IOException {
    List<String> topics = rows("items").stream().map(row -> row.get("topics")).toList();
    assertThat(topics).contains("beskæftigelse | erhverv | handicap | ældre og omsorg");
  }

  @Test
  void describesEveryFileAndColumn() throws IOException {
    JsonNode json = new ObjectMapper().readTree(export.resolve("datapackage.json").toFile());
    String readme = Files.readString(export.resolve("README.md"));
    Set<String> described = new TreeSet<>();
    for (JsonNode resource : json.get("resources")) {
      String path = resource.get("path").asText();
      described.add(path);
      assertThat(resource.get("bytes").asLong()).isEqualTo(Files.size(export.resolve(path)));
      assertThat(resource.get("hash").asText()).isEqualTo("sha256:" + sha256(path));
      assertThat(readme).contains("| `" + path + "` |");
      if (path.endsWith(".csv")) {
        assertThat(resource.at("/dialect/delimiter").asText()).isEqualTo(",");
        describesColumns(path, resource.get("schema"), readme);
      }
    }
    assertThat(described).isEqualTo(withData());
    assertThat(json.get("version").asText()).hasSize(32);
  }

  private static void describesColumns(String path, JsonNode schema, String readme)
      throws IOException {
    List<String> names = new ArrayList<>();
    List<CSVRecord> rows = rows(path.replace(".csv", ""));
    for (JsonNode field : schema.get("fields")) {
      String name = field.get("name").asText();
      names.add(name);
      assertThat(field.get("description").asText()).isNotBlank();
      assertThat(readme).contains("| `" + name + "` | ");
      rows.forEach(row -> checkType(field.get("type").asText(), row.get(name)));
      if (field.path("format").asText().equals("uri")) {
        rows.forEach(row -> assertThat(URI.create(row.get(name))).isNotNull());
      }
    }
    assertThat(Files.readAllLines(export.resolve(path)).get(0)).isEqualTo(String.join(",", names));
    assertThat(rows.stream().map(row -> row.get(schema.get("primaryKey").asText())))
        .doesNotHaveDuplicates()
        .doesNotContain("");
    for (JsonNode key : schema.path("foreignKeys")) {
      String column = key.get("fields").asText();
      List<String> known =
          rows(key.at("/reference/resource").asText()).stream()
              .map(row -> row.get(key.at("/reference/fields").asText()))
              .toList();
      assertThat(rows.stream().map(row -> row.get(column)).filter(cell -> !cell.isEmpty()))
          .isSubsetOf(known);
    }
  }

  private static void checkType(String type, String cell) {
    if (cell.isEmpty()) {
      return;
    }
    Object value =
        switch (type) {
          case "date" -> LocalDate.parse(cell);
          case "time" -> LocalTime.parse(cell);
          case "integer" -> new BigInteger(cell);
          case "number" -> new BigDecimal(cell);
          case "boolean" -> assertThat(cell).isIn("true", "false");
          case "string" -> cell;
          default -> null;
        };
    assertThat(value).as(type).isNotNull();
  }

  private static Set<String> names() throws IOException {
    try (Stream<Path> files = Files.list(export)) {
      return files
          .map(f -> f.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Set<String> withData() throws IOException {
    Set<String> names = names();
    ABOUT.forEach(names::remove);
    return names;
  }

  private static String sha256(String name) throws IOException {
    return DigestUtils.sha256Hex(Files.readAllBytes(export.resolve(name)));
  }

  @Test
  void hasTheChecksumOfEveryOtherFile() throws IOException {
    Set<String> summed = new TreeSet<>();
    for (String line : Files.readAllLines(export.resolve("SHA256SUMS"))) {
      String[] parts = line.split("  ");
      assertThat(parts[0]).isEqualTo(sha256(parts[1]));
      summed.add(parts[1]);
    }
    Set<String> others = names();
    others.remove("SHA256SUMS");
    assertThat(summed).isEqualTo(others);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void givesTheSameBytesFromAnEndpoint(boolean union) throws IOException {
    try (StockFuseki fuseki = union ? StockFuseki.withUnion() : StockFuseki.withoutUnion()) {
      fuseki.read(export.resolve("dataset.nq.gz").toString());
      Path other = folder.resolve("from-" + union);
      CliRun run = CliRun.of("export", other.toString(), "--endpoint", fuseki.url("query"));
      assertThat(run.err()).isEmpty();
      assertThat(other.resolve("SHA256SUMS")).hasSameTextualContentAs(export.resolve("SHA256SUMS"));
    }
  }

  @ParameterizedTest
  @CsvSource({"CUT, rows: raise", "REFUSED, answers no SPARQL (status 500)"})
  void leavesNothingWhereTheStoreFails(StoreProxy.Fault fault, String message) throws IOException {
    try (StockFuseki fuseki = StockFuseki.withUnion();
        StoreProxy failing =
            StoreProxy.before(
                fuseki,
                request ->
                    request.contains("?decision") && !request.contains("count(*)")
                        ? fault
                        : StoreProxy.Fault.NONE)) {
      fuseki.read(export.resolve("dataset.nq.gz").toString());
      Path place = Files.createDirectory(folder.resolve("place-" + fault));
      Path target = place.resolve("export");
      CliRun run = CliRun.of("export", target.toString(), "--endpoint", failing.url("query"));
      assertThat(run.err()).contains(message).hasLineCount(1);
      assertThat(run.exit()).isEqualTo(4);
      assertThat(place).isEmptyDirectory();
    }
  }

  @Test
  void replacesAnEarlierExportAndNothingElse() throws IOException {
    Path place = Files.createDirectory(folder.resolve("again"));
    Path target = Files.createDirectory(place.resolve("export"));
    String[] command = {"export", target.toString(), "--store", at("store")};
    assertThat(CliRun.of(command).exit()).isZero();
    Files.writeString(target.resolve("old.csv"), "old");
    assertThat(CliRun.of(command).exit()).isZero();
    assertThat(target.resolve("old.csv")).doesNotExist();
    assertThat(target.resolve("SHA256SUMS")).hasSameTextualContentAs(export.resolve("SHA256SUMS"));
    try (Stream<Path> files = Files.list(place)) {
      assertThat(files).containsExactly(target);
    }
    Files.delete(target.resolve("datapackage.json"));
    CliRun other = CliRun.of(command);
    assertThat(other.exit()).isEqualTo(2);
    assertThat(other.err()).contains("holds something else").hasLineCount(1);
    assertThat(target.resolve("SHA256SUMS")).exists();
  }

  @ParameterizedTest
  @CsvSource({"no/such/folder, parent", "samples/vejle-amu-2023-10-05.json, something else"})
  void refusesWhereNoFolderCanBe(String name, String message) {
    CliRun run = CliRun.of("export", at(name), "--store", at("store"));
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains(message).hasLineCount(1);
  }
}
