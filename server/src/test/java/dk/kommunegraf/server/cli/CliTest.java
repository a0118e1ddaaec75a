package dk.kommunegraf.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dk.kommunegraf.loader.Samples;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.IsoMatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands as a user gives them: what they print and how they end. */
class CliTest {

  private static final String VEJLE = "vejle-amu-2023-10-05.json";

  @TempDir Path folder;

  private Path samples() throws IOException {
    Path samples = folder.resolve("samples");
    if (Files.notExists(samples)) {
      Samples.copyTo(Files.createDirectory(samples));
    }
    return samples;
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  @Test
  void loadsWhatIsGoodAndNamesTheRest() throws IOException {
    Path mixed = Files.createDirectory(folder.resolve("mixed"));
    Files.copy(samples().resolve(VEJLE), mixed.resolve(VEJLE));
    Files.createFile(mixed.resolve("empty.txt"));
    Files.write(
        mixed.resolve("picture.txt"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0});
    Files.writeString(mixed.resolve("cut.json"), "{\n\"format\": \"kommunegraf-document/1\",");
    Files.writeString(mixed.resolve("letter.txt"), "Kære alle\n\nHusk kage til onsdag.\n");
    CliRun run = CliRun.of("load", mixed.toString(), "--store", at("store"));
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.out()).startsWith("1 documents, 7 items, ");
    assertThat(run.err().lines())
        .hasSize(4)
        .anyMatch(line -> line.startsWith(mixed.resolve("empty.txt") + ": "))
        .anyMatch(line -> line.startsWith(mixed.resolve("picture.txt") + ": "))
        .anyMatch(line -> line.startsWith(mixed.resolve("cut.json") + ":2: "))
        .anyMatch(line -> line.startsWith(mixed.resolve("letter.txt") + ": "));
  }

  @Test
  void reportsForAProgramAndForAPerson() throws IOException {
    Path good = samples().resolve(VEJLE);
    Path bad = Files.writeString(folder.resolve("<b>.txt"), "Kære alle\n\nHusk kage.\n");
    for (String name : List.of("report.json", "report.html")) {
      String[] load = {"load", good.toString(), bad.toString(), "--store", at("store")};
      String[] report = {"--report", at(name)};
      CliRun run = CliRun.of(Stream.of(load, report).flatMap(Stream::of).toArray(String[]::new));
      assertThat(run.exit()).isEqualTo(3);
    }
    String json = Files.readString(folder.resolve("report.json"));
    assertThat(
            JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(ReportFile.class.getResourceAsStream("load-report.schema.json"))
                .validate(json, InputFormat.JSON))
        .isEmpty();
    JsonNode report = new ObjectMapper().readTree(json);
    assertThat(report.at("/items").asInt()).isEqualTo(7);
    assertThat(report.at("/rejected/0/code").asText()).isEqualTo("UNKNOWN_LAYOUT");
    assertThat(report.at("/loaded/0/kinds").findValuesAsText("kind"))
        .contains("AgendaItem", "LawCitation", "Amount")
        .doesNotContain("Goal");
    assertThat(Files.readString(folder.resolve("report.html")))
        .contains("&lt;b&gt;.txt", "Vejle", "dagsordenspunkt")
        .doesNotContain("<b>");
    assertThat(CliRun.of("load", good.toString(), "--report", at("report.pdf")).exit())
        .isEqualTo(2);
    CliRun issues = CliRun.of("query", "issues", "--format", "csv", "--store", at("store"));
    assertThat(issues.out()).contains("<b>.txt,,UNKNOWN_LAYOUT");
  }

  @Test
  void takesTheMunicipalityFromTheUser() throws IOException {
    Path sample = samples().resolve(VEJLE);
    assertThat(CliRun.of("extract", sample.toString(), "--municipality", "Kolding").out())
        .contains("\"municipality\" : \"Kolding\"")
        .doesNotContain("\"/municipality\"");
    CliRun load =
        CliRun.of("load", sample.toString(), "--municipality", "621", "--store", at("store"));
    assertThat(load.exit()).isZero();
    CliRun meetings = CliRun.of("query", "meetings", "--format", "csv", "--store", at("store"));
    assertThat(meetings.out()).contains("Kolding").doesNotContain("Vejle,");
    CliRun unknown =
        CliRun.of("load", sample.toString(), "--municipality", "Koling", "--store", at("x"));
    assertThat(unknown.exit()).isEqualTo(2);
    assertThat(unknown.err()).contains("Koling", "Kolding").hasLineCount(1);
  }

  @Test
  void asksAStore() throws IOException {
    assertThat(CliRun.of("load", samples().toString(), "--store", at("store")).exit()).isZero();
    CliRun csv =
        CliRun.of(
            "query",
            "decisions",
            "--param",
            "municipality=Vejle",
            "--format",
            "csv",
            "--store",
            at("store"));
    assertThat(csv.exit()).isZero();
    assertThat(csv.out().lines()).hasSize(8);
    CliRun spelling =
        CliRun.of(
            "query",
            "items-citing-law",
            "--param",
            "law=Lov om aktiv beskæftigelse",
            "--format",
            "csv",
            "--store",
            at("store"));
    assertThat(spelling.out().lines()).hasSize(5);
    CliRun table = CliRun.of("query", "meetings", "--limit", "2", "--store", at("store"));
    assertThat(table.out().lines()).hasSize(3);
    for (String format : List.of("tsv", "json", "srj")) {
      CliRun other = CliRun.of("query", "meetings", "--format", format, "--store", at("store"));
      assertThat(other.exit()).isZero();
      assertThat(other.out()).contains("2023-10-05");
    }
    CliRun near =
        CliRun.of("query", "decisions", "--param", "municipality=Vejel", "--store", at("store"));
    assertThat(near.exit()).isEqualTo(2);
    assertThat(near.err()).contains("Vejel").hasLineCount(1);
  }

  @Test
  void writesTheSameDatasetInEverySyntaxWithGraphs() throws IOException {
    for (String name : List.of("x.nq", "x.trig", "x.nq.gz")) {
      assertThat(CliRun.of("load", samples().toString(), "--output", at(name)).exit()).isZero();
    }
    DatasetGraph quads = withoutTimes("x.nq");
    assertThat(quads.stream().count()).isGreaterThan(5000);
    assertThat(IsoMatcher.isomorphic(quads, withoutTimes("x.trig"))).isTrue();
    assertThat(IsoMatcher.isomorphic(quads, withoutTimes("x.nq.gz"))).isTrue();
  }

  private DatasetGraph withoutTimes(String name) {
    DatasetGraph dataset = RDFDataMgr.loadDatasetGraph(at(name));
    dataset.stream()
        .filter(quad -> quad.getPredicate().getURI().matches(".*(?:#loadedAt|/modified)"))
        .toList()
        .forEach(dataset::delete);
    return dataset;
  }

  @Test
  void extractsOneOrMany() throws IOException {
    Path sample = samples().resolve(VEJLE);
    CliRun one = CliRun.of("extract", sample.toString());
    assertThat(one.exit()).isZero();
    assertThat(one.out()).startsWith("{").contains("\"kommunegraf-document/1\"");
    String other = samples().resolve("lejre-jai-2023-05-10.json").toString();
    assertThat(CliRun.of("extract", sample.toString(), other).exit()).isEqualTo(2);
    CliRun many = CliRun.of("extract", sample.toString(), other, "--out", at("out"));
    assertThat(many.exit()).isZero();
    assertThat(folder.resolve("out")).isDirectoryContaining(p -> p.endsWith(VEJLE));
    assertThat(Files.readString(folder.resolve("out").resolve(VEJLE))).isEqualTo(one.out());
  }

  @Test
  void printsTheTextThatOffsetsCountIn() throws IOException {
    Path file = folder.resolve("a.txt");
    Files.write(file, "\uFEFFReferat på ﬂere linjer\r\n".getBytes(StandardCharsets.UTF_8));
    CliRun text = CliRun.of("extract", file.toString(), "--text");
    assertThat(text.exit()).isZero();
    assertThat(text.out()).isEqualTo("\uFEFFReferat på ﬂere linjer\r\n");
    assertThat(CliRun.of("extract", file.toString(), "--text", "--out", at("t")).exit()).isZero();
    assertThat(folder.resolve("t/a.txt")).hasSameBinaryContentAs(file);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "load|2",
        "nonsense|2",
        "load x --output x.foo|2",
        "load x --store a --output b.nq|2",
        "serve --store nowhere|2",
        "query meetings --store nowhere|2",
        "query meetings --format odd|2",
        "--version|0",
        "--help|0",
        "load --help|0",
      })
  void endsWith(String command, int exit) {
    assertThat(CliRun.of(command.split(" ")).exit()).isEqualTo(exit);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nowhere", "no*where.txt"})
  void namesAnInputThatIsNotThere(String input) {
    CliRun run = CliRun.of("load", at(input), "--output", at("x.nq"));
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).contains(input).hasLineCount(1);
  }

  @Test
  void saysThatAPortIsTaken() throws IOException {
    CliRun.of("load", samples().resolve(VEJLE).toString(), "--store", at("store"));
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      CliRun run = CliRun.of("serve", "--store", at("store"), "--port", port);
      assertThat(run.exit()).isEqualTo(4);
      assertThat(run.err()).contains(port).hasLineCount(1);
    }
  }
}
