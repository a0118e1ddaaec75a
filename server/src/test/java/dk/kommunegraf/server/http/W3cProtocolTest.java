package dk.kommunegraf.server.http;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The W3C's tests of the SPARQL 1.1 protocol that ask a query, and those of updates that must be
 * refused: this service takes none.
 */
class W3cProtocolTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

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
    Path folder = W3cManifest.folder("sparql11-protocol");
    Model manifest = W3cManifest.read(folder);
    EmbeddedFuseki fuseki = TestStore.fuseki(graphs(manifest, folder), Duration.ofSeconds(10));
    App app = new App(fuseki, TestQueries.read()).start(0, "127.0.0.1");
    List<Resource> entries = manifest.listResourcesWithProperty(property(MF + "action")).toList();
    return entries.stream()
        .map(entry -> DynamicTest.dynamicTest(entry.getLocalName(), () -> run(entry, app.port())))
        .onClose(app::close)
        .onClose(fuseki::close);
  }

  private static Map<String, Path> graphs(Model manifest, Path folder) {
    Map<String, Path> graphs = new HashMap<>();
    manifest
        .listResourcesWithProperty(property(UT + "graph"))
        .forEach(
            data -> {
              String file = data.getPropertyResourceValue(property(UT + "graph")).getURI();
              graphs.put(
                  data.getProperty(RDFS.label).getString(),
                  folder.resolve(file.substring(file.lastIndexOf('/') + 1)));
            });
    return graphs;
  }

  /** The tests of updates ask questions in between, whose answers only the updates make right. */
  private static void run(Resource entry, int port) throws Exception {
    Resource action = entry.getPropertyResourceValue(property(MF + "action"));
    boolean updates = entry.getLocalName().startsWith("update_");
    int refused = 0;
    for (RDFNode node : list(action, HT + "requests")) {
      Resource request = node.asResource();
      if (!updates) {
        check(request.getPropertyResourceValue(property(HT + "resp")), send(request, port));
      } else if (isUpdate(request)) {
        HttpResponse<String> response = send(request, port);
        assertThat(response.statusCode()).as(response.body()).isBetween(400, 499);
        refused++;
      }
    }
    assertThat(refused > 0).isEqualTo(updates);
  }

  private static boolean isUpdate(Resource request) {
    Resource body = request.getPropertyResourceValue(property(HT + "body"));
    return list(request, HT + "headers").stream()
            .anyMatch(
                header -> text(header.asResource(), HT + "fieldValue").contains("sparql-update"))
        || body != null && text(body, CNT + "chars").contains("update=");
  }

  private static HttpResponse<String> send(Resource request, int port) throws Exception {
    String path = text(request, HT + "absolutePath");
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    for (RDFNode header : list(request, HT + "headers")) {
      builder.header(
          text(header.asResource(), HT + "fieldName"),
          text(header.asResource(), HT + "fieldValue"));
    }
    Resource body = request.getPropertyResourceValue(property(HT + "body"));
    return CLIENT.send(
        builder
            .method(
                text(request, HT + "methodName"),
                body == null ? BodyPublishers.noBody() : publisher(body))
            .build(),
        BodyHandlers.ofString());
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
