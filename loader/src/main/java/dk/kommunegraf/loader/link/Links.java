package dk.kommunegraf.loader.link;

import dk.kommunegraf.ontology.Kg;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.vocabulary.RDF;
import org.eclipse.rdf4j.model.IRI;

/**
 * Keeps the links across documents up to date: it is told of the triples that documents lose and
 * gain, notes the keys that they touch, and makes the links of these anew when asked to. What that
 * costs depends on what has those keys, not on how much there is; of a local rule the links near
 * what was touched are made anew. Not thread safe.
 */
public final class Links {

  private static final Node LINK_KEY = node(Kg.LINK_KEY);
  private static final Node LINK_RULE = node(Kg.LINK_RULE);
  private static final Node LINK_FROM = node(Kg.LINK_FROM);
  private static final Node LINK_TO = node(Kg.LINK_TO);

  /** Where a thing that has a key stands in a link. */
  private static final List<Node> ENDS = List.of(LINK_FROM, LINK_TO, node(Kg.RESTS_ON));

  /** How many keys a query asks for. */
  private static final int AT_A_TIME = 100;

  private final LinkRules rules;
  private final Graph links;

  /** For each rule the keys, and the things that have or had them. */
  private final Map<LinkRule, Map<Node, Set<Node>>> touched = new LinkedHashMap<>();

  /**
   * Links in a graph.
   *
   * @param links the graph that holds them, and nothing else
   */
  public Links(LinkRules rules, Graph links) {
    this.rules = rules;
    this.links = links;
  }

  /** Answers queries over the union of all documents. */
  @FunctionalInterface
  public interface Documents {

    /** The triples that a CONSTRUCT query makes. */
    Graph construct(Query query);
  }

  /** A document loses or gains these triples. */
  public void touch(Collection<Triple> triples) {
    for (LinkRule rule : rules.list()) {
      for (Triple triple : triples) {
        if (rule.hasKey(triple)) {
          touched
              .computeIfAbsent(rule, any -> new LinkedHashMap<>())
              .computeIfAbsent(triple.getObject(), any -> new LinkedHashSet<>())
              .add(triple.getSubject());
        }
      }
    }
  }

  /** Whether there are links to be made anew. */
  public boolean isTouched() {
    return !touched.isEmpty();
  }

  /** Makes the links of all that was touched anew. */
  public void renew(Documents documents) {
    touched.forEach(
        (rule, things) ->
            parts(things.keySet())
                .forEach(
                    keys -> {
                      if (rule.isLocal()) {
                        Map<Node, Set<Node>> some = new LinkedHashMap<>();
                        keys.forEach(key -> some.put(key, things.get(key)));
                        renewNear(rule, some, documents);
                      } else {
                        Graph made = documents.construct(rule.forKeys(keys));
                        write(rule, held(rule, keys), marked(rule, keys), made);
                      }
                    }));
    touched.clear();
  }

  /** Makes all links anew. */
  public void renewAll(Documents documents) {
    links.find().toList().forEach(links::delete);
    for (LinkRule rule : rules.list()) {
      List<Node> keys = documents.construct(rule.keys()).find().mapWith(Triple::getObject).toList();
      parts(keys)
          .forEach(
              some -> documents.construct(rule.forKeys(some)).find().forEachRemaining(links::add));
    }
    touched.clear();
  }

  private static List<List<Node>> parts(Collection<Node> keys) {
    List<Node> all = List.copyOf(keys);
    return IntStream.iterate(0, from -> from < all.size(), from -> from + AT_A_TIME)
        .mapToObj(from -> all.subList(from, Math.min(all.size(), from + AT_A_TIME)))
        .toList();
  }

  /**
   * What led to a thing that is gone is near its neighbours now; what led past a thing that came
   * leads from one for which a link is made.
   */
  private void renewNear(LinkRule rule, Map<Node, Set<Node>> things, Documents documents) {
    Set<Node> held = new LinkedHashSet<>();
    Map<Node, Set<Node>> near = new LinkedHashMap<>();
    things.forEach(
        (key, some) -> {
          Set<Node> around = new LinkedHashSet<>(some);
          for (Node link : held(rule, key, ENDS, some)) {
            held.add(link);
            ENDS.forEach(
                end -> links.find(link, end, Node.ANY).forEach(t -> around.add(t.getObject())));
          }
          near.put(key, around);
        });
    Graph made = documents.construct(rule.forThings(near));
    Set<Node> from = made.find(Node.ANY, LINK_FROM, Node.ANY).mapWith(Triple::getObject).toSet();
    things.keySet().forEach(key -> held.addAll(held(rule, key, List.of(LINK_FROM), from)));
    write(rule, held, Set.of(), made);
  }

  /** The links of keys. */
  private Set<Node> held(LinkRule rule, Collection<Node> keys) {
    Set<Node> held = new LinkedHashSet<>();
    for (Node key : keys) {
      links
          .find(Node.ANY, LINK_KEY, text(key))
          .mapWith(Triple::getSubject)
          .filterKeep(link -> links.contains(link, LINK_RULE, name(rule)))
          .forEachRemaining(held::add);
    }
    return held;
  }

  /** The links of a key that have one of some things at one of some ends. */
  private Set<Node> held(LinkRule rule, Node key, List<Node> ends, Set<Node> things) {
    Set<Node> held = new LinkedHashSet<>();
    for (Node end : ends) {
      for (Node thing : things) {
        links
            .find(Node.ANY, end, thing)
            .mapWith(Triple::getSubject)
            .filterKeep(link -> links.contains(link, LINK_KEY, text(key)))
            .filterKeep(link -> links.contains(link, LINK_RULE, name(rule)))
            .forEachRemaining(held::add);
      }
    }
    return held;
  }

  /** The marks of keys. */
  private Set<Triple> marked(LinkRule rule, Collection<Node> keys) {
    Set<Triple> marked = new LinkedHashSet<>();
    for (Node key : keys) {
      rule.marks()
          .forEach(mark -> links.find(key, RDF.type.asNode(), mark).forEachRemaining(marked::add));
    }
    return marked;
  }

  /**
   * Writes what differs: a case that comes before every meeting has hundreds of links.
   *
   * @param held the links that were, of which those that are not made again go
   * @param marked the marks that were
   */
  private void write(LinkRule rule, Set<Node> held, Set<Triple> marked, Graph made) {
    Set<Triple> gone = new LinkedHashSet<>(marked);
    Set<Triple> plain = new LinkedHashSet<>();
    for (Node link : held) {
      links.find(link, Node.ANY, Node.ANY).forEachRemaining(gone::add);
      Node from = object(link, LINK_FROM);
      Node to = object(link, LINK_TO);
      rule.plainProperties().forEach(property -> plain.add(Triple.create(from, property, to)));
    }
    gone.removeIf(made::contains);
    plain.removeIf(made::contains);
    gone.forEach(links::delete);
    // Two projects may lead from one item to another.
    plain.stream().filter(triple -> !isLinked(triple, name(rule))).forEach(links::delete);
    made.find().filterDrop(links::contains).toList().forEach(links::add);
  }

  private static Node name(LinkRule rule) {
    return NodeFactory.createLiteralString(rule.name());
  }

  private static Node text(Node key) {
    return NodeFactory.createLiteralString(
        key.isURI() ? key.getURI() : key.getLiteralLexicalForm());
  }

  private boolean isLinked(Triple triple, Node rule) {
    return links.find(Node.ANY, LINK_FROM, triple.getSubject()).toList().stream()
        .map(Triple::getSubject)
        .anyMatch(
            link ->
                links.contains(link, LINK_TO, triple.getObject())
                    && links.contains(link, LINK_RULE, rule));
  }

  private Node object(Node link, Node property) {
    return links.find(link, property, Node.ANY).next().getObject();
  }

  private static Node node(IRI term) {
    return NodeFactory.createURI(term.stringValue());
  }

  /** A query over the union of all named graphs, whatever the default graph of a store is. */
  public static Query overNamedGraphs(Query query) {
    return LinkRule.overNamedGraphs(query);
  }
}
