package dk.kommunegraf.server.query;

import dk.kommunegraf.ontology.Kg;
import dk.kommunegraf.server.query.ApiException.BadRequest;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;

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

  private static final Query AN_INSTANCE =
      QueryFactory.create("SELECT ?thing { ?thing a ?_class } LIMIT 1");

  private static final Query IS_KNOWN =
      QueryFactory.create("SELECT ?_thing { { ?_thing ?p ?o } UNION { ?s ?p ?_thing } } LIMIT 1");

  private static final Query LABELS =
      QueryFactory.create(
          PREFIXES
              + "SELECT DISTINCT ?name { ?thing a ?_class ; rdfs:label|kg:popularName ?name }"
              + " LIMIT 5000");

  private final ThingLookup lookup;
  private final boolean trusting;

  /**
   * Asks through a runner.
   *
   * @param trusting whether IRIs come from the graph itself, and are not looked for in it again
   */
  ThingFinder(QueryRunner runner, boolean trusting) {
    this.lookup = new ThingLookup(runner);
    this.trusting = trusting;
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
      if (!trusting && lookup.ask(IS_KNOWN, Map.of("_thing", iri)).isEmpty()) {
        throw new BadRequest("nothing in the graph is <%s>".formatted(value));
      }
      return iri;
    }
    Optional<Kind> kind = kindOf(meaning);
    Set<Node> found = lookup.find(value, kind);
    if (found.isEmpty()) {
      throw unknown(parameter, value, kind);
    }
    if (found.size() > 1) {
      throw new BadRequest(
          "'%s' means more than one %s: give the IRI".formatted(value, parameter),
          found.stream().map(Node::getURI).toList());
    }
    return found.iterator().next();
  }

  /** Where there is no class of that name, anything may be meant. */
  private Optional<Kind> kindOf(String meaning) {
    StringBuilder name = new StringBuilder();
    for (String word : meaning.split("_")) {
      name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
    }
    Node type = NodeFactory.createURI(Kg.NAMESPACE + name);
    return lookup.ask(AN_INSTANCE, Map.of("_class", type)).stream()
        .findFirst()
        .map(row -> Kind.of(type, row.get("thing")));
  }

  private BadRequest unknown(String parameter, String value, Optional<Kind> kind) {
    Set<String> names = new LinkedHashSet<>();
    kind.map(of -> lookup.ask(LABELS, Map.of("_class", of.type())))
        .ifPresent(rows -> rows.forEach(row -> names.add(row.get("name").getLiteralLexicalForm())));
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

  private static boolean isIri(String value) {
    return value.matches("(?i)(https?|urn):[^\\s<>\"{}|^`\\\\]+");
  }
}
