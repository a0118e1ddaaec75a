package dk.kommunegraf.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kommunegraf.server.query.Limits;
import dk.kommunegraf.server.query.TestQueries;
import dk.kommunegraf.server.store.TestStore;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nodes at their addresses, of a store whose IRIs have a base of their own. */
class LinkedDataTest {

  /** An agenda item as statements: in a browser it has a page of its own otherwise. */
  private static final String STATEMENTS = "/id/item/1?view=statements";

  private static final String BASE = "https://data.example.org/kg/";

  /** What a browser sends. */
  private static final String BROWSER =
      "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8";

  private static TestServer server;

  @BeforeAll
  static void start() {
    server =
        TestServer.start(
            TestStore.fuseki("linked-data.trig", Limits.DEFAULT.query().total()),
            App.Settings.DEFAULT.withBase(BASE));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/id/item/1 | */* | 200 | text/turtle",
        "/id/item/1 | text/html | 200 | text/html",
        "/id/item/1 | text/html;q=0.2, application/n-quads | 200 | application/n-quads",
        "/id/item/1?format=html | text/turtle | 200 | text/html",
        "/id/item/1?format=trig | text/html | 200 | application/trig",
        "/id/item/1 | application/rdf+xml | 200 | application/rdf+xml",
        "/id/item/1 | application/pdf | 406 | application/problem+json",
        "/id/item/1?lang=de | text/html | 400 | text/html",
        "/id/item/1?lang=de | */* | 400 | application/problem+json",
        "/id/item/1?offset=-1 | */* | 400 | application/problem+json",
        "/id/item/1?offset=x | */* | 400 | application/problem+json",
        "/id/item/1?offset=400 | */* | 404 | application/problem+json",
        "/id/item/1?incoming=agendaItem | */* | 200 | text/turtle",
        "/id/item/1?incoming=nonsense | */* | 404 | application/problem+json",
        "/id/nowhere | */* | 404 | application/problem+json",
        "/id/nowhere | text/html | 404 | text/html",
        "/id/%22%3E%3Cscript%3E | text/html | 404 | text/html",
        "/id/outside%2F..%2F | */* | 404 | application/problem+json",
        "/id/odd | application/rdf+xml | 406 | application/problem+json",
        "/id/odd | application/n-triples | 200 | application/n-triples",
        "/graph/one | */* | 200 | text/turtle",
        "/graph/one | text/html | 200 | text/html",
        "/graph/two | text/html | 200 | text/html",
        "/graph/lone | */* | 200 | text/turtle",
        "/graph/nowhere | text/html | 404 | text/html",
        "/ontology | text/html | 200 | text/html",
        "/ontology | application/ld+json | 200 | application/ld+json",
        "/static/page.css | text/css | 200 | text/css",
      })
  void answers(String path, String accept, int status, String type) {
    HttpResponse<String> response = server.get(path, "Accept", accept);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(header(response, "Content-Type")).startsWith(type);
    assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
    var head =
        server.request(path).method("HEAD", BodyPublishers.noBody()).header("Accept", accept);
    HttpResponse<String> without = server.send(head);
    assertThat(without.statusCode()).isEqualTo(status);
    assertThat(without.body()).isEmpty();
    assertThat(header(without, "Content-Type")).startsWith(type);
    assertThat(without.headers().allValues("Link")).isEqualTo(response.headers().allValues("Link"));
  }

  @Test
  void givesABrowserAPage() {
    HttpResponse<String> response = server.get("/id/item/1", "Accept", BROWSER);
    assertThat(header(response, "Content-Type")).startsWith("text/html");
    assertThat(header(response, "Vary")).isEqualTo("Accept");
    assertThat(header(response, "Content-Security-Policy"))
        .isEqualTo(
            "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self';"
                + " img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
    Document page = page(STATEMENTS);
    assertThat(foreign(page)).isEmpty();
    assertThat(page.select("style, [style], img, form, iframe")).isEmpty();
    assertThat(page.select("*").stream().flatMap(it -> it.attributes().asList().stream()))
        .noneMatch(attribute -> attribute.getKey().startsWith("on"));
    assertThat(page.selectFirst("html").attr("lang")).isEqualTo("da");
    assertThat(page.selectFirst("h1").text()).isEqualTo("Punkt 1");
    assertThat(page.selectFirst("h1 + p").text()).isEqualTo("dagsordenspunkt");
  }

  @Test
  void linksToTheOtherForms() {
    String links = header(server.get("/id/item/1", "Accept", BROWSER), "Link");
    assertThat(links)
        .contains(
            "<" + BASE + "id/item/1>; rel=\"canonical\"",
            "<?format=ttl>; rel=\"describedby\"; type=\"text/turtle\"",
            "<?format=jsonld>; rel=\"alternate\"; type=\"application/ld+json\"")
        .doesNotContain("text/html", "next");
    String ofTurtle = header(server.get("/id/item/1?lang=en"), "Link");
    assertThat(ofTurtle)
        .contains("<?format=html&lang=en>; rel=\"alternate\"; type=\"text/html\"")
        .doesNotContain("describedby");
    assertThat(page("/id/item/1").select("link[rel=alternate]")).hasSize(6);
  }

  @Test
  void escapesWhatIsHostile() {
    Document page = page(STATEMENTS);
    assertThat(row(page, "titel").text()).isEqualTo("<script>alert(1)</script>\" onload='x' & <b>");
    assertThat(row(page, "møde").text()).isEqualTo("<img src=x onerror=alert(5)>");
    assertThat(page("/id/meeting/1").title()).startsWith("<img src=x onerror=alert(5)>");
    assertThat(page.text()).contains("javascript:alert(2)", "javascript:alert(3)");
    assertThat(foreign(page("/id/item/1"))).isEmpty();
    assertThat(foreign(page("/id/%22%3E%3Cscript%3E"))).isEmpty();
    assertThat(foreign(page("/id/item/1?incoming=%22%3E%3Cscript%3E"))).isEmpty();
  }

  /** Scripts that are no files of ours. */
  private static Elements foreign(Document page) {
    return page.select("script").not("script[src~=^(\\.\\./)*static/\\w+/\\w+\\.js$]:empty");
  }

  @Test
  void makesLinksOnlyOfWhatIsHarmless() {
    Document page = page(STATEMENTS);
    assertThat(page.select("a[href], link[href]").eachAttr("href"))
        .allMatch(
            href ->
                href.startsWith("https://")
                    || href.startsWith("http://www.w3.org/")
                    || href.startsWith("../../")
                    || href.startsWith("?")
                    || href.startsWith("#"));
    List<String> outward = page.select("a[href^=http]").eachAttr("href");
    assertThat(outward)
        .contains(
            "https://example.org/outside",
            "https://example.org/a?b=c&d=e",
            "https://data.example.org/other");
    assertThat(page.select("a[href^=http]").eachAttr("rel"))
        .hasSameSizeAs(outward)
        .containsOnly("noopener noreferrer");
    assertThat(page.select("a[href^=../]").eachAttr("href"))
        .contains("../../id/meeting/1", "../../ontology#title", "../../id/evidence/1")
        .noneMatch(href -> href.contains("other"));
  }

  @ParameterizedTest
  @CsvSource({"a%20b, escaped", "s%C3%B8gne, letters", "q%3Fx=1, question"})
  void findsIrisThatAnAddressMustEscape(String path, String label) {
    assertThat(server.get("/id/" + path).body()).contains(label);
    List<Element> links = page(STATEMENTS).select("a:containsOwn(" + label + ")");
    String href = links.get(0).attr("href").replace("ø", "%C3%B8");
    assertThat(href).isEqualTo("../../id/" + path);
  }

  @Test
  void showsQuotesWithTheirPlace() {
    Document page = page("/id/evidence/1");
    assertThat(page.selectFirst("blockquote").text()).isEqualTo("efter <i>loven</i>");
    assertThat(page.selectFirst("figcaption").text())
        .contains("afsnit: Retsgrundlag", "tegn 10–21");
    assertThat(row(page(STATEMENTS), "belæg").text())
        .contains("efter <i>loven</i>", "afsnit: Retsgrundlag, tegn 10–21");
    assertThat(page("/id/evidence/1?lang=en").selectFirst("figcaption").text())
        .contains("section: Retsgrundlag", "characters 10–21");
  }

  @Test
  void speaksBothLanguages() {
    Document danish = page(STATEMENTS);
    assertThat(row(danish, "navn").select("span[lang=en]").text()).isEqualTo("Item 1");
    assertThat(row(danish, "lukket").text()).isEqualTo("ja");
    assertThat(row(danish, "år").text()).isEqualTo("2023 xsd:gYear");
    Document english = page(STATEMENTS + "&lang=en");
    assertThat(english.selectFirst("html").attr("lang")).isEqualTo("en");
    assertThat(english.selectFirst("h1").text()).isEqualTo("Item 1");
    assertThat(row(english, "title").select("span").attr("lang")).isEqualTo("da");
    assertThat(row(english, "meeting").select("a").attr("href"))
        .isEqualTo("../../id/meeting/1?lang=en");
    assertThat(english.select("th a").eachAttr("href")).contains("../../ontology?lang=en#title");
  }

  @Test
  void tellsWhatNamesANode() {
    Document page = page(STATEMENTS);
    assertThat(page.selectFirst("h3").text()).isEqualTo("dagsordenspunkt (1)");
    assertThat(page.selectFirst("h3 + ul a").attr("href")).isEqualTo("../../id/evidence/1");
    Graph graph = graph(server.get("/id/item/1"));
    assertThat(
            graph.contains(
                iri(BASE + "id/evidence/1"),
                iri("https://w3id.org/kommunegraf/ontology#agendaItem"),
                iri(BASE + "id/item/1")))
        .isTrue();
  }

  @Test
  void anchorsEveryTermOfTheOntology() {
    Document page = page("/ontology");
    assertThat(page.selectFirst("#AgendaItem h3").text()).startsWith("dagsordenspunkt");
    assertThat(page.select("section[id]")).hasSizeGreaterThan(150);
    assertThat(page.select("a[href^=#]").eachAttr("href"))
        .allSatisfy(href -> assertThat(page.getElementById(href.substring(1))).isNotNull());
    assertThat(page("/ontology?lang=en").selectFirst("#AgendaItem h3").text())
        .startsWith("agenda item");
  }

  @ParameterizedTest
  @CsvSource({"trig, TRIG", "nq, NQUADS"})
  void namesTheGraphOfADocument(String format, String language) {
    Lang lang = language.equals("TRIG") ? Lang.TRIG : Lang.NQUADS;
    Dataset dataset =
        RDFParser.fromString(server.get("/graph/one?format=" + format).body(), lang).toDataset();
    assertThat(dataset.getNamedModel(BASE + "graph/one").size()).isEqualTo(32);
    assertThat(dataset.getDefaultModel().size()).isEqualTo(2);
  }

  @Test
  void refusesABaseThatIsNone() {
    try (var store = TestStore.local("linked-data.trig")) {
      assertThatThrownBy(
              () ->
                  new App(
                      store,
                      TestQueries.read(),
                      App.Settings.DEFAULT.withBase("https://example.org/a#")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("slash");
    }
  }

  private static Document page(String path) {
    return Jsoup.parse(server.get(path, "Accept", BROWSER).body());
  }

  /** The values of a property. */
  private static Element row(Document page, String property) {
    return page.select("th").stream()
        .filter(heading -> heading.text().toLowerCase(Locale.ROOT).equals(property))
        .findFirst()
        .orElseThrow(() -> new AssertionError(property + " is missing in " + page))
        .nextElementSibling();
  }

  private static Graph graph(HttpResponse<String> response) {
    return RDFParser.fromString(response.body(), Lang.TURTLE).toGraph();
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  private static String header(HttpResponse<String> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }
}
