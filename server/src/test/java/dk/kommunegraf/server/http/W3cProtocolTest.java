package dk.kommunegraf.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.kommunegraf.server.query.TestQueries;
import dk.kommunegraf.server.store.EmbeddedFuseki;
import dk.kommunegraf.server.store.TestStore;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The W3C's tests of the SPARQL 1.1 protocol that ask a query, and those of updates that must be
 * refused: this service takes none.
 */
class W3cProtocolTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static final Path FOLDER = Path.of("../../shared/w3c/sparql11-protocol");
  private static final String MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
  private static final String HT = "http://www.w3.org/2011/http#";
  private static final String CNT = "http://www.w3.org/2011/content#";
  private static final String UT = "http://www.w3.org/2009/sparql/tests/test-update#";

  private static final Map<String, List<String>> FORMATS =
      Map.of(
          "boolean", List.of("application/sparql-results+json", "application/sparql-results+xml"),
          "tabular",
              List.of(
                  "application/sparql-results+json",
                  "application/sparql-results+xml",
                  "text/csv",
                  "text/tab-separated-values"),
          "RDF", List.of("text/turtle", "application/n-triples", "application/rdf+xml"));

  @TestFactory
  Stream<DynamicTest> protocol() throws PortTakenException {
    boolean there = Files.isDirectory(FOLDER);
    if ("true".equals(System.getenv("CI"))) {
      assertThat(there).as("the W3C's tests at %s", FOLDER).isTrue();
    }
    assumeTrue(there, "the W3C's tests are not at " + FOLDER);
    Model manifest = RDFDataMgr.loadModel(FOLDER.resolve("manifest.ttl").toUri().toString());
    EmbeddedFuseki fuseki = TestStore.fuseki(graphs(manifest), Duration.ofSeconds(10));
    App app = new App(fuseki, TestQueries.read()).start(0, "127.0.0.1");
    List<Resource> entries = manifest.listResourcesWithProperty(property(MF + "action")).toList();
    return entries.stream()
        .filter(entry -> !entry.getLocalName().startsWith("update_"))
        .map(entry -> DynamicTest.dynamicTest(entry.getLocalName(), () -> run(entry, app.port())))
        .onClose(app::close)
        .onClose(fuseki::close);
  }

  private static Map<String, Path> graphs(Model manifest) {
    Map<String, Path> graphs = new HashMap<>();
    manifest
        .listResourcesWithProperty(property(UT + "graph"))
        .forEach(
            data -> {
              String file = data.getPropertyResourceValue(property(UT + "graph")).getURI();
              graphs.put(
                  data.getProperty(RDFS.label).getString(),
                  FOLDER.resolve(file.substring(file.lastIndexOf('/') + 1)));
            });
    return graphs;
  }

  private static void run(Resource entry, int port) throws Exception {
    Resource action = entry.getPropertyResourceValue(property(MF + "action"));
    for (RDFNode request : list(action, HT + "requests")) {
      send(request.asResource(), port);
    }
  }

  private static void send(Resource request, int port) throws Exception {
    String path = text(request, HT + "absolutePath");
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    for (RDFNode header : list(request, HT + "headers")) {
      builder.header(
          text(header.asResource(), HT + "fieldName"),
          text(header.asResource(), HT + "fieldValue"));
    }
    Resource body = request.getPropertyResourceValue(property(HT + "body"));
    HttpResponse<String> response =
        CLIENT.send(
            builder
                .method(
                    text(request, HT + "methodName"),
                    body == null ? BodyPublishers.noBody() : publisher(body))
                .build(),
            BodyHandlers.ofString());
    check(request.getPropertyResourceValue(property(HT + "resp")), response);
  }

  private static BodyPublisher publisher(Resource body) {
    Charset charset = Charset.forName(text(body, CNT + "characterEncoding"));
    return BodyPublishers.ofByteArray(text(body, CNT + "chars").getBytes(charset));
  }

  private static void check(Resource expected, HttpResponse<String> response) {
    List<String> statuses =
        expected
            .listProperties(property(MF + "expectedStatus"))
            .mapWith(statement -> statement.getResource().getLocalName())
            .toList();
    assertThat(statuses)
        .as(response.body())
        .contains("StatusCode" + response.statusCode() / 100 + "xx");
    if (expected.hasProperty(property(MF + "expectedFormat"))) {
      String type = response.headers().firstValue("Content-Type").orElseThrow().split(";")[0];
      assertThat(FORMATS.get(text(expected, MF + "expectedFormat"))).contains(type);
    }
    if (expected.hasProperty(property(MF + "expectedBoolean"))) {
      assertThat(TestServer.json(response).get("boolean").asText())
          .isEqualTo(text(expected, MF + "expectedBoolean"));
    }
  }

  private static List<RDFNode> list(Resource subject, String property) {
    Resource list = subject.getPropertyResourceValue(property(property));
    return list == null ? List.of() : list.as(RDFList.class).asJavaList();
  }

  private static String text(Resource subject, String property) {
    return subject.getProperty(property(property)).getString();
  }

  private static Property property(String iri) {
    return ResourceFactory.createProperty(iri);
  }
}
