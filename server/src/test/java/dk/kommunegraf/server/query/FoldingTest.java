package dk.kommunegraf.server.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

  private static final Set<Var> NOT_GIVEN = Set.of(Var.alloc("__x"), Var.alloc("__y"));

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "?s ?p ?o FILTER(COALESCE(?o >= ?__x, true)) => ?s ?p ?o",
        "?s ?p ?o FILTER(COALESCE(CONTAINS(LCASE(?o), LCASE(?__x)), true)) => ?s ?p ?o",
        "?s ?p ?o FILTER(COALESCE(?o = ?__x, !isIRI(?__x), true)) => ?s ?p ?o",
        "?s ?p ?o FILTER(COALESCE(?o = <urn:a>, !isIRI(<urn:a>), true))"
            + "=> ?s ?p ?o FILTER(COALESCE(?o = <urn:a>, false))",
        "?s ?p ?o FILTER(COALESCE(!isIRI(?__x), true) || EXISTS { ?s ?q ?__x }) => ?s ?p ?o",
        "?s ?p ?o FILTER(COALESCE(!isIRI(<urn:a>), true) || EXISTS { ?s ?q <urn:a> })"
            + "=> ?s ?p ?o FILTER EXISTS { ?s ?q <urn:a> }",
        "?s ?p ?o FILTER(EXISTS { ?s ?q ?w } || BOUND(?__x)) => ?s ?p ?o FILTER EXISTS { ?s ?q ?w }",
        "?s ?p ?o FILTER(?o && !BOUND(?__x)) => ?s ?p ?o FILTER(?o)",
        "?s ?p ?o FILTER(LANG(?o) = COALESCE(?__x, 'da')) => ?s ?p ?o FILTER(LANG(?o) = 'da')",
        "?s ?p ?o FILTER(?o = COALESCE(?__x, ?__y, ?o)) => ?s ?p ?o FILTER(?o = ?o)",
        "?s ?p ?o FILTER(!BOUND(?__x) || ?o = ?__x) => ?s ?p ?o",
        "?s ?p ?o FILTER(IF(BOUND(?__x), ?o = ?__x, ?o > 1)) => ?s ?p ?o FILTER(?o > 1)",
        "?s ?p ?o FILTER EXISTS { ?s ?q ?w FILTER(COALESCE(?w = ?__x, true)) }"
            + "=> ?s ?p ?o FILTER EXISTS { ?s ?q ?w }",
        "{ SELECT ?s { ?s ?p ?o FILTER(COALESCE(?o = ?__x, true)) } } => { SELECT ?s { ?s ?p ?o } }",
        "?s ?p ?o FILTER(?o = ?__x) => ?s ?p ?o FILTER(?__x)",
        "?s ?p ?o OPTIONAL { FILTER(isLiteral(?__x)) ?s ?q ?w } => ?s ?p ?o",
        "?s ?p ?o OPTIONAL { ?s ?q ?w FILTER(BOUND(?__x)) } => ?s ?p ?o",
      })
  void leavesOutWhatIsKnown(String pattern, String folded) {
    assertThat(fold(pattern)).isEqualTo(query(folded).serialize());
  }

  /** What a pattern binds has a value, also where only a subquery or an EXISTS sees it. */
  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "?s ?p ?__x FILTER(COALESCE(?__x > 1, true))",
        "?s ?p ?o OPTIONAL { ?s ?q ?__x } FILTER(COALESCE(?o = ?__x, true))",
        "?s ?p ?o BIND(1 AS ?__x) FILTER(COALESCE(?o = ?__x, true))",
        "{ SELECT ?s { ?s ?p ?__x FILTER(COALESCE(?__x > 1, true)) } }",
        "?s ?p ?o FILTER EXISTS { ?s ?q ?__x FILTER(COALESCE(?__x > 1, true)) }",
        "?s ?p ?o FILTER NOT EXISTS { ?s ?q ?__x FILTER(COALESCE(?__x > 1, true)) }",
        "?s ?p ?o MINUS { ?s ?q ?__x FILTER(COALESCE(?__x > 1, true)) }",
        "?s ?p ?o OPTIONAL { ?s ?q ?w FILTER(isLiteral(?w)) }",
        "?s ?p ?o FILTER(?o || ?s)",
        "?s ?p ?o FILTER(?o IN (?__x, 1))",
      })
  void keepsWhatDependsOnTheRow(String pattern) {
    assertThat(fold(pattern)).isEqualTo(query(pattern).serialize());
  }

  private static String fold(String pattern) {
    return Folding.apply(query(pattern), NOT_GIVEN).serialize();
  }

  private static Query query(String pattern) {
    return QueryFactory.create("SELECT ?s { %s }".formatted(pattern));
  }
}
