package dk.kommunegraf.server.graph;

import dk.kommunegraf.server.query.Answer;
import dk.kommunegraf.server.query.ApiException.BadRequest;
import dk.kommunegraf.server.query.ApiException.NotFound;
import dk.kommunegraf.server.query.GraphAnswer;
import dk.kommunegraf.server.query.IriSyntax;
import dk.kommunegraf.server.query.NamedQuery;
import dk.kommunegraf.server.query.NamedQueryRunner;
import dk.kommunegraf.server.query.NodeLookup;
import dk.kommunegraf.server.query.QueryRunner;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.vocabulary.RDF;

/** Makes networks: of what lies around a thing, and of what a named query finds. Thread safe. */
public final class NetworkReader {

  /** How many steps away from a thing at most. */
  public static final int MAX_DEPTH = 3;

  /** Things around one where the request does not say: as many as a page shows. */
  public static final int DEFAULT_NODES = 150;

  /** Things around one, or of the rows of a query that says nothing of edges, at most. */
  public static final int MAX_NODES = 2_000;

  private static final String SOURCE = "source";
  private static final String TARGET = "target";

  private static final Comparator<NetworkEdge> ORDER =
      Comparator.comparing(NetworkEdge::source)
          .thenComparing(NetworkEdge::type)
          .thenComparing(NetworkEdge::target)
          .thenComparing(edge -> String.valueOf(edge.start()));

  private final NodeLookup lookup;
  private final NamedQueryRunner queries;
  private final long maxEdges;
  private final Vocabulary vocabulary = new Vocabulary();

  /** Asks through a runner. */
  public NetworkReader(QueryRunner runner) {
    this.lookup = new NodeLookup(runner);
    this.queries = new NamedQueryRunner(runner);
    this.maxEdges = runner.limits().result().rows();
  }

  /**
   * What is around a thing. Quotes, sections, counts and other things of which the ontology gives
   * no colour are left out, unless their class is asked for.
   *
   * @param iri of the thing
   * @param depth how many steps away at most
   * @param limit how many things at most
   * @param types names of the classes to show; those with a colour where there are none
   * @param language of the names
   * @throws BadRequest if a value is wrong
   * @throws NotFound if nothing is known about the thing
   */
  public Network around(
      String iri, long depth, OptionalLong limit, Collection<String> types, String language) {
    long most = limit.orElse(DEFAULT_NODES);
    if (depth < 1 || depth > MAX_DEPTH || most < 1 || most > MAX_NODES) {
      throw new BadRequest(
          "depth is from 1 to %d and limit from 1 to %d".formatted(MAX_DEPTH, MAX_NODES));
    }
    if (!IriSyntax.isLegal(iri)) {
      throw new BadRequest("'uri' is the IRI of a thing, not '%s'".formatted(iri));
    }
    Facts facts = new Facts(lookup);
    facts.read(Set.of(iri));
    if (!facts.isKnown(iri)) {
      throw new NotFound("nothing is known about <%s>".formatted(iri));
    }
    Surroundings surroundings = new Surroundings(lookup, classes(types));
    Set<String> nodes = surroundings.of(iri, (int) depth, (int) most);
    facts.read(nodes);
    return network(
        facts.label(iri, language),
        facts,
        nodes,
        joins().between(nodes, language),
        surroundings.isTruncated(),
        language);
  }

  /**
   * What a named query finds: the rows of one with the columns source and target are edges, a graph
   * is what it is, and of all else the things of its rows are shown with what joins them.
   *
   * @param given the values of its parameters but the language
   * @param limit how many rows at most
   * @throws BadRequest if a parameter is wrong
   */
  public Network of(
      NamedQuery query,
      Map<String, String> given,
      OptionalLong limit,
      Collection<String> types,
      String language) {
    Map<String, String> parameters = new HashMap<>(given);
    if (query.parameters().stream().anyMatch(parameter -> parameter.name().equals("lang"))) {
      parameters.put("lang", language);
    }
    if (query.columns().containsAll(List.of(SOURCE, TARGET))) {
      return ofEdges(query, parameters, limit, types, language);
    }
    List<NetworkEdge> edges = new ArrayList<>();
    Set<String> found = new LinkedHashSet<>();
    boolean truncated = false;
    if (query.makesGraph()) {
      Answer answer = queries.answer(query, parameters, limit, 0);
      ((GraphAnswer) answer)
          .graph()
          .find()
          .forEachRemaining(triple -> add(triple, found, edges, language));
    } else {
      truncated = queries.read(query, parameters, limit, maxEdges, row -> addThings(row, found));
    }
    Facts facts = new Facts(lookup);
    facts.read(found);
    Set<String> shown = shown(found, facts, classes(types));
    Set<String> nodes = new TreeSet<>();
    shown.stream().limit(MAX_NODES).forEach(nodes::add);
    return network(
        query.summary(),
        facts,
        nodes,
        query.makesGraph() ? inside(edges, nodes) : joins().between(nodes, language),
        truncated || nodes.size() < shown.size(),
        language);
  }

  private Network ofEdges(
      NamedQuery query,
      Map<String, String> parameters,
      OptionalLong limit,
      Collection<String> types,
      String language) {
    Map<String, String> shared = new HashMap<>();
    List<NetworkEdge> edges = new ArrayList<>();
    boolean truncated =
        queries.read(
            query, parameters, limit, maxEdges, row -> edges.add(edge(row, shared, language)));
    Set<String> ends = new TreeSet<>(shared.keySet());
    Facts facts = new Facts(lookup);
    facts.read(ends);
    Set<String> nodes = types.isEmpty() ? ends : shown(ends, facts, classes(types));
    return network(query.summary(), facts, nodes, inside(edges, nodes), truncated, language);
  }

  private NetworkEdge edge(Binding row, Map<String, String> shared, String language) {
    String type = text(row, "edge", "edge");
    return new NetworkEdge(
        shared.computeIfAbsent(end(row, SOURCE), iri -> iri),
        shared.computeIfAbsent(end(row, TARGET), iri -> iri),
        Vocabulary.localName(type),
        vocabulary.label(type, language),
        weight(row),
        !text(row, "direction", "directed").equals("undirected"),
        null,
        null,
        row.contains("start") ? text(row, "start", "") : null,
        row.contains("end") ? text(row, "end", "") : null);
  }

  private static String end(Binding row, String column) {
    Node end = row.get(column);
    if (end == null || !end.isURI()) {
      throw new BadRequest(
          "the query's column '%s' holds an IRI in every row to be an end of an edge, not %s"
              .formatted(column, end == null ? "nothing" : end.toString()));
    }
    return end.getURI();
  }

  private static long weight(Binding row) {
    String weight = text(row, "weight", "1");
    try {
      return Long.parseLong(weight);
    } catch (NumberFormatException e) {
      throw new BadRequest(
          "the query's column 'weight' holds whole numbers, not '%s'".formatted(weight));
    }
  }

  private static String text(Binding row, String column, String otherwise) {
    Node value = row.get(column);
    return value == null
        ? otherwise
        : value.isURI() ? value.getURI() : value.getLiteralLexicalForm();
  }

  private void add(Triple triple, Set<String> found, List<NetworkEdge> edges, String language) {
    if (triple.getSubject().isURI()
        && triple.getObject().isURI()
        && !triple.predicateMatches(RDF.type.asNode())) {
      String source = triple.getSubject().getURI();
      String target = triple.getObject().getURI();
      found.addAll(List.of(source, target));
      String property = triple.getPredicate().getURI();
      edges.add(
          new NetworkEdge(
              source,
              target,
              Vocabulary.localName(property),
              vocabulary.label(property, language),
              1,
              true,
              null,
              null,
              null,
              null));
    }
  }

  private static void addThings(Binding row, Set<String> found) {
    row.forEach(
        (column, value) -> {
          if (value.isURI()) {
            found.add(value.getURI());
          }
        });
  }

  private Set<String> classes(Collection<String> names) {
    return names.isEmpty()
        ? vocabulary.shown()
        : names.stream().map(vocabulary::classNamed).collect(Collectors.toSet());
  }

  private static Set<String> shown(Set<String> iris, Facts facts, Set<String> classes) {
    return iris.stream()
        .filter(iri -> facts.types(iri).stream().anyMatch(classes::contains))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static List<NetworkEdge> inside(List<NetworkEdge> edges, Set<String> nodes) {
    return edges.stream()
        .filter(edge -> nodes.contains(edge.source()) && nodes.contains(edge.target()))
        .toList();
  }

  private Joins joins() {
    return new Joins(lookup, vocabulary);
  }

  private Network network(
      String title,
      Facts facts,
      Collection<String> iris,
      List<NetworkEdge> edges,
      boolean truncated,
      String language) {
    Map<String, Long> weights = new HashMap<>();
    for (NetworkEdge edge : edges) {
      weights.merge(edge.source(), edge.weight(), Long::sum);
      weights.merge(edge.target(), edge.weight(), Long::sum);
    }
    List<NetworkNode> nodes =
        iris.stream()
            .map(iri -> node(iri, facts, weights.getOrDefault(iri, 0L), language))
            .toList();
    return new Network(title, nodes, edges.stream().sorted(ORDER).toList(), truncated);
  }

  private NetworkNode node(String iri, Facts facts, long weight, String language) {
    String type = vocabulary.narrowest(facts.types(iri)).orElse("Thing");
    return new NetworkNode(
        iri,
        facts.label(iri, language),
        Vocabulary.localName(type),
        vocabulary.label(type, language),
        vocabulary.color(type),
        facts.municipality(iri).orElse(null),
        facts.date(iri).orElse(null),
        weight);
  }
}
