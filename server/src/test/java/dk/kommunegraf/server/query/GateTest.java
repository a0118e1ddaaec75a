package dk.kommunegraf.server.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kommunegraf.server.query.ApiException.BadRequest;
import dk.kommunegraf.server.query.ApiException.TooLarge;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {

  private static final Gate GATE = new Gate(Limits.DEFAULT.query());

  /** A chain of steps, each of the variable before it, which {@code %1$s} stands for. */
  private static String chain(int steps, String step) {
    return IntStream.range(0, steps)
        .mapToObj(i -> "BIND(" + step.formatted("?v" + i) + " AS ?v" + (i + 1) + ")")
        .collect(Collectors.joining(" ", "SELECT ?v0 { ?s ?p ?v0 ", " }"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "CONCAT(%1$s, %1$s)",
        "REPLACE(%1$s, '^(.*)$', '$1$1')",
        "REPLACE(%1$s, '.', 'aaaaaaaa')",
        "REPLACE(%1$s, 'a', %1$s)",
        "ENCODE_FOR_URI(%1$s)",
        "IF(true, CONCAT(%1$s, STR(%1$s)), '')",
        "UCASE(CONCAT(%1$s, COALESCE(%1$s, 'x')))",
      })
  void refusesTextsThatDoubleThemselves(String step) {
    assertThatThrownBy(() -> GATE.parse(chain(26, step)))
        .isInstanceOf(BadRequest.class)
        .hasMessageContaining("joins a text to itself");
    assertThat(GATE.parse(chain(2, step)).isSelectType()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "SELECT * { ?s ?p ?o => line 1, column 19: the query ends unfinished",
        "SELECT * { ?s ?p } => line 1, column 18: \"}\" cannot stand here",
        "SELECT * { ?s ?p ?o ?x } => line 1, column 21: \"?x\" cannot stand here",
        "SELEC * { ?s ?p ?o } => line 1, column 6: \"SELEC\" is no word of SPARQL",
        "SELECT * { ?s ?p 'o } => a text is not closed",
        "SELECT * { ?s a skos:Concept } => PREFIX skos: <http://www.w3.org/2004/02/skos/core#>",
        "SELECT * { ?s a none:Such } => the prefix none: is not declared",
        "SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o } => add it to GROUP BY",
      })
  void saysWhatToChange(String query, String message) {
    assertThatThrownBy(() -> GATE.parse(query))
        .isInstanceOf(BadRequest.class)
        .hasMessageContaining(message);
  }

  @Test
  void seesWhatGrowsThroughSubqueriesAndAggregates() {
    String inner = chain(2, "CONCAT(%1$s, %1$s)").replace("SELECT ?v0", "SELECT ?v2");
    assertThat(Growth.of(GATE.parse(inner))).isEqualTo(4);
    String outer =
        "SELECT (CONCAT(?all, ?all) AS ?twice) { { SELECT (MAX(?v2) AS ?all) { { %s } } } }";
    assertThat(Growth.of(GATE.parse(outer.formatted(inner)))).isEqualTo(8);
    String joined = outer.formatted(inner).replace("MAX", "GROUP_CONCAT");
    assertThat(Growth.of(GATE.parse(joined))).isEqualTo(800);
  }

  @ParameterizedTest
  @CsvSource({
    "'{ ', ' }'",
    "'{ SELECT * { ', ' } }'",
    "'OPTIONAL { ', ' }'",
    "'FILTER EXISTS { ', ' }'"
  })
  void refusesDeepNestingOfPatterns(String open, String close) {
    refusesDepth("SELECT * { ?s ?p ?o " + open.repeat(60) + "?s ?p ?o" + close.repeat(60) + " }");
  }

  @Test
  void refusesDeepNestingOfExpressionsAndLists() {
    refusesDepth("SELECT * { ?s ?p ?o FILTER" + "(".repeat(60) + "true" + ")".repeat(60) + " }");
    refusesDepth("SELECT * { ?s ?p " + "[ ?p ".repeat(60) + "1" + " ]".repeat(60) + " }");
    refusesDepth("SELECT * { ?s " + "(".repeat(60) + "<p>" + ")".repeat(60) + " ?o }");
  }

  private static void refusesDepth(String query) {
    assertThatThrownBy(() -> GATE.parse(query))
        .isInstanceOf(BadRequest.class)
        .hasMessageContaining("nested too deeply");
  }

  /** Deeper than the stack of the parser. */
  @ParameterizedTest
  @CsvSource({"'{', '}'", "'FILTER(!', ')'", "'FILTER(-', ')'"})
  void survivesAnyDepth(String open, String close) {
    int times = 20_000;
    Gate wide =
        new Gate(
            new Limits.Query(
                1 << 20, 50, 1000, Limits.DEFAULT.query().total(), Limits.DEFAULT.query().total()));
    assertThatThrownBy(
            () ->
                wide.parse("SELECT * { ?s ?p ?o " + open.repeat(times) + close.repeat(times) + "}"))
        .isInstanceOf(BadRequest.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "BIND(<java:java.lang.System.exit>(1) AS ?x)",
        "BIND(<JAVA:java.lang.System.exit>(1) AS ?x)",
        "BIND(<http://jena.apache.org/ARQ/js#f>(1) AS ?x)",
        "BIND(<http://jena.apache.org/ARQ/function#sprintf>('%2000000000d', 1) AS ?x)",
        "BIND(<http://jena.apache.org/ARQ/function#wait>(100000) AS ?x)",
        "?s <http://jena.apache.org/ARQ/property#splitIRI> (?x ?y)",
        "?s <java:org.example.Property> ?x",
        "FILTER EXISTS { BIND(<java:java.lang.System.exit>(1) AS ?y) }",
        "SERVICE <http://127.0.0.1:1/> { ?a ?b ?c }",
        "SERVICE SILENT ?s { ?a ?b ?c }",
        "FILTER NOT EXISTS { SERVICE <http://127.0.0.1:1/> { ?a ?b ?c } }",
        "{ SELECT (COUNT(*) AS ?n) { SERVICE <http://127.0.0.1:1/> { ?a ?b ?c } } }",
      })
  void refusesWhatRunsOutsideSparql(String pattern) {
    assertThatThrownBy(() -> GATE.parse("SELECT * { ?s ?p ?o . " + pattern + " }"))
        .isInstanceOf(BadRequest.class)
        .hasMessageContaining("refused");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "INSERT DATA { <a> <b> <c> }",
        "DELETE WHERE { ?s ?p ?o }",
        "LOAD <http://127.0.0.1:1/>",
        "LOAD SILENT <file:///etc/passwd> INTO GRAPH <g>",
        "CLEAR ALL",
        "DROP ALL",
        "WITH <g> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
      })
  void refusesUpdates(String update) {
    assertThatThrownBy(() -> GATE.parse(update))
        .isInstanceOf(BadRequest.class)
        .hasMessageContaining("read only");
  }

  @Test
  void refusesLongTexts() {
    assertThatThrownBy(() -> GATE.parse("SELECT * { ?s ?p ?o } #" + "æ".repeat(40_000)))
        .isInstanceOf(TooLarge.class);
  }

  static Stream<NamedQuery> projectQueries() {
    return NamedQueries.read().list().stream();
  }

  /** They are what people start their own queries from. */
  @ParameterizedTest
  @MethodSource("projectQueries")
  void passesTheQueriesOfTheProject(NamedQuery query) {
    assertThat(GATE.parse(query.text())).isNotNull();
  }

  @Test
  void passesCastsAndTheTextIndex() {
    assertThat(
            GATE.parse(
                """
                PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
                PREFIX text: <http://jena.apache.org/text#>
                SELECT * { (?s ?score) text:query "ord" . ?s ?p ?o FILTER(xsd:integer(?o) > 3) }
                """))
        .isNotNull();
  }

  /**
   * Found by fuzzing: the store would have been sent another query than the one that was passed.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"a'b\"",
        "'a\\'b'",
        "\"\\u0027\"",
        "\"x') AS ?y) (COUNT(*) AS ?n\"",
        "'''a'b'''"
      })
  void refusesSeparatorsThatEndTheirOwnText(String separator) {
    String query = "SELECT (GROUP_CONCAT(?x; separator=%s) AS ?o) { ?s ?p ?x }";
    assertThatThrownBy(() -> GATE.parse(query.formatted(separator)))
        .isInstanceOf(BadRequest.class)
        .hasMessageContaining("apostrophe");
    assertThat(GATE.parse(query.formatted("\"; \""))).isNotNull();
  }
}
