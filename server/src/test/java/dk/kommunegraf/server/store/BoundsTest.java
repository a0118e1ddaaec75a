package dk.kommunegraf.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.QueryException;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundsTest {

  private static final String TEXT = "a".repeat(40) + "!";

  private static EmbeddedFuseki fuseki;

  @BeforeAll
  static void start() {
    fuseki = TestStore.fuseki("fixture.trig", Duration.ofSeconds(60));
  }

  @AfterAll
  static void stop() {
    fuseki.close();
  }

  private static List<String> ask(String query) {
    List<String> values = new ArrayList<>();
    try (RDFConnection connection = fuseki.connect()) {
      connection.querySelect(query, row -> values.add(row.get("x").toString()));
    }
    return values;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(.*a){20}$",
        "(.*?a){20}$",
        "(a*){20}b",
        "(?:a+){12}b",
        "(a{1,20}){1,20}b",
        "(a+)+\\\\1b"
      })
  @Timeout(10)
  void endsPatternsThatTryTooManyWays(String regex) {
    String call = "(?t, '" + regex + "')";
    assertThatThrownBy(() -> ask(values("REGEX" + call)))
        .isInstanceOf(QueryExceptionHTTP.class)
        .satisfies(e -> assertThat(((QueryExceptionHTTP) e).getStatusCode()).isEqualTo(400))
        .satisfies(
            e -> assertThat(((QueryExceptionHTTP) e).getResponse()).contains("too many ways"));
    assertThatThrownBy(() -> ask(values("REPLACE(?t, '" + regex + "', 'y')")))
        .isInstanceOf(QueryException.class);
  }

  private static String values(String expression) {
    return "SELECT ?x { VALUES ?t { '%s' } BIND(%s AS ?x) }".formatted(TEXT, expression);
  }

  /** Also what Jena works out before it asks, inside EXISTS, in an aggregate and in a subquery. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (REGEX('%s', '(a*){20}b') AS ?x) {}",
        "SELECT ?x { VALUES ?x { '%s' } FILTER EXISTS { ?s ?p ?o FILTER REGEX(?x, '(a*){20}b') } }",
        "SELECT (MAX(REGEX(?t, '(a*){20}b')) AS ?x) { VALUES ?t { '%s' } }",
        "SELECT ?x { { SELECT ?x { VALUES ?x { '%s' } FILTER REGEX(?x, '(a*){20}b') } } }",
        "SELECT ?x { VALUES ?x { '%s' 'b' } } ORDER BY REGEX(?x, '(a*){20}b')",
        "SELECT ?x { VALUES ?x { '%s' 'b' } } GROUP BY ?x HAVING(REGEX(?x, '(a*){20}b'))",
      })
  @Timeout(10)
  void findsThemEverywhere(String query) {
    assertThatThrownBy(() -> ask(query.formatted(TEXT))).isInstanceOf(QueryException.class);
  }

  @Test
  void leavesOtherPatternsTheirAnswers() {
    assertThat(
            ask(
                """
                SELECT ?x {
                  VALUES (?t ?p ?f) {
                    ('Beskæftigelse' '^b.*se$' 'i') ('Beskæftigelse' '^b.*se$' '')
                    ('a\\nb' 'a.b' 's') ('a+b' 'a+b' 'q') (<urn:a> 'a' '') ('a' '(' '')
                  }
                  BIND(COALESCE(STR(REGEX(?t, ?p, ?f)), 'error') AS ?x)
                }
                """))
        .containsExactly("true", "false", "true", "true", "error", "error");
    assertThat(ask("SELECT ?x { BIND(REPLACE('2023-10-05', '(\\\\d+)-(\\\\d+)', '$2/$1') AS ?x) }"))
        .containsExactly("10/2023-05");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GROUP_CONCAT(?i)",
        "GROUP_CONCAT(DISTINCT CONCAT(STR(?a), STR(?d), STR(?g), ?long))"
      })
  void boundsWhatIsJoined(String aggregate) {
    String query =
        "SELECT (%s AS ?x) { VALUES ?long { '%s' } ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
            .formatted(aggregate, "x".repeat(500));
    String all = query.replace("(?i)", "(CONCAT(STR(?i), ?long))");
    assertThatThrownBy(() -> ask(all))
        .satisfies(e -> assertThat(((QueryExceptionHTTP) e).getStatusCode()).isEqualTo(413));
  }

  @Test
  void joinsWhatIsNotTooLong() {
    assertThat(ask("SELECT (GROUP_CONCAT(?v; separator='-') AS ?x) { VALUES ?v { 1 2 3 } }"))
        .containsExactly("1-2-3");
    assertThat(ask("SELECT (GROUP_CONCAT(DISTINCT ?v) AS ?x) { VALUES ?v { 1 1 3 } }"))
        .containsExactly("1 3");
  }
}
