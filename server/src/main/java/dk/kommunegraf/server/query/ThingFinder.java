package dk.kommunegraf.server.query;

import dk.kommunegraf.ontology.Kg;
import dk.kommunegraf.server.query.ApiException.BadRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/**
 * Finds the thing of the graph that a user means: by IRI, by the end of it, by a name or a code, in
 * any case of letters. What may be meant is bounded by a name of the query's choice, which is that
 * of the parameter where it does not say, if the ontology has a class of that name: {@code
 * municipality} means a kg:Municipality.
 */
final class ThingFinder {

  private static final int NEAR = 5;

  private static final String PREFIXES =
      """
      PREFIX kg: <%s>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      """
          .formatted(Kg.NAMESPACE);

  private static final String NAMES =
      "rdfs:label|skos:prefLabel|skos:altLabel|skos:hiddenLabel|skos:notation|kg:popularName"
          + "|kg:abbreviation|kg:municipalityCode|kg:caseNumber|kg:title";

  private static final Query IS_CLASS =
      QueryFactory.create("SELECT ?_class { ?thing a ?_class } LIMIT 1");

  private static final Query IS_KNOWN =
      QueryFactory.create("SELECT ?_thing { { ?_thing ?p ?o } UNION { ?s ?p ?_thing } } LIMIT 1");

  private static final Query BY_NAME =
      QueryFactory.create(
          PREFIXES
              + "SELECT DISTINCT ?thing { ?thing a ?_class ; "
              + NAMES
              + " ?name . FILTER(LCASE(STR(?name)) = ?_value) } ORDER BY ?thing LIMIT 20");

  private static final Query BY_END =
      QueryFactory.create(
          "SELECT DISTINCT ?thing { ?thing a ?_class . FILTER(STRENDS(LCASE(STR(?thing)), ?_end)) }"
              + " ORDER BY ?thing LIMIT 20");

  private static final Query LABELS =
      QueryFactory.create(
          PREFIXES
              + "SELECT DISTINCT ?name { ?thing a ?_class ; rdfs:label|kg:popularName ?name }"
              + " LIMIT 5000");

  private final QueryRunner runner;

  ThingFinder(QueryRunner runner) {
    this.runner = runner;
  }

  /**
   * The one thing that a value means.
   *
   * @param meaning name of the class, which may start with a small letter
   * @throws BadRequest if nothing or more than one thing is meant; near names are suggested
   */
  Node get(String parameter, String meaning, String value) {
    if (isIri(value)) {
      Node iri = NodeFactory.createURI(value);
      if (ask(IS_KNOWN, Map.of("_thing", iri)).isEmpty()) {
        throw new BadRequest("nothing in the graph is <%s>".formatted(value));
      }
      return iri;
    }
    Map<String, Node> type = typeOf(meaning);
    Set<Node> found = find(value, type);
    if (found.isEmpty()) {
      throw unknown(parameter, value, type);
    }
    if (found.size() > 1) {
      throw new BadRequest(
          "'%s' means more than one %s: give the IRI".formatted(value, parameter),
          found.stream().map(Node::getURI).toList());
    }
    return found.iterator().next();
  }

  private Set<Node> find(String value, Map<String, Node> type) {
    String lower = value.toLowerCase(Locale.ROOT);
    Set<Node> named = things(BY_NAME, type, "_value", lower);
    return named.isEmpty() ? things(BY_END, type, "_end", "/" + lower) : named;
  }

  private Set<Node> things(Query query, Map<String, Node> type, String variable, String text) {
    Map<String, Node> terms = new HashMap<>(type);
    terms.put(variable, NodeFactory.createLiteralString(text));
    Set<Node> things = new LinkedHashSet<>();
    ask(query, terms).forEach(row -> things.add(row.get("thing")));
    things.removeIf(thing -> !thing.isURI());
    return things;
  }

  /** Where there is no class of that name, anything may be meant. */
  private Map<String, Node> typeOf(String meaning) {
    StringBuilder name = new StringBuilder();
    for (String word : meaning.split("_")) {
      name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
    }
    Map<String, Node> type = Map.of("_class", NodeFactory.createURI(Kg.NAMESPACE + name));
    return ask(IS_CLASS, type).isEmpty() ? Map.of() : type;
  }

  private BadRequest unknown(String parameter, String value, Map<String, Node> type) {
    Set<String> names = new LinkedHashSet<>();
    if (!type.isEmpty()) {
      ask(LABELS, type).forEach(row -> names.add(row.get("name").getLiteralLexicalForm()));
    }
    List<String> near =
        names.stream()
            .sorted(
                Comparator.<String>comparingInt(name -> Distance.between(value, name))
                    .thenComparing(Comparator.naturalOrder()))
            .limit(NEAR)
            .toList();
    String hint = near.isEmpty() ? "" : "; near ones are: " + String.join(", ", near);
    return new BadRequest("no %s is '%s'%s".formatted(parameter, value, hint), near);
  }

  private List<Binding> ask(Query query, Map<String, Node> terms) {
    Map<Var, Node> bound = new HashMap<>();
    terms.forEach((name, term) -> bound.put(Var.alloc(name), term));
    return runner.run(
        Substitution.of(bound).apply(query),
        execution -> {
          List<Binding> rows = new ArrayList<>();
          RowSet.adapt(execution.execSelect()).forEachRemaining(rows::add);
          return rows;
        });
  }

  private static boolean isIri(String value) {
    return value.matches("(?i)(https?|urn):[^\\s<>\"{}|^`\\\\]+");
  }
}
