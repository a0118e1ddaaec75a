package dk.kommunegraf.loader.link;

import dk.kommunegraf.ontology.Kg;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * costs depends on what has those keys, not on how much there is. Not thread safe.
 */
public final class Links {

  private static final Node LINK_KEY = node(Kg.LINK_KEY);
  private static final Node LINK_RULE = node(Kg.LINK_RULE);
  private static final Node LINK_FROM = node(Kg.LINK_FROM);
  private static final Node LINK_TO = node(Kg.LINK_TO);

  /** How many keys a query asks for. */
  private static final int AT_A_TIME = 100;

  private final LinkRules rules;
  private final Graph links;
  private final Map<LinkRule, Set<Node>> touched = new LinkedHashMap<>();

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
          touched.computeIfAbsent(rule, any -> new LinkedHashSet<>()).add(triple.getObject());
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
        (rule, keys) -> {
          List<Node> all = List.copyOf(keys);
          for (int from = 0; from < all.size(); from += AT_A_TIME) {
            List<Node> some = all.subList(from, Math.min(all.size(), from + AT_A_TIME));
            renew(rule, some, documents.construct(rule.forKeys(some)));
          }
        });
    touched.clear();
  }

  /** Makes all links anew. */
  public void renewAll(Documents documents) {
    links.find().toList().forEach(links::delete);
    rules.list().forEach(rule -> add(documents.construct(rule.forAll())));
    touched.clear();
  }

  private void add(Graph made) {
    made.find().forEachRemaining(links::add);
  }

  /** Writes what differs: a case that comes before every meeting has hundreds of links. */
  private void renew(LinkRule rule, List<Node> keys, Graph made) {
    Node name = NodeFactory.createLiteralString(rule.name());
    Set<Triple> gone = new LinkedHashSet<>();
    Set<Triple> plain = new LinkedHashSet<>();
    keys.forEach(key -> collect(rule, key, gone, plain));
    gone.removeIf(made::contains);
    plain.removeIf(made::contains);
    gone.forEach(links::delete);
    // Two projects may lead from one item to another.
    plain.stream().filter(triple -> !isLinked(triple, name)).forEach(links::delete);
    made.find().filterDrop(links::contains).toList().forEach(links::add);
  }

  /** What is held of the links of a key: their own statements, marks, and plain properties. */
  private void collect(LinkRule rule, Node key, Set<Triple> own, Set<Triple> plain) {
    String text = key.isURI() ? key.getURI() : key.getLiteralLexicalForm();
    Node name = NodeFactory.createLiteralString(rule.name());
    links
        .find(Node.ANY, LINK_KEY, NodeFactory.createLiteralString(text))
        .mapWith(Triple::getSubject)
        .filterKeep(link -> links.contains(link, LINK_RULE, name))
        .toList()
        .forEach(
            link -> {
              links.find(link, Node.ANY, Node.ANY).forEachRemaining(own::add);
              Node from = object(link, LINK_FROM);
              Node to = object(link, LINK_TO);
              rule.plainProperties()
                  .forEach(property -> plain.add(Triple.create(from, property, to)));
            });
    rule.marks()
        .forEach(mark -> links.find(key, RDF.type.asNode(), mark).forEachRemaining(own::add));
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
