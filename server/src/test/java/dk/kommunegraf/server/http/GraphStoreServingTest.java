package dk.kommunegraf.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kommunegraf.loader.write.GraphStore;
import dk.kommunegraf.ontology.Iris;
import dk.kommunegraf.ontology.Kg;
import dk.kommunegraf.server.query.NamedQueries;
import dk.kommunegraf.server.query.NamedQuery;
import dk.kommunegraf.server.query.QueryParameter;
import dk.kommunegraf.server.store.EmbeddedFuseki;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The service over a store on disk as the loader makes it, with the queries of the project. */
class GraphStoreServingTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static final IRI GRAPH = Iris.document("et referat");

  @TempDir private static Path folder;
  private static GraphStore store;
  private static EmbeddedFuseki fuseki;
  private static App app;

  @BeforeAll
  static void start() throws Exception {
    store = GraphStore.open(folder.resolve("store"));
    ValueFactory values = SimpleValueFactory.getInstance();
    List<Statement> statements =
        List.of(
            values.createStatement(GRAPH, RDF.TYPE, Kg.MINUTES, GRAPH),
            values.createStatement(
                GRAPH, RDFS.LABEL, values.createLiteral("Et referat", "da"), GRAPH));
    store.replace(GRAPH, statements, List.of());
    fuseki = EmbeddedFuseki.start(store, Duration.ofSeconds(20));
    app = new App(fuseki, NamedQueries.read()).start(0, "127.0.0.1");
  }

  @AfterAll
  static void stop() throws Exception {
    app.close();
    fuseki.close();
    store.close();
  }

  @Test
  void servesDocumentsOntologyAndRegisters() throws Exception {
    assertThat(get("/graph/et-referat").body()).contains("Et referat");
    assertThat(get("/id/municipality/lemvig").body()).contains("\"665\"");
    assertThat(get("/ontology").body()).contains("AgendaItem");
    String count = "/sparql?query=SELECT%20(COUNT(*)%20AS%20%3Fn)%20%7B%3Fs%20%3Fp%20%3Fo%7D";
    assertThat(json(get(count)).at("/results/bindings/0/n/value").asInt()).isGreaterThan(500);
  }

  @Test
  void findsAMunicipalityByNameAndCode() throws Exception {
    for (String name : List.of("Lemvig", "lemvig", "665")) {
      HttpResponse<String> answer = get("/api/items?municipality=" + name);
      assertThat(json(answer).at("/parameters/municipality").asText())
          .isEqualTo(Iris.municipality("Lemvig").stringValue());
    }
  }

  @TestFactory
  Stream<DynamicTest> answersEveryQuery() {
    return NamedQueries.read().list().stream()
        .filter(query -> query.parameters().stream().noneMatch(QueryParameter::required))
        .map(query -> DynamicTest.dynamicTest(query.name(), () -> answers(query)));
  }

  private static void answers(NamedQuery query) throws Exception {
    HttpResponse<String> answer = get("/api/" + query.name());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    HttpResponse<String> csv = get("/api/" + query.name() + "?format=csv");
    assertThat(csv.body()).startsWith(String.join(",", query.columns()));
  }

  private static HttpResponse<String> get(String path) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + app.port() + path);
    return CLIENT.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }

  private static JsonNode json(HttpResponse<String> response) throws Exception {
    return new ObjectMapper().readTree(response.body());
  }
}
