package dk.kommunegraf.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The competency questions over the real documents, answered through the named queries alone and
 * compared by document#number with the annotated answers. Each test is named after its question;
 * the loader's test of the same questions tells which annotations the documents do not bear out.
 */
class CompetencyApiTest {

  private static final Path SHARED = Path.of("..", "..", "shared");

  @TempDir static Path folder;

  private static ServedStore served;
  private static JsonNode questions;
  private static List<String> documents;

  @BeforeAll
  static void loadTheCorpus() throws IOException {
    boolean there = Files.isDirectory(SHARED);
    if ("true".equals(System.getenv("CI"))) {
      assertTrue(there, "the gate needs the folder shared beside the project");
    }
    assumeTrue(there, "skipped: there is no folder shared beside the project");
    Path corpus = SHARED.resolve("corpus");
    try (Stream<Path> files = Files.list(corpus)) {
      documents = files.map(file -> withoutExtension(file.getFileName().toString())).toList();
    }
    questions = new ObjectMapper().readTree(SHARED.resolve("gold/competency.json").toFile());
    served = ServedStore.of(corpus, folder);
  }

  @AfterAll
  static void stop() throws IOException {
    if (served != null) {
      served.close();
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
  private static Set<String> expected(String id, String... fields) {
    Set<String> rows = new TreeSet<>();
    for (JsonNode row : answer(id)) {
      for (JsonNode ref : row.get("ref").isArray() ? row.get("ref") : List.of(row.get("ref"))) {
        rows.add((ref.asText() + " " + text(row, fields)).strip());
      }
    }
    return rows;
  }

  private static Set<String> found(List<JsonNode> rows, String... columns) {
    return found(rows, row -> text(row, columns));
  }

  private static Set<String> found(List<JsonNode> rows, Function<JsonNode, String> text) {
    return rows.stream()
        .map(row -> (ref(row) + " " + text.apply(row)).strip())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The fields joined by blanks; a dash where there is none, and numbers without decimals. */
  private static String text(JsonNode row, String... fields) {
    List<String> parts = new ArrayList<>();
    for (String field : fields) {
      JsonNode value = row.get(field);
      boolean none = value == null || value.isNull();
      parts.add(
          none ? "-" : value.isNumber() ? Long.toString(value.asLong()) : value.asText().strip());
    }
    return String.join(" ", parts);
  }

  /** Document and number of a row about an item, or the document of a row about a plan. */
  private static String ref(JsonNode row) {
    return row.get("item").isNull()
        ? withoutExtension(row.get("document").asText())
        : ref(row, "item");
  }

  private static String ref(JsonNode row, String column) {
    String start = row.get("municipality").asText().toLowerCase(Locale.ROOT) + "-";
    String end = "-" + row.get("date").asText();
    String document =
        documents.stream()
            .filter(name -> name.startsWith(start) && name.endsWith(end))
            .findFirst()
            .orElseThrow();
    return document + "#" + lastPart(row.get(column).asText());
  }

  private static String lastPart(String iri) {
    return iri.substring(iri.lastIndexOf('/') + 1);
  }

  private static String withoutExtension(String file) {
    return file.substring(0, file.lastIndexOf('.'));
  }

  private static Set<String> names(JsonNode list) {
    Set<String> names = new TreeSet<>();
    list.forEach(name -> names.add(name.asText()));
    return names;
  }

  private static Set<String> listed(JsonNode column) {
    return column.isNull() ? Set.of() : new TreeSet<>(List.of(column.asText().split("; ")));
  }

  @Test
  void cq01ItemsThatCiteTheLabActAsLegalBasis() {
    assertThat(found(served.rows("items-citing-law", "law=LAB-loven", "legalBasis=true")))
        .isEqualTo(expected("CQ01"));
  }

  @Test
  void cq02DecisionsThatWereMerelyNoted() {
    assertThat(found(served.rows("decisions", "outcome=noted"), "municipality"))
        .isEqualTo(expected("CQ02", "municipality"));
  }

  @Test
  void cq03ProjectsWithGrantsAndTheirPeriods() {
    Set<String> found = new TreeSet<>();
    for (JsonNode grant : served.rows("grants", "municipality=Lemvig")) {
      String facts =
          text(grant, "project", "committed", "received", "periodStart", "periodEnd", "funder");
      served.rows("project-history", "project=" + grant.get("projectIri").asText()).stream()
          .filter(row -> row.get("place").asText().contains("/item/"))
          .forEach(row -> found.add(ref(row, "place") + " " + facts));
    }
    assertThat(found)
        .isEqualTo(
            expected(
                "CQ03",
                "project",
                "grantDKK",
                "receivedDKK",
                "periodStart",
                "periodEnd",
                "funder"));
  }

  @Test
  void cq04TotalOfTheGrants() {
    JsonNode total = answer("CQ04").get(0);
    assertThat(served.rows("grant-totals", "municipality=Lemvig"))
        .extracting(row -> text(row, "committed", "received", "projects"))
        .containsExactly(text(total, "committedDKK", "receivedDKK", "projects"));
  }

  /** The annotation counts an item that is about it in part; it is one in passing. */
  @Test
  void cq06ItemsOnRefugeesAndIntegration() {
    Set<String> main = new TreeSet<>();
    Set<String> part = new TreeSet<>();
    for (JsonNode row : answer("CQ06")) {
      (row.get("core").asBoolean() ? main : part).add(row.get("ref").asText());
    }
    String topic = "topic=integration og flygtninge";
    Set<String> found = found(served.rows("items-by-topic", topic, "weight=main"));
    served
        .rows("goals", topic, "weight=main")
        .forEach(
            row ->
                found.add(
                    withoutExtension(row.get("document").asText())
                        + "#"
                        + row.get("number").asText()));
    assertThat(found).isEqualTo(main);
    assertThat(found(served.rows("items-by-topic", topic, "weight=passing"))).containsAll(part);
  }

  /** The annotation corrects a name that one item prints otherwise; the graph keeps the print. */
  @Test
  void cq07WhoWasAbsentAtWhichItems() {
    Set<String> expected = expected("CQ07", "person");
    expected.remove("vejle-amu-2023-10-05#78 Claus Behrendsen");
    expected.add("vejle-amu-2023-10-05#78 Claus Behrends");
    List<JsonNode> rows =
        served.rows("absences").stream()
            .filter(row -> row.get("scope").asText().equals("item"))
            .toList();
    assertThat(found(rows, "person")).isEqualTo(expected);
  }

  @Test
  void cq08ItemsOfAKleSubjectAndSubjectsOfSeveralMunicipalities() {
    Set<String> found =
        found(served.rows("shared-topics", "scheme=KLE"), row -> lastPart(text(row, "topicIri")));
    found.addAll(found(served.rows("decisions", "kleSubject=15.20.00"), row -> "15.20.00"));
    assertThat(found).isEqualTo(expected("CQ08", "kle"));
  }

  @Test
  void cq09AProjectOfThePlanAndOfTheMinutes() {
    JsonNode same = answer("CQ09").get(0);
    List<JsonNode> history = served.rows("project-history");
    assertThat(history)
        .extracting(row -> withoutExtension(row.get("document").asText()))
        .containsExactly("lemvig-beskaeftigelsesplan-2019", "lemvig-aiu-2021-12-08");
    String project = history.get(0).get("projectIri").asText();
    assertThat(history).allMatch(row -> row.get("projectIri").asText().equals(project));
    assertThat(served.rows("projects", "project=" + project))
        .extracting(row -> text(row, "project", "periodStart", "periodEnd", "funder"))
        .containsExactly(text(same, "project", "periodStart", "periodEnd", "funder"));
    assertThat(served.rows("contradictions", "municipality=Lemvig")).isEmpty();
  }

  @Test
  void cq10CasesAtMoreThanOneMeeting() {
    assertThat(found(served.rows("case-history"), "caseNumber"))
        .isEqualTo(expected("CQ10", "caseNumber"));
  }

  @Test
  void cq12ItemsThatAnotherBodyDecidesInTheEnd() {
    assertThat(found(served.rows("final-authority-elsewhere"), "body", "via", "explicit"))
        .isEqualTo(expected("CQ12", "body", "via", "explicit"));
  }

  @Test
  void cq13WhatWasSentToHearing() {
    List<JsonNode> rows = served.rows("hearings");
    assertThat(found(rows, "subject", "from", "to"))
        .isEqualTo(expected("CQ13", "subject", "from", "to"));
    for (JsonNode row : answer("CQ13")) {
      JsonNode found =
          rows.stream().filter(one -> ref(one).equals(row.get("ref").asText())).findFirst().get();
      assertThat(listed(found.get("asked"))).isEqualTo(names(row.get("parties")));
      assertThat(listed(found.get("answered"))).isEqualTo(names(row.get("responsesFrom")));
    }
  }

  /** A meeting of which only the year can be told is none that a reference could lead to. */
  @Test
  void cq14ItemsThatReferToOtherMeetings() {
    Set<String> expected = expected("CQ14", "meetingDate", "caseOrItem");
    expected.remove("vejle-amu-2023-10-05#78 2022 -");
    assertThat(found(served.rows("meeting-references"), "referredDate", "referredNumber"))
        .isEqualTo(expected);
  }

  @Test
  void cq15ItemsThatAreClosedOrLackACaseNumberOrADecision() {
    assertThat(found(served.rows("closed-or-missing"), "closed", "noCaseNumber", "noDecision"))
        .isEqualTo(expected("CQ15", "closed", "noCaseNumber", "noDecision"));
  }

  /** Hjørring is a place in one item of Vejle, and a place is no municipality. */
  @Test
  void cq17OtherMunicipalitiesThatAreMentioned() {
    Set<String> expected = expected("CQ17", "mentions");
    expected.remove("vejle-amu-2023-10-05#78 Hjørring");
    assertThat(found(served.rows("municipality-mentions"), "mentions")).isEqualTo(expected);
  }

  @Test
  void cq25OutcomesByMunicipality() {
    Set<String> expected = new TreeSet<>();
    Set<String> missing = new TreeSet<>();
    for (JsonNode row : answer("CQ25")) {
      if (row.get("outcome").asText().startsWith("(")) {
        row.get("ref").forEach(ref -> missing.add(ref.asText()));
      } else {
        expected.add(text(row, "municipality", "outcome", "count"));
      }
    }
    assertThat(served.rows("outcomes-by-municipality"))
        .extracting(
            row ->
                text(row, "municipality")
                    + " "
                    + lastPart(text(row, "outcomeIri"))
                    + " "
                    + text(row, "decisions"))
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(found(served.rows("closed-or-missing", "noDecision=true"))).isEqualTo(missing);
  }
}
