package dk.kommunegraf.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.ResultSetMgr;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.ParseException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms in which a named query is asked and answered, and how an answer is cited and kept. */
class AnswerFormsTest {

  private static final String VERSION = "00000000000000000000000000abcdef";

  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "srj, application/sparql-results+json",
    "xml, application/sparql-results+xml",
    "tsv, text/tab-separated-values",
    "csv, text/csv",
  })
  void givesTheSameRowsInEveryForm(String format, String mediaType) throws IOException {
    int count = TestServer.json(server.get("/api/items")).get("count").asInt();
    for (HttpResponse<String> response :
        List.of(
            server.get("/api/items?format=" + format),
            server.get("/api/items", "Accept", mediaType))) {
      String type = response.headers().firstValue("Content-Type").orElseThrow();
      assertThat(type).startsWith(mediaType);
      Lang lang = RDFLanguages.contentTypeToLang(mediaType);
      var bytes = new ByteArrayInputStream(response.body().getBytes(StandardCharsets.UTF_8));
      assertThat(ResultSetMgr.read(bytes, lang).rewindable().size()).isEqualTo(count);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ttl, text/turtle",
    "trig, application/trig",
    "nt, application/n-triples",
    "nq, application/n-quads",
    "jsonld, application/ld+json",
    "rdf, application/rdf+xml",
  })
  void givesTheSameGraphInEveryForm(String format, String mediaType) {
    String path = "/api/around?thing=lemvig";
    for (HttpResponse<String> response :
        List.of(server.get(path + "&format=" + format), server.get(path, "Accept", mediaType))) {
      assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
      assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith(mediaType);
      var dataset =
          RDFParser.fromString(response.body(), RDFLanguages.contentTypeToLang(mediaType))
              .toDatasetGraph();
      assertThat(dataset.getDefaultGraph().size()).isEqualTo(6);
    }
  }

  @Test
  void takesParametersByPost() {
    String form = "application/x-www-form-urlencoded";
    String json = "application/json";
    int count = TestServer.json(server.get("/api/items?municipality=lemvig")).get("count").asInt();
    for (HttpResponse<String> response :
        List.of(
            server.post("/api/items", form, "municipality=lemvig"),
            server.post("/api/items?municipality=lemvig", form, ""),
            server.post("/api/items", json, "{\"municipality\": \"lemvig\", \"limit\": 50}"))) {
      assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
      assertThat(TestServer.json(response).get("count").asInt()).isEqualTo(count);
    }
    assertThat(server.post("/api/items", json, "{\"municipality\": {}}").statusCode())
        .isEqualTo(400);
    assertThat(server.post("/api/items", json, "[").statusCode()).isEqualTo(400);
    assertThat(server.post("/api/items?from=2023-01-01", form, "from=2023-01-01").statusCode())
        .isEqualTo(400);
    assertThat(server.post("/api/items", "text/plain", "x").statusCode()).isEqualTo(415);
  }

  @Test
  void namesTheStateOfTheDataset() {
    HttpResponse<String> json = server.get("/api/items");
    assertThat(TestServer.json(json).get("datasetVersion").asText()).isEqualTo(VERSION);
    for (String format : List.of("json", "csv", "srj")) {
      assertThat(
              server.get("/api/items?format=" + format).headers().firstValue("X-Dataset-Version"))
          .hasValue(VERSION);
    }
  }

  @Test
  void sendsNothingWhereTheAnswerIsKnown() {
    HttpResponse<String> first = server.get("/api/items");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again = server.get("/api/items", "If-None-Match", "\"x\", " + tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.headers().firstValue("ETag")).hasValue(tag);
    for (String other :
        List.of("/api/items?limit=1", "/api/items?format=csv", "/api/items?lang=en")) {
      assertThat(server.get(other, "If-None-Match", tag).statusCode()).as(other).isEqualTo(200);
    }
    assertThat(server.get("/api/items", "If-None-Match", tag, "Accept", "text/csv").statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/openapi.json", "/ontology", "/ontology?format=nt"})
  void compressesForThoseWhoCanTakeIt(String path) throws Exception {
    var request = server.request(path).header("Accept-Encoding", "gzip").build();
    HttpResponse<byte[]> zipped =
        HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
    assertThat(zipped.headers().firstValue("Content-Encoding")).hasValue("gzip");
    try (var in = new GZIPInputStream(new ByteArrayInputStream(zipped.body()))) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo(server.get(path).body());
    }
  }

  @Test
  void isCitedInBibtex() throws ParseException {
    HttpResponse<String> response =
        server.get("/api/items?municipality=lemvig&limit=1&cite=bibtex&format=csv");
    assertThat(response.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/x-bibtex");
    BibTeXDatabase database = new BibTeXParser().parse(new StringReader(response.body()));
    BibTeXEntry entry = database.getEntries().values().iterator().next();
    assertThat(entry.getField(new Key("version")).toUserString()).isEqualTo(VERSION);
    assertThat(entry.getField(new Key("year")).toUserString()).isEqualTo("2024");
    String url = entry.getField(new Key("url")).toUserString();
    assertThat(url).endsWith("/api/items?limit=1&municipality=lemvig");
    JsonNode answer = TestServer.json(server.get(url.substring(url.indexOf("/api"))));
    assertThat(answer.get("count").asInt()).isEqualTo(1);
  }

  @Test
  void isCitedInCslJson() {
    JsonNode item = TestServer.json(server.get("/api/items?text=%22%7B&cite=csl")).get(0);
    assertThat(item.get("type").asText()).isEqualTo("dataset");
    assertThat(item.get("version").asText()).isEqualTo(VERSION);
    assertThat(item.get("URL").asText()).contains("text=%22%7B");
    assertThat(item.at("/accessed/date-parts/0")).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/items?cite=apa", "/api/items?lang=de", "/api/around?thing=lemvig&limit=2"})
  void refusesWhatItHasNot(String path) {
    assertThat(server.get(path).statusCode()).isEqualTo(400);
  }
}
