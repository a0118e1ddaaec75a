package dk.kommunegraf.server.query;

import dk.kommunegraf.ontology.Iris;
import dk.kommunegraf.ontology.Kg;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * Looks things up by the end of their IRI and by their names and codes. What the store finds by an
 * index is tried first: the name as it is written, and the IRI that it would be the end of; then
 * the text index; and only then all names of the kind, in any case of letters.
 */
final class ThingLookup {

  private static final String PREFIXES =
      """
      PREFIX kg: <%s>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX text: <http://jena.apache.org/text#>
      """
          .formatted(Kg.NAMESPACE);

  private static final List<String> NAMES =
      List.of(
          "rdfs:label",
          "skos:prefLabel",
          "skos:altLabel",
          "skos:hiddenLabel",
          "skos:notation",
          "kg:popularName",
          "kg:abbreviation",
          "kg:municipalityCode",
          "kg:caseNumber",
          "kg:title");

  private static final Query AS_WRITTEN =
      select(
          """
          { ?thing ?property ?_plain } UNION { ?thing ?property ?_danish }
          UNION { ?thing ?property ?_english }
          FILTER(?property IN (%s))
          ?thing a ?_class
          """
              .formatted(String.join(", ", NAMES)));

  private static final Query BY_IRI = select("?_iri a ?_class . BIND(?_iri AS ?thing)");

  private static final Query BY_TEXT =
      select(
          """
          (?thing ?hit ?name) text:query (rdfs:label kg:title ?_words 1000)
          FILTER(LCASE(STR(?name)) = ?_value)
          ?thing a ?_class
          """);

  private static final Query BY_NAME =
      select(
          "?thing a ?_class ; %s ?name . FILTER(LCASE(STR(?name)) = ?_value)"
              .formatted(String.join("|", NAMES)));

  private static final Query BY_END =
      select("?thing a ?_class . FILTER(STRENDS(LCASE(STR(?thing)), ?_end))");

  private final QueryRunner runner;

  ThingLookup(QueryRunner runner) {
    this.runner = runner;
  }

  /**
   * The things that a value names, 20 at most; of one kind, or of any. Not all names of all kinds
   * are gone through where there is a text index.
   */
  Set<Node> find(String value, Optional<Kind> kind) {
    String lower = value.toLowerCase(Locale.ROOT);
    Map<String, Node> terms = new HashMap<>();
    kind.ifPresent(of -> terms.put("_class", of.type()));
    List<Supplier<Set<Node>>> ways = new ArrayList<>();
    ways.add(() -> asWritten(value, terms));
    ways.add(() -> byIri(kind.map(Kind::start).orElse(Iris.DEFAULT_BASE), lower, terms));
    if (runner.hasTextIndex()) {
      ways.add(() -> byText(lower, terms));
    }
    if (kind.isPresent() || !runner.hasTextIndex()) {
      ways.add(() -> things(BY_NAME, terms, Map.of("_value", literal(lower))));
      ways.add(() -> things(BY_END, terms, Map.of("_end", literal("/" + lower))));
    }
    return ways.stream()
        .map(Supplier::get)
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(Set.of());
  }

  private Set<Node> asWritten(String value, Map<String, Node> terms) {
    Set<Node> found = new LinkedHashSet<>();
    for (String name : new LinkedHashSet<>(List.of(value, StringUtils.capitalize(value)))) {
      found.addAll(
          things(
              AS_WRITTEN,
              terms,
              Map.of(
                  "_plain", literal(name),
                  "_danish", NodeFactory.createLiteralLang(name, "da"),
                  "_english", NodeFactory.createLiteralLang(name, "en"))));
    }
    return found;
  }

  private Set<Node> byIri(String start, String end, Map<String, Node> terms) {
    Set<Node> found = new LinkedHashSet<>();
    Stream.of(start + end, Iris.DEFAULT_BASE + "id/" + end)
        .filter(IriSyntax::isLegal)
        .distinct()
        .map(iri -> Map.of("_iri", NodeFactory.createURI(iri)))
        .forEach(iri -> found.addAll(things(BY_IRI, terms, iri)));
    return found;
  }

  private Set<Node> byText(String lower, Map<String, Node> terms) {
    return TextQuery.whole(lower)
        .map(
            words ->
                things(BY_TEXT, terms, Map.of("_words", literal(words), "_value", literal(lower))))
        .orElse(Set.of());
  }

  private Set<Node> things(Query query, Map<String, Node> terms, Map<String, Node> more) {
    Map<String, Node> all = new HashMap<>(terms);
    all.putAll(more);
    Set<Node> things = new LinkedHashSet<>();
    ask(query, all).forEach(row -> things.add(row.get("thing")));
    things.removeIf(thing -> !thing.isURI());
    return things;
  }

  /** The rows of a query with terms in place of its variables. */
  List<Binding> ask(Query query, Map<String, Node> terms) {
    Map<Var, Node> bound = new HashMap<>();
    terms.forEach((name, term) -> bound.put(Var.alloc(name), term));
    return runner.rows(Substitution.of(bound).apply(query));
  }

  private static Query select(String pattern) {
    return QueryFactory.create(
        "%sSELECT DISTINCT ?thing { %s } ORDER BY ?thing LIMIT 20".formatted(PREFIXES, pattern));
  }

  private static Node literal(String text) {
    return NodeFactory.createLiteralString(text);
  }
}
