package dk.kommunegraf.server.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Var;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubstitutionTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT ?_x ?s { ?s ?p ?_x }",
        "SELECT * { ?s ?p ?_x }",
        "SELECT ?s { ?s ?p ?o FILTER(!BOUND(?_x) || ?o = ?_x) }",
        "SELECT ?s { ?s ?p ?o FILTER EXISTS { ?s ?q ?_x FILTER BOUND(?_x) } }",
        "SELECT ?s { { SELECT ?s { ?s ?p ?_x } GROUP BY ?s } }",
        "SELECT ?s (IF(BOUND(?_x), ?_x, ?s) AS ?y) { ?s ?p ?o } ORDER BY STR(?_x)",
        "SELECT (COUNT(?_x) AS ?n) { ?s ?p ?_x } GROUP BY ?s HAVING(COUNT(?_x) > 0)",
        "SELECT ?s { ?s ?p ?o OPTIONAL { ?o ?q ?_x } MINUS { ?s ?r ?_x } }",
        "SELECT ?s { GRAPH ?g { ?s ?p ?_x } BIND(?_x AS ?y) }",
      })
  void givesAQueryThatCanBeReadAgain(String text) {
    Query query = QueryFactory.create(text, Syntax.syntaxSPARQL_11);
    Query bound =
        Substitution.of(Map.of(Var.alloc("_x"), NodeFactory.createLiteralString("a \" } b\n")))
            .apply(query);
    Query read = QueryFactory.create(bound.serialize(), Syntax.syntaxSPARQL_11);
    assertThat(read.serialize()).isEqualTo(bound.serialize());
    assertThat(read.getResultVars())
        .containsAll(query.isQueryResultStar() ? List.of("s") : query.getResultVars());
    assertThat(bound.serialize()).contains("\"a \\\" } b\\n\"");
  }
}
