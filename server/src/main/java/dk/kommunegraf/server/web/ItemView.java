package dk.kommunegraf.server.web;

import dk.kommunegraf.ontology.Kg;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.eclipse.rdf4j.model.IRI;
import org.jspecify.annotations.Nullable;

/** What the graph around an agenda item says, in the words of one page. */
final class ItemView {

  private static final Comparator<Node> BY_TEXT = Comparator.comparing(node -> node.toString());

  private final Graph graph;
  private final Site site;
  private final Frame frame;
  private final Names names;

  ItemView(Graph graph, Site site, Frame frame, Names names) {
    this.graph = graph;
    this.site = site;
    this.frame = frame;
    this.names = names;
  }

  /** A term of the ontology as a node. */
  static Node node(IRI iri) {
    return NodeFactory.createURI(iri.stringValue());
  }

  /** The values of a property, in an order that does not change. */
  List<Node> values(Node thing, IRI property) {
    return graph.find(thing, node(property), Node.ANY).mapWith(Triple::getObject).toList().stream()
        .sorted(BY_TEXT)
        .toList();
  }

  /** The text of a property in the language of the page, if it has one. */
  Optional<String> text(Node thing, IRI property) {
    return names.choose(values(thing, property)).map(Text::text);
  }

  /** Whether a flag is set. */
  boolean isTrue(Node thing, IRI property) {
    return text(thing, property).filter("true"::equals).isPresent();
  }

  /** The instances of a class, in the order of their positions. */
  List<Node> instances(IRI type) {
    return graph
        .find(Node.ANY, RDF.type.asNode(), node(type))
        .mapWith(Triple::getSubject)
        .toList()
        .stream()
        .distinct()
        .filter(thing -> graph.contains(thing, node(Kg.HAS_AGENDA_ITEM), Node.ANY))
        .sorted(Comparator.comparingInt(this::position).thenComparing(BY_TEXT))
        .toList();
  }

  private int position(Node thing) {
    return text(thing, Kg.POSITION)
        .filter(text -> text.matches("\\d{1,9}"))
        .map(Integer::parseInt)
        .orElse(Integer.MAX_VALUE);
  }

  /** All that is evidence of its own, such as a citation. */
  List<Node> evidence() {
    return graph
        .find(Node.ANY, RDF.type.asNode(), node(Kg.EVIDENCE))
        .mapWith(Triple::getSubject)
        .toList()
        .stream()
        .filter(place -> kind(place).isPresent())
        .sorted(Comparator.comparingInt(this::start).thenComparing(BY_TEXT))
        .toList();
  }

  private int start(Node place) {
    return text(place, Kg.START)
        .filter(text -> text.matches("\\d{1,9}"))
        .map(Integer::parseInt)
        .orElse(Integer.MAX_VALUE);
  }

  /** The class of evidence beside that of evidence itself. */
  Optional<Node> kind(Node place) {
    return graph
        .find(place, RDF.type.asNode(), Node.ANY)
        .mapWith(Triple::getObject)
        .toList()
        .stream()
        .filter(type -> type.isURI() && !type.equals(node(Kg.EVIDENCE)))
        .min(BY_TEXT);
  }

  /** What a thing is called. */
  Text name(Node thing) {
    return names
        .choose(
            graph.find(thing, RDFS.label.asNode(), Node.ANY).mapWith(Triple::getObject).toList())
        .orElseGet(() -> new Text(thing.toString(), null));
  }

  /** What a term of the ontology is called. */
  Text term(Node term) {
    return names.term(term.getURI());
  }

  /** A thing by its name, which leads to it. */
  Value link(Node thing) {
    return link(thing, name(thing));
  }

  /** A thing by another name. */
  Value link(Node thing, Text name) {
    return new Value(name, href(thing), false, null, null);
  }

  /** Where a thing is; null for what is not of this graph. */
  @Nullable String href(Node thing) {
    return thing.isURI() ? site.findPath(thing.getURI()).map(frame::href).orElse(null) : null;
  }
}
