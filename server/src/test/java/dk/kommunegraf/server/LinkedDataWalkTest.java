package dk.kommunegraf.server;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kommunegraf.ontology.Iris;
import dk.kommunegraf.ontology.Kg;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every IRI of the samples' graph leads somewhere. */
class LinkedDataWalkTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static final String EVERY =
      "SELECT DISTINCT ?x { { ?x ?p ?o } UNION { ?s ?x ?o } UNION { ?s ?p ?x } UNION"
          + " { GRAPH ?x { ?s ?p ?o } } FILTER(isIRI(?x) && STRSTARTS(STR(?x), \"%s\")) }"
              .formatted(Iris.DEFAULT_BASE);

  private static final int AT_A_TIME = 3;

  /** The paths below which the graph's own IRIs stand. */
  private static final Pattern OWN = Pattern.compile("(id|graph)/.*|ontology(#.*)?");

  /** Links of pages to other pages, once asked for. */
  private static final Map<String, Boolean> PAGES = new ConcurrentHashMap<>();

  private static final Map<String, Lang> RDF =
      Map.of(
          "text/turtle", Lang.TURTLE,
          "application/trig", Lang.TRIG,
          "application/n-triples", Lang.NTRIPLES,
          "application/n-quads", Lang.NQUADS,
          "application/ld+json", Lang.JSONLD,
          "application/rdf+xml", Lang.RDFXML);

  @TempDir static Path folder;

  private static ServedStore served;
  private static Set<String> iris;

  @BeforeAll
  static void loadAndServe() throws IOException {
    served = ServedStore.ofSamples(folder);
    iris = new HashSet<>(select(EVERY));
  }

  @AfterAll
  static void stop() throws IOException {
    served.close();
  }

  @Test
  void everyIriLeadsToStatementsAboutIt() {
    assertThat(iris).hasSizeGreaterThan(2000);
    Graph ontology = graph(get("/ontology", "text/turtle"), Lang.TURTLE);
    forEach(
        iris,
        iri -> {
          Graph graph =
              iri.startsWith(Kg.NAMESPACE)
                  ? ontology
                  : graph(get(path(iri), "text/turtle"), Lang.TURTLE);
          assertThat(graph.contains(NodeFactory.createURI(iri), Node.ANY, Node.ANY))
              .as(iri)
              .isTrue();
        });
  }

  /** A few at a time: one client may not ask for more. */
  private static void forEach(Collection<String> iris, Consumer<String> check) {
    ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME);
    try {
      List<Future<?>> checks = new ArrayList<>();
      iris.forEach(iri -> checks.add(threads.submit(() -> check.accept(iri))));
      for (Future<?> one : checks) {
        one.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e.getMessage(), e);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aNodeOfEveryClassHasEveryForm() {
    List<String> nodes =
        select(
            "SELECT (MIN(STR(?x)) AS ?n) { ?x a ?class FILTER(STRSTARTS(STR(?x), \"%s\")) } GROUP BY ?class"
                .formatted(Iris.DEFAULT_BASE));
    assertThat(nodes).hasSizeGreaterThan(40);
    forEach(Set.copyOf(nodes), LinkedDataWalkTest::hasEveryForm);
  }

  private static void hasEveryForm(String iri) {
    Graph expected = graph(get(path(iri), "text/turtle"), Lang.TURTLE);
    RDF.forEach(
        (type, language) ->
            assertThat(graph(get(path(iri), type), language).isIsomorphicWith(expected))
                .as(iri + " as " + type)
                .isTrue());
    Document page = Jsoup.parse(get(path(iri), "text/html").body());
    assertThat(page.selectFirst("h1").text()).as(iri).isNotEmpty();
    assertThat(dead(page, iri)).as(iri).isEmpty();
  }

  /** The links of a page to our own IRIs that the graph does not hold, and to pages not there. */
  private static List<String> dead(Document page, String iri) {
    return page.select("a[href^=../], a[href^=./]").eachAttr("href").stream()
        .map(href -> URI.create(iri).resolve(href).toString())
        .filter(target -> !iris.contains(target))
        .filter(target -> !isPage(target.substring(Iris.DEFAULT_BASE.length())))
        .toList();
  }

  private static boolean isPage(String path) {
    return !OWN.matcher(path).matches()
        && PAGES.computeIfAbsent(
            path, asked -> get("/" + asked, "text/html,*/*;q=0.8").statusCode() == 200);
  }

  @Test
  void everyTermHasItsAnchor() {
    Document page = Jsoup.parse(get("/ontology", "text/html").body());
    assertThat(iris.stream().filter(iri -> iri.startsWith(Kg.NAMESPACE)))
        .isNotEmpty()
        .allSatisfy(
            iri ->
                assertThat(page.getElementById(iri.substring(Kg.NAMESPACE.length())))
                    .as(iri)
                    .isNotNull());
  }

  @Test
  void aPageThatIsKnownIsNotSentAgain() throws IOException, InterruptedException {
    String path = "/id/municipality/lemvig";
    HttpResponse<String> first = get(path, "text/html");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    HttpRequest again = request(path, "text/html").header("If-None-Match", tag).build();
    HttpResponse<String> second = CLIENT.send(again, BodyHandlers.ofString());
    assertThat(second.statusCode()).isEqualTo(304);
    assertThat(second.body()).isEmpty();
    assertThat(get(path, "text/turtle").headers().firstValue("ETag")).isNotEqualTo(tag);
    HttpResponse<String> missing =
        CLIENT.send(request("/id/nowhere", "text/html").build(), BodyHandlers.ofString());
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.headers().firstValue("ETag")).isEmpty();
  }

  private static String path(String iri) {
    return "/" + iri.substring(Iris.DEFAULT_BASE.length());
  }

  private static List<String> select(String query) {
    String path = "/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    return get(path, "text/csv").body().lines().skip(1).toList();
  }

  /** The statements of all graphs of an answer together. */
  private static Graph graph(HttpResponse<String> response, Lang language) {
    Dataset dataset = RDFParser.fromString(response.body(), language).toDataset();
    return ModelFactory.createUnion(dataset.getUnionModel(), dataset.getDefaultModel()).getGraph();
  }

  private static HttpRequest.Builder request(String path, String accept) {
    return HttpRequest.newBuilder(URI.create(served.url(path))).header("Accept", accept);
  }

  private static HttpResponse<String> get(String path, String accept) {
    try {
      HttpResponse<String> response =
          CLIENT.send(request(path, accept).build(), BodyHandlers.ofString());
      assertThat(response.statusCode()).as(path + ": " + response.body()).isEqualTo(200);
      return response;
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(path, e);
    }
  }
}
