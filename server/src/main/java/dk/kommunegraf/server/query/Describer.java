package dk.kommunegraf.server.query;

import dk.kommunegraf.ontology.Kg;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * Describes a node for who follows its IRI: what is said about it and what names it, a {@link
 * Portion} at a time in an order that does not change. Thread safe.
 */
public final class Describer {

  private static final Var THING = Var.alloc("thing");
  private static final Var PROPERTY = Var.alloc("property");

  /** Far more than the labels and quotes of two lists; only a strange graph has as many. */
  private static final int MAX_FACTS = 10_000;

  /** No two terms have the same kind, text, language and datatype, so every one has its place. */
  private static final Query OWN =
      query(
          """
          SELECT ?p ?o { ?thing ?p ?o }
          ORDER BY ?p STR(?o) isIRI(?o) LANG(?o) STR(DATATYPE(?o))
          """);

  private static final Query INCOMING = query("SELECT ?s ?p { ?s ?p ?thing } ORDER BY ?p ?s");

  private static final Query INCOMING_BY = query("SELECT ?s { ?s ?property ?thing } ORDER BY ?s");

  private static final Query COUNTS =
      query("SELECT ?p (COUNT(*) AS ?count) { ?s ?p ?thing } GROUP BY ?p ORDER BY ?p");

  private static final Query FACTS =
      query(
          """
          SELECT ?node ?p ?o {
            VALUES ?p { rdfs:label rdf:type kg:quote kg:start kg:end kg:sectionHeading }
            ?node ?p ?o
          } LIMIT %d
          """
              .formatted(MAX_FACTS));

  private final QueryRunner runner;
  private final NodeLookup lookup;

  /** Asks through a runner. */
  public Describer(QueryRunner runner) {
    this.runner = runner;
    this.lookup = new NodeLookup(runner);
  }

  /** A portion of what the graph holds about a node; an empty one if it holds nothing there. */
  public Description describe(String iri, Portion portion) {
    Node thing = NodeFactory.createURI(iri);
    List<Triple> own = portion.incoming().isPresent() ? List.of() : own(thing, portion);
    List<Triple> incoming = incoming(thing, portion);
    Set<String> nodes = nodes(thing, first(own), first(incoming));
    return new Description(
        iri,
        portion,
        first(own),
        first(incoming),
        own.isEmpty() && incoming.isEmpty() ? List.of() : facts(nodes),
        own.size() > Portion.SIZE || incoming.size() > Portion.SIZE);
  }

  /** How many statements name a node, by property in the order of the properties. */
  public List<IncomingCount> countIncoming(String iri) {
    return ask(COUNTS, Map.of(THING, NodeFactory.createURI(iri))).stream()
        .map(row -> new IncomingCount(row.get("p").getURI(), Values.number(row.get("count"))))
        .toList();
  }

  private List<Triple> own(Node thing, Portion portion) {
    return ask(window(OWN, portion), Map.of(THING, thing)).stream()
        .map(row -> Triple.create(thing, row.get("p"), row.get("o")))
        .toList();
  }

  private List<Triple> incoming(Node thing, Portion portion) {
    if (portion.incoming().isPresent()) {
      return findProperty(thing.getURI(), portion.incoming().get())
          .map(property -> incomingBy(thing, property, portion))
          .orElse(List.of());
    }
    return ask(window(INCOMING, portion), Map.of(THING, thing)).stream()
        .map(row -> Triple.create(row.get("s"), row.get("p"), thing))
        .toList();
  }

  private List<Triple> incomingBy(Node thing, Node property, Portion portion) {
    return ask(window(INCOMING_BY, portion), Map.of(THING, thing, PROPERTY, property)).stream()
        .map(row -> Triple.create(row.get("s"), property, thing))
        .toList();
  }

  /** Our own property where two have the same local name. */
  private Optional<Node> findProperty(String iri, String name) {
    List<String> named =
        countIncoming(iri).stream()
            .filter(count -> count.isNamed(name))
            .map(IncomingCount::property)
            .toList();
    return named.stream()
        .filter((Kg.NAMESPACE + name)::equals)
        .findFirst()
        .or(() -> named.stream().findFirst())
        .map(NodeFactory::createURI);
  }

  private List<Triple> facts(Set<String> nodes) {
    List<Triple> facts = new ArrayList<>();
    lookup.forEach(
        FACTS,
        "node",
        nodes,
        row -> facts.add(Triple.create(row.get("node"), row.get("p"), row.get("o"))));
    return facts;
  }

  /** The IRIs that the lists name. */
  private static Set<String> nodes(Node thing, List<Triple> own, List<Triple> incoming) {
    return Stream.of(
            Stream.of(thing),
            own.stream().map(Triple::getObject),
            incoming.stream().map(Triple::getSubject))
        .flatMap(nodes -> nodes)
        .filter(Node::isURI)
        .map(Node::getURI)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** One statement more than is told shows whether there are more. */
  private static Query window(Query query, Portion portion) {
    Query window = query.cloneQuery();
    window.setLimit(Portion.SIZE + 1L);
    window.setOffset(portion.offset());
    return window;
  }

  private static List<Triple> first(List<Triple> list) {
    return list.subList(0, Math.min(list.size(), Portion.SIZE));
  }

  private List<Binding> ask(Query query, Map<Var, Node> terms) {
    return runner.rows(Substitution.of(terms).apply(query));
  }

  private static Query query(String text) {
    return QueryFactory.create(
        """
        PREFIX kg: <%s>
        PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        """
                .formatted(Kg.NAMESPACE)
            + text);
  }
}
