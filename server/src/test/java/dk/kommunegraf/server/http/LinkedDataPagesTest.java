package dk.kommunegraf.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kommunegraf.ontology.Iris;
import dk.kommunegraf.ontology.Kg;
import dk.kommunegraf.server.query.Limits;
import dk.kommunegraf.server.store.TestStore;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDFS;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A node with long lists, and a graph that is longer than a page. */
class LinkedDataPagesTest {

  private static final String HUB = Iris.DEFAULT_BASE + "id/hub";
  private static final int OWN = 450;
  private static final int MEETINGS = 30;
  private static final int ITEMS = 430;
  private static final Pattern NEXT = Pattern.compile("<([^>]*)>; rel=\"next\"");

  @TempDir static Path folder;

  private static TestServer server;
  private static Set<Triple> all;

  @BeforeAll
  static void start() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < OWN; i++) {
      text.append(
          "<%s> <%stitle> \"%d\"%s .\n".formatted(HUB, Kg.NAMESPACE, i / 3, LITERAL[i % 3]));
    }
    for (int i = 0; i < MEETINGS; i++) {
      text.append("<%s-m%d> <%smeeting> <%s> .\n".formatted(HUB, i, Kg.NAMESPACE, HUB));
    }
    for (int i = 0; i < ITEMS; i++) {
      text.append("<%s-i%d> <%sagendaItem> <%s> .\n".formatted(HUB, i, Kg.NAMESPACE, HUB));
    }
    Path file = Files.writeString(folder.resolve("hub.ttl"), text);
    all = new HashSet<>(RDFParser.source(file).toGraph().find().toList());
    Limits limits = Limits.DEFAULT.with(new Limits.Result(100, 300, 100_000, 100_000, 5_000_000));
    server =
        TestServer.start(
            TestStore.fuseki(Map.of(Iris.DEFAULT_BASE + "graph/hub", file), limits.query().total()),
            App.Settings.DEFAULT.with(limits));
  }

  /** The same words as three different literals. */
  private static final String[] LITERAL = {
    "", "@da", "^^<http://www.w3.org/2001/XMLSchema#integer>"
  };

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/id/hub", "/id/hub?format=nt", "/graph/hub"})
  void turnsItsPagesToTheEnd(String start) {
    List<Triple> gathered = new ArrayList<>();
    int pages = 0;
    Optional<String> path = Optional.of(start);
    while (path.isPresent()) {
      HttpResponse<String> response = server.get(path.get());
      assertThat(response.statusCode()).as(path.get()).isEqualTo(200);
      gathered.addAll(statements(response));
      path = next(response, path.get());
      assertThat(response.headers().firstValue("X-Result-Truncated").isPresent())
          .isEqualTo(path.isPresent());
      pages++;
    }
    assertThat(pages).isGreaterThan(2);
    assertThat(gathered).doesNotHaveDuplicates().hasSize(all.size());
    assertThat(new HashSet<>(gathered)).isEqualTo(all);
  }

  @Test
  void turnsThePagesOfOneProperty() {
    HttpResponse<String> first = server.get("/id/hub?incoming=agendaItem");
    assertThat(statements(first)).hasSize(200).allMatch(it -> it.getObject().getURI().equals(HUB));
    String second = next(first, "/id/hub").orElseThrow();
    assertThat(second).isEqualTo("/id/hub?incoming=agendaItem&offset=200");
    HttpResponse<String> last = server.get(next(server.get(second), "/id/hub").orElseThrow());
    assertThat(statements(last)).hasSize(ITEMS - 400);
    assertThat(last.headers().firstValue("X-Result-Truncated")).isEmpty();
    assertThat(last.headers().firstValue("Link").orElseThrow())
        .contains("<?incoming=agendaItem&offset=200>; rel=\"prev\"")
        .doesNotContain("canonical");
    assertThat(
            statements(
                server.get("/id/hub?incoming=" + Kg.NAMESPACE.replace("#", "%23") + "meeting")))
        .hasSize(MEETINGS);
  }

  @Test
  void saysOnThePageThatThereIsMore() {
    Document first = page("/id/hub");
    assertThat(first.selectFirst(".notice").text()).contains("Der er mere", "200");
    assertThat(first.select("nav.pages a").eachAttr("href")).containsExactly("?offset=200");
    assertThat(first.select("h3").eachText()).containsExactly("dagsordenspunkt (430)", "møde (30)");
    assertThat(first.select("a:containsOwn(Vis alle)").eachAttr("href"))
        .containsExactly("?incoming=agendaItem", "?incoming=meeting");
    Document second = page("/id/hub?incoming=agendaItem&offset=200&lang=en");
    assertThat(second.selectFirst(".notice").text()).contains("There is more", "201");
    assertThat(second.select("nav.pages a").eachAttr("href"))
        .containsExactly(
            "?incoming=agendaItem&lang=en", "?incoming=agendaItem&offset=400&lang=en", "?lang=en");
    assertThat(second.select("main li")).hasSize(200);
    Document last = page("/id/hub?incoming=agendaItem&offset=400");
    assertThat(last.selectFirst(".notice").text()).contains("fra nummer 401");
    assertThat(last.select("[rel=next]")).isEmpty();
  }

  private static Document page(String path) {
    HttpResponse<String> response = server.get(path, "Accept", "text/html");
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return Jsoup.parse(response.body());
  }

  private static Optional<String> next(HttpResponse<String> response, String path) {
    Matcher link = NEXT.matcher(response.headers().firstValue("Link").orElse(""));
    URI from = URI.create(path.split("\\?")[0]);
    return link.find() ? Optional.of(from.getPath() + link.group(1)) : Optional.empty();
  }

  private static List<Triple> statements(HttpResponse<String> response) {
    return RDFParser.fromString(response.body(), Lang.TURTLE).toGraph().find().toList().stream()
        .filter(triple -> !triple.predicateMatches(RDFS.label.asNode()))
        .toList();
  }
}
