package dk.kommunegraf.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The W3C's tests of SPARQL 1.1 Service Description, whose manifest only names them. */
class W3cServiceDescriptionTest {

  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final String TEST =
      "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#ServiceDescriptionTest";

  /** The classes of the vocabulary (Service Description, section 3.2). */
  private static final Set<String> CLASSES =
      Set.of(
          "Service",
          "Feature",
          "Language",
          "Function",
          "Aggregate",
          "EntailmentRegime",
          "EntailmentProfile",
          "GraphCollection",
          "Dataset",
          "Graph",
          "NamedGraph");

  /** The instances of the vocabulary (section 3.3), with their classes. */
  private static final Map<String, String> INSTANCES =
      Map.of(
          "SPARQL10Query", "Language",
          "SPARQL11Query", "Language",
          "SPARQL11Update", "Language",
          "DereferencesURIs", "Feature",
          "UnionDefaultGraph", "Feature",
          "RequiresDataset", "Feature",
          "EmptyGraphs", "Feature",
          "BasicFederatedQuery", "Feature");

  /** What a property may say of what (section 3.4); no range where any resource will do. */
  private static final Map<String, List<String>> PROPERTIES =
      Map.ofEntries(
          Map.entry("endpoint", List.of("Service", "")),
          Map.entry("feature", List.of("Service", "Feature")),
          Map.entry("defaultEntailmentRegime", List.of("Service", "EntailmentRegime")),
          Map.entry("entailmentRegime", List.of("NamedGraph", "EntailmentRegime")),
          Map.entry("extensionFunction", List.of("Service", "Function")),
          Map.entry("extensionAggregate", List.of("Service", "Aggregate")),
          Map.entry("languageExtension", List.of("Service", "Feature")),
          Map.entry("supportedLanguage", List.of("Service", "Language")),
          Map.entry("propertyFeature", List.of("Service", "Feature")),
          Map.entry("defaultDataset", List.of("Service", "Dataset")),
          Map.entry("availableGraphs", List.of("Service", "GraphCollection")),
          Map.entry("resultFormat", List.of("Service", "")),
          Map.entry("inputFormat", List.of("Service", "")),
          Map.entry("defaultGraph", List.of("Dataset", "Graph")),
          Map.entry("namedGraph", List.of("GraphCollection", "NamedGraph")),
          Map.entry("name", List.of("NamedGraph", "")),
          Map.entry("graph", List.of("NamedGraph", "Graph")));

  @TestFactory
  Stream<DynamicTest> serviceDescription() {
    Model manifest = W3cManifest.read(W3cManifest.folder("sparql11-service-description"));
    TestServer server = TestServer.start();
    Resource type = ResourceFactory.createResource(TEST);
    List<String> names =
        manifest.listResourcesWithProperty(RDF.type, type).mapWith(Resource::getLocalName).toList();
    assertThat(names).hasSize(3);
    return names.stream()
        .map(name -> DynamicTest.dynamicTest(name, () -> check(name, server)))
        .onClose(server::close);
  }

  private static void check(String name, TestServer server) {
    switch (name) {
      case "returns-rdf" ->
          Stream.of("text/turtle", "application/ld+json", "application/n-triples", "*/*")
              .forEach(type -> assertThat(description(server, type).isEmpty()).isFalse());
      case "has-endpoint-triple" -> {
        String endpoint = "http://127.0.0.1:" + server.port() + "/sparql";
        assertThat(
                description(server, "text/turtle")
                    .listObjectsOfProperty(ResourceFactory.createProperty(SD, "endpoint"))
                    .mapWith(RDFNode::toString)
                    .toList())
            .containsExactly(endpoint);
      }
      case "conforms-to-schema" -> conforms(description(server, "text/turtle"));
      default -> throw new AssertionError("no check for the test " + name);
    }
  }

  private static Model description(TestServer server, String accept) {
    HttpResponse<String> response = server.get("/sparql", "Accept", accept);
    assertThat(response.statusCode()).isEqualTo(200);
    String type = response.headers().firstValue("Content-Type").orElseThrow().split(";")[0];
    Lang lang = RDFLanguages.contentTypeToLang(type);
    assertThat(lang).as(type).isNotNull();
    Model model = ModelFactory.createDefaultModel();
    RDFParser.fromString(response.body(), lang).parse(model);
    return model;
  }

  private static void conforms(Model model) {
    List<Statement> ours =
        model
            .listStatements()
            .filterKeep(statement -> statement.getPredicate().getURI().startsWith(SD))
            .toList();
    assertThat(ours).isNotEmpty();
    for (Statement statement : ours) {
      List<String> types = PROPERTIES.get(statement.getPredicate().getLocalName());
      assertThat(types).as(statement.toString()).isNotNull();
      assertThat(isA(statement.getSubject(), types.get(0))).as(statement.toString()).isTrue();
      assertThat(statement.getObject().isResource()).as(statement.toString()).isTrue();
      assertThat(types.get(1).isEmpty() || isA(statement.getResource(), types.get(1)))
          .as(statement.toString())
          .isTrue();
    }
    assertThat(model.listObjectsOfProperty(RDF.type).mapWith(RDFNode::toString).toList())
        .allSatisfy(
            type ->
                assertThat(!type.startsWith(SD) || CLASSES.contains(type.substring(SD.length())))
                    .as(type)
                    .isTrue());
  }

  private static boolean isA(Resource resource, String type) {
    return resource.hasProperty(RDF.type, ResourceFactory.createResource(SD + type))
        || resource.isURIResource()
            && resource.getURI().startsWith(SD)
            && type.equals(INSTANCES.get(resource.getLocalName()));
  }
}
