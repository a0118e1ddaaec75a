package dk.kommunegraf.loader.write;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kommunegraf.loader.ClassPathFolder;
import dk.kommunegraf.loader.Loader;
import dk.kommunegraf.loader.document.Document;
import dk.kommunegraf.loader.document.DocumentJson;
import dk.kommunegraf.loader.link.LinkRules;
import dk.kommunegraf.loader.link.Links;
import dk.kommunegraf.loader.map.DocumentMapper;
import dk.kommunegraf.ontology.Iris;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.eclipse.rdf4j.model.IRI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What documents of two committees have to do with each other, in a store. */
class LinksTest {

  private static final String KG = "PREFIX kg: <https://w3id.org/kommunegraf/ontology#> ";

  @TempDir Path folder;

  private GraphStore store;

  @BeforeEach
  void open() throws IOException {
    store = GraphStore.open(folder.resolve("store"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  /** Minutes of a committee of Kolding with one item. */
  private static String minutes(String date, String number, String title, String body) {
    String[] day = date.split("-");
    return """
        Referat Teknisk Udvalg d. %s-%s-%s

        Mødedato d. %s-%s-%s kl. 15:00

        Mødested Rådhuset, Akseltorv 1, 6000 Kolding

        Punkt %s: %s

        %s

        Beslutning

        Drøftet.

        Afbud: Torben Madsen
        """
        .formatted(day[2], day[1], day[0], day[2], day[1], day[0], number, title, body);
  }

  private void load(String name, String text) throws IOException {
    Path file = folder.resolve(name + ".txt");
    Files.writeString(file, text);
    new Loader(Clock.systemUTC()).load(List.of(file.toString()), store, (done, total, path) -> {});
  }

  private Set<String> ask(String pattern) {
    return read(
        dataset -> {
          try (QueryExec query =
              QueryExec.dataset(dataset)
                  .query(QueryFactory.create(KG + "SELECT ?a ?b WHERE { " + pattern + " }"))
                  .build()) {
            return query.select().stream()
                .map(row -> end(row.get("a").toString()) + " " + end(String.valueOf(row.get("b"))))
                .collect(Collectors.toSet());
          }
        });
  }

  private static String end(String term) {
    return term.replaceAll(".*/(?:teknisk-udvalg|policy/kolding|person/kolding)/", "");
  }

  private <T> T read(Function<DatasetGraph, T> reading) {
    return Txn.calculateRead(store.dataset(), () -> reading.apply(store.dataset()));
  }

  /** Whatever was loaded and replaced, the links are those that the documents give at once. */
  private void areThoseOfAllDocuments() {
    Set<Triple> kept =
        read(dataset -> dataset.getGraph(JenaTerms.node(Iris.LINKS_GRAPH)).find().toSet());
    Graph anew = GraphFactory.createDefaultGraph();
    Set<Triple> asTheyStand =
        read(
            dataset -> {
              new Links(LinkRules.read(), anew).renewAll(query -> construct(dataset, query));
              return ClassPathFolder.texts(
                      LinksTest.class.getClassLoader(), "dk/kommunegraf/queries/links", ".rq")
                  .values()
                  .stream()
                  .flatMap(rule -> construct(dataset, QueryFactory.create(rule)).stream())
                  .collect(Collectors.toSet());
            });
    assertThat(anew.find().toSet()).containsExactlyInAnyOrderElementsOf(asTheyStand);
    assertThat(kept).containsExactlyInAnyOrderElementsOf(anew.find().toSet());
  }

  private static Graph construct(DatasetGraph dataset, Query query) {
    try (QueryExec execution = QueryExec.dataset(dataset).query(query).build()) {
      return execution.construct();
    }
  }

  private static String onCase(String text) {
    return "05.01.00-P20-4-24\n\nSagsfremstilling\n\n" + text;
  }

  @Test
  void followsACaseThroughItsMeetings() throws IOException {
    load("c", minutes("2024-05-14", "2", "Sti, endelig plan", onCase("Planen er klar.")));
    load("a", minutes("2024-03-12", "1", "Sti langs havnen", onCase("Der er talt biler.")));
    assertThat(ask("?a kg:nextTreatment ?b")).containsExactly("2024-03-12/1 2024-05-14/2");
    load("b", minutes("2024-04-09", "3", "Sti, høring", onCase("Der er kommet svar.")));
    assertThat(ask("?a kg:nextTreatment ?b"))
        .containsExactlyInAnyOrder("2024-03-12/1 2024-04-09/3", "2024-04-09/3 2024-05-14/2");
    assertThat(ask("?a kg:linkRule 'next-treatment' . ?a kg:restsOn/kg:quote ?b"))
        .hasSize(2)
        .allMatch(row -> row.contains("05.01.00-P20-4-24"));
    areThoseOfAllDocuments();
    load("b", minutes("2024-04-09", "3", "Noget andet", "Sagsfremstilling\n\nIntet."));
    assertThat(ask("?a kg:nextTreatment ?b")).containsExactly("2024-03-12/1 2024-05-14/2");
    areThoseOfAllDocuments();
  }

  @Test
  void marksAReferredMeetingUntilItIsLoaded() throws IOException {
    String text =
        "Sagsfremstilling\n\nUdvalget drøftede sagen på mødet den 12. marts 2024, sag nr. 4.";
    load("b", minutes("2024-05-14", "2", "Sti, ny behandling", text));
    assertThat(ask("?a kg:refersTo ?b")).containsExactly("2024-05-14/2 2024-03-12");
    assertThat(ask("?a a kg:UnloadedMeeting")).containsExactly("2024-03-12 null");
    load("a", minutes("2024-03-12", "4", "Sti", "Sagsfremstilling\n\nDer er talt biler."));
    assertThat(ask("?a kg:refersTo ?b")).containsExactly("2024-05-14/2 2024-03-12/4");
    assertThat(ask("?a a kg:UnloadedMeeting")).isEmpty();
    assertThat(ask("?a kg:linkRule 'refers-to' ; kg:restsOn/kg:quote ?b"))
        .singleElement()
        .asString()
        .contains("12. marts 2024, sag nr. 4");
    areThoseOfAllDocuments();
  }

  @Test
  void linksNamesThatAreProbablyOneAndNoOthers() throws IOException {
    String spelled = "Afbud: Torben Madsen";
    String text = minutes("2024-03-12", "1", "Sti", "Sagsfremstilling\n\nKort.");
    load("a", text);
    load("b", text.replace("12-03", "14-05").replace(spelled, "Afbud: Torben Mads"));
    load("c", text.replace("12-03", "11-06").replace(spelled, "Afbud: Torben Mortensen"));
    load("d", text.replace("12-03", "13-08").replace(spelled, "Afbud: Thorben Madsen"));
    assertThat(ask("?a kg:probablySamePerson ?b")).containsExactly("torben-mads torben-madsen");
    assertThat(ask("?a a kg:ProbablePerson ; kg:restsOn/kg:quote ?b")).hasSize(2);
    areThoseOfAllDocuments();
  }

  @Test
  void followsTheEditionsOfAPolicy() throws IOException {
    String text = "Sagsfremstilling\n\nUdvalget drøftede Cykelstrategi %s for kommunen.";
    load("a", minutes("2024-03-12", "1", "Sti", text.formatted("2021-2024")));
    load("b", minutes("2024-05-14", "1", "Sti", text.formatted("2025-2028")));
    assertThat(ask("?a kg:nextEdition ?b"))
        .containsExactly("cykelstrategi-2021-2024 cykelstrategi-2025-2028");
    assertThat(ask("?a kg:linkRule 'next-edition' ; kg:restsOn/kg:quote ?b")).hasSize(2);
    areThoseOfAllDocuments();
  }

  /**
   * Meetings of three committees, of which some are on one day, come, go and change their items.
   */
  @Test
  void followsCasesAndProjectsInWhateverOrderTheirMeetingsCome() throws IOException {
    Random random = new Random(1);
    for (int i = 0; i < 60; i++) {
      String json =
          """
          {"format": "kommunegraf-document/1", "documentType": "minutes", "language": "da",
           "source": {"name": "%2$d-%3$d.txt", "mediaType": "text/plain", "sha256": "%1$064d"},
           "municipality": "Kolding", "committee": {"name": "Udvalg %2$d"},
           "date": "2024-03-%3$02d", "participants": [],
           "items": [
            {"number": "1", "title": "A", "closed": false, "caseNumber": "15.20.00-A00-%4$d-07",
             "sections": [], "projects": [{"name": "Projekt %5$d", "kind": "project"}]},
            {"number": "2", "title": "B", "closed": false, "caseNumber": "15.20.00-A00-%6$d-07",
             "sections": [], "projects": [{"name": "Projekt %7$d", "kind": "project"}]}]}
          """
              .formatted(
                  i,
                  random.nextInt(3),
                  1 + random.nextInt(6),
                  random.nextInt(3),
                  random.nextInt(3),
                  random.nextInt(3),
                  random.nextInt(3));
      Document document = DocumentJson.read(json);
      IRI graph = DocumentMapper.graph(document);
      store.replace(
          graph,
          new DocumentMapper().map(document, false),
          DatasetDescription.ofDocument(graph, Instant.EPOCH));
      if (i % 4 == 0) {
        areThoseOfAllDocuments();
      }
    }
    areThoseOfAllDocuments();
    assertThat(ask("?a kg:nextTreatment ?b")).hasSizeGreaterThan(5);
    assertThat(ask("?a kg:nextMention ?b")).hasSizeGreaterThan(5);
  }

  @Test
  void areMadeAnewWhereTheRulesChanged() throws IOException {
    load("a", minutes("2024-03-12", "1", "Sti langs havnen", onCase("Der er talt biler.")));
    load("c", minutes("2024-05-14", "2", "Sti, endelig plan", onCase("Planen er klar.")));
    store.describe(Iris.LINKS_GRAPH, DatasetDescription.ofLinks("0".repeat(64)));
    store
        .data()
        .write(
            () ->
                store
                    .data()
                    .text()
                    .deleteAny(JenaTerms.node(Iris.LINKS_GRAPH), Node.ANY, Node.ANY, Node.ANY));
    store.close();
    open();
    assertThat(ask("?a kg:nextTreatment ?b")).containsExactly("2024-03-12/1 2024-05-14/2");
    areThoseOfAllDocuments();
  }
}
