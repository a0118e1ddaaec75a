package dk.kommunegraf.loader;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kommunegraf.loader.write.GraphStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The competency questions over the real documents, answered by SPARQL and compared by
 * document#number with the annotated answers. Each test is named after its question.
 */
class CompetencyTest {

  private static final String PREFIXES =
      """
      PREFIX kg: <https://w3id.org/kommunegraf/ontology#>
      PREFIX id: <https://w3id.org/kommunegraf/id/>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      """;

  /** Binds ?ref to document#number, or to the document's name where ?item is the document. */
  private static final String REF =
      """
      GRAPH ?g { ?item a ?type }
      BIND(REPLACE(STR(?g), '^.*/', '') AS ?file)
      OPTIONAL { ?item kg:number ?number }
      BIND(IF(BOUND(?number) && ?type IN (kg:AgendaItem, kg:Goal), CONCAT(?file, '#', ?number), ?file) AS ?ref)
      """;

  /** Projects of items in Lemvig with a committed and a received amount. */
  private static final String GRANTED =
      """
      ?item a kg:AgendaItem ; kg:project ?project ; kg:meeting/kg:municipality/rdfs:label "Lemvig"@da .
      ?project rdfs:label ?name ; kg:grantAmount ?money ; kg:receivedAmount ?paid ; kg:periodStart ?s ; kg:periodEnd ?e .
      OPTIONAL { ?project kg:funder/rdfs:label ?funder }
      BIND(xsd:integer(?money) AS ?grant) BIND(xsd:integer(?paid) AS ?received)
      BIND(STR(?s) AS ?start) BIND(STR(?e) AS ?end)
      """;

  @TempDir static Path directory;

  private static GraphStore store;
  private static JsonNode questions;

  @BeforeAll
  static void loadTheCorpus() throws IOException {
    Path shared = Shared.folder();
    store = GraphStore.open(directory);
    new Loader(Clock.systemUTC())
        .load(List.of(shared.resolve("corpus").toString()), store, (done, total, file) -> {});
    questions = new ObjectMapper().readTree(shared.resolve("gold/competency.json").toFile());
  }

  @AfterAll
  static void close() throws IOException {
    if (store != null) {
      store.close();
    }
  }

  private static JsonNode answer(String id) {
    for (JsonNode question : questions) {
      if (question.get("id").asText().equals(id)) {
        return question.get("answer");
      }
    }
    throw new IllegalArgumentException("no question " + id);
  }

  /** One text for each annotated row and each of its references. */
  private static Set<String> expected(String id, Function<JsonNode, String> text) {
    Set<String> rows = new TreeSet<>();
    for (JsonNode row : answer(id)) {
      for (JsonNode ref : row.get("ref").isArray() ? row.get("ref") : List.of(row.get("ref"))) {
        rows.add((ref.asText() + " " + text.apply(row)).strip());
      }
    }
    return rows;
  }

  private static String text(JsonNode row, String... fields) {
    StringBuilder text = new StringBuilder();
    for (String field : fields) {
      JsonNode value = row.get(field);
      boolean none = value == null || value.isNull();
      text.append(text.length() == 0 ? "" : " ").append(none ? "-" : value.asText());
    }
    return text.toString();
  }

  /** Rows of a query, their columns joined by blanks; what is not bound is a dash. */
  private static Set<String> select(String query) {
    var dataset = DatasetFactory.wrap(store.dataset());
    return Txn.calculateRead(
        dataset,
        () -> {
          Set<String> rows = new TreeSet<>();
          try (var execution = QueryExecutionFactory.create(PREFIXES + query, dataset)) {
            var results = execution.execSelect();
            List<String> columns = results.getResultVars();
            results.forEachRemaining(row -> rows.add(row(row, columns)));
          }
          return rows;
        });
  }

  private static String row(QuerySolution row, List<String> columns) {
    return String.join(
        " ",
        columns.stream()
            .map(
                column ->
                    row.get(column) == null
                        ? "-"
                        : row.get(column).isLiteral()
                            ? row.getLiteral(column).getLexicalForm()
                            : row.get(column).toString())
            .toList());
  }

  @Test
  void cq01ItemsThatCiteTheLabActAsLegalBasis() {
    assertThat(
            select(
                "SELECT DISTINCT ?ref WHERE { ?item kg:legalBasis <https://w3id.org/kommunegraf/id/law/lab> . "
                    + REF
                    + "}"))
        .isEqualTo(expected("CQ01", row -> ""));
  }

  @Test
  void cq02DecisionsThatWereMerelyNoted() {
    assertThat(
            select(
                "SELECT DISTINCT ?ref WHERE { ?decision kg:agendaItem ?item ; kg:outcome id:outcome\\/noted . "
                    + REF
                    + "}"))
        .isEqualTo(expected("CQ02", row -> ""));
  }

  /** The annotation counts an item that is about it in part; it is one in passing. */
  @Test
  void cq06ItemsOnRefugeesAndIntegration() {
    Set<String> main = new TreeSet<>();
    Set<String> part = new TreeSet<>();
    for (JsonNode row : answer("CQ06")) {
      (row.get("core").asBoolean() ? main : part).add(row.get("ref").asText());
    }
    String about =
        """
        SELECT DISTINCT ?ref WHERE {
          ?mention a kg:TopicMention ; kg:topic <https://w3id.org/kommunegraf/id/topic/integration> ; kg:weight "%s" .
          { ?mention kg:agendaItem ?item } UNION { ?mention kg:goal ?item }
          %s }
        """;
    assertThat(select(about.formatted("main", REF))).isEqualTo(main);
    assertThat(select(about.formatted("passing", REF))).containsAll(part);
  }

  @Test
  void cq03ProjectsWithGrantsAndTheirPeriods() {
    assertThat(
            select(
                "SELECT DISTINCT ?ref ?name ?grant ?received ?start ?end ?funder WHERE { "
                    + GRANTED
                    + REF
                    + "}"))
        .isEqualTo(
            expected(
                "CQ03",
                row ->
                    text(
                        row,
                        "project",
                        "grantDKK",
                        "receivedDKK",
                        "periodStart",
                        "periodEnd",
                        "funder")));
  }

  @Test
  void cq04TotalOfTheGrants() {
    JsonNode total = answer("CQ04").get(0);
    assertThat(
            select(
                "SELECT (xsd:integer(SUM(?grant)) AS ?committed) (xsd:integer(SUM(?received)) AS ?sum) (COUNT(?project) AS ?projects) WHERE { SELECT DISTINCT ?project ?grant ?received WHERE { "
                    + GRANTED
                    + "} }"))
        .containsExactly(text(total, "committedDKK", "receivedDKK", "projects"));
  }

  @Test
  void cq09AProjectOfThePlanAndOfTheMinutes() {
    JsonNode same = answer("CQ09").get(0);
    assertThat(
            select(
                """
                SELECT DISTINCT ?name ?start ?end ?funder WHERE {
                  ?project kg:goal ?goal .
                  ?item a kg:AgendaItem ; kg:project ?project .
                  ?project rdfs:label ?name ; kg:periodStart ?s ; kg:periodEnd ?e ; kg:funder/rdfs:label ?funder .
                  BIND(STR(?s) AS ?start) BIND(STR(?e) AS ?end)
                }
                """))
        .containsExactly(text(same, "project", "periodStart", "periodEnd", "funder"));
  }

  /**
   * The annotation corrects a name that one item prints otherwise; the graph keeps what is printed.
   */
  @Test
  void cq07WhoWasAbsentAtWhichItems() {
    Set<String> expected = expected("CQ07", row -> text(row, "person"));
    expected.remove("vejle-amu-2023-10-05#78 Claus Behrendsen");
    expected.add("vejle-amu-2023-10-05#78 Claus Behrends");
    assertThat(
            select(
                "SELECT DISTINCT ?ref ?name WHERE { ?absence a kg:Absence ; kg:agendaItem ?item ; kg:person/rdfs:label ?name . "
                    + REF
                    + "}"))
        .isEqualTo(expected);
  }

  @Test
  void cq08ItemsOfAKleSubjectAndSubjectsOfSeveralMunicipalities() {
    assertThat(
            select(
                "SELECT DISTINCT ?ref ?kle WHERE { ?item a kg:AgendaItem ; kg:kleSubject/skos:notation ?kle . FILTER(?kle IN ('15.20.00', '15.00.00')) "
                    + REF
                    + "}"))
        .isEqualTo(expected("CQ08", row -> text(row, "kle")));
    assertThat(
            select(
                """
                SELECT ?kle WHERE {
                  ?item a kg:AgendaItem ; kg:kleSubject/skos:notation ?kle ; kg:meeting/kg:municipality ?municipality
                } GROUP BY ?kle HAVING (COUNT(DISTINCT ?municipality) > 1)
                """))
        .containsExactly("15.00.00");
  }

  @Test
  void cq10CasesAtMoreThanOneMeeting() {
    assertThat(
            select(
                "SELECT DISTINCT ?ref ?name WHERE { ?item kg:case ?case ; kg:meeting ?one . ?case kg:caseNumber ?name . "
                    + "?other kg:case ?case ; kg:meeting ?two . FILTER(?one != ?two) "
                    + REF
                    + "}"))
        .isEqualTo(expected("CQ10", row -> text(row, "caseNumber")));
  }

  @Test
  void cq12ItemsThatAnotherBodyDecidesInTheEnd() {
    assertThat(
            select(
                "SELECT DISTINCT ?ref ?body ?via WHERE { ?item kg:finalAuthority ?b ; kg:meeting/kg:committee ?own . "
                    + "?b rdfs:label ?body . FILTER(?b != ?own) OPTIONAL { ?item kg:finalAuthorityVia/rdfs:label ?via } "
                    + REF
                    + "}"))
        .isEqualTo(expected("CQ12", row -> text(row, "body", "via")));
  }

  @Test
  void cq13WhatWasSentToHearing() {
    assertThat(
            select(
                "SELECT DISTINCT ?ref ?from ?to WHERE { ?item kg:hearing ?hearing . "
                    + "OPTIONAL { ?hearing kg:hearingFrom ?from } OPTIONAL { ?hearing kg:hearingTo ?to } "
                    + REF
                    + "}"))
        .isEqualTo(expected("CQ13", row -> text(row, "from", "to")));
    Set<String> parties = new TreeSet<>();
    Set<String> answers = new TreeSet<>();
    for (JsonNode row : answer("CQ13")) {
      row.get("parties")
          .forEach(party -> parties.add(row.get("ref").asText() + " " + party.asText()));
      row.get("responsesFrom")
          .forEach(party -> answers.add(row.get("ref").asText() + " " + party.asText()));
    }
    String party = "SELECT DISTINCT ?ref ?name WHERE { ?item kg:hearing/%s/rdfs:label ?name . %s}";
    assertThat(select(party.formatted("kg:hearingParty", REF))).isEqualTo(parties);
    assertThat(select(party.formatted("kg:answeredBy", REF))).isEqualTo(answers);
  }

  /** A meeting of which only the year can be told is none that a reference could lead to. */
  @Test
  void cq14ItemsThatReferToOtherMeetings() {
    Set<String> expected = expected("CQ14", row -> text(row, "meetingDate", "caseOrItem"));
    expected.remove("vejle-amu-2023-10-05#78 2022 -");
    assertThat(
            select(
                "SELECT DISTINCT ?ref ?date ?number2 WHERE { ?fact a kg:MeetingReference ; kg:agendaItem ?item ; kg:date ?date . "
                    + "OPTIONAL { ?fact kg:referredItemNumber ?number2 } "
                    + REF
                    + "}"))
        .isEqualTo(expected);
  }

  @Test
  void cq15ItemsThatAreClosedOrLackACaseNumberOrADecision() {
    assertThat(
            select(
                "SELECT DISTINCT ?ref ?closed ?noCaseNumber ?noDecision WHERE { ?item a kg:AgendaItem ; kg:closed ?closed . "
                    + "BIND(NOT EXISTS { ?item kg:case ?case } AS ?noCaseNumber) "
                    + "BIND(NOT EXISTS { ?decision kg:agendaItem ?item ; a kg:Decision } AS ?noDecision) "
                    + "FILTER(?closed || ?noCaseNumber || ?noDecision) "
                    + REF
                    + "}"))
        .isEqualTo(expected("CQ15", row -> text(row, "closed", "noCaseNumber", "noDecision")));
  }

  /** Hjørring is a place in one item of Vejle, and a place is no municipality. */
  @Test
  void cq17OtherMunicipalitiesThatAreMentioned() {
    Set<String> expected = expected("CQ17", row -> text(row, "mentions"));
    expected.remove("vejle-amu-2023-10-05#78 Hjørring");
    Set<String> own = Set.of("Lemvig", "Lejre", "Vejle");
    Set<String> found =
        select(
            "SELECT DISTINCT ?ref ?name WHERE { ?item kg:mentionsMunicipality/rdfs:label ?name . FILTER EXISTS { ?item a ?kind . FILTER(?kind IN (kg:AgendaItem, kg:PlanDocument)) } "
                + REF
                + " FILTER(?type IN (kg:AgendaItem, kg:PlanDocument)) }");
    found.removeIf(row -> own.contains(row.substring(row.lastIndexOf(' ') + 1)));
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void cq25OutcomesByMunicipality() {
    Set<String> expected = new TreeSet<>();
    for (JsonNode row : answer("CQ25")) {
      if (!row.get("outcome").asText().startsWith("(")) {
        expected.add(text(row, "municipality", "outcome", "count"));
      }
    }
    assertThat(
            select(
                """
                SELECT ?municipality ?outcome (COUNT(DISTINCT ?decision) AS ?count) WHERE {
                  ?decision a kg:Decision ; kg:outcome ?o ; kg:agendaItem/kg:meeting/kg:municipality/rdfs:label ?municipality .
                  BIND(REPLACE(STR(?o), '^.*/', '') AS ?outcome)
                } GROUP BY ?municipality ?outcome
                """))
        .isEqualTo(expected);
  }
}
