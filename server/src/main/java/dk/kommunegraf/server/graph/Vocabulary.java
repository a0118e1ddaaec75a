package dk.kommunegraf.server.graph;

import dk.kommunegraf.ontology.Kg;
import dk.kommunegraf.server.query.ApiException.BadRequest;
import dk.kommunegraf.server.query.OntologyGraph;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** What the ontology says of classes and properties that pictures need. Immutable. */
final class Vocabulary {

  /** The colour of what has none of its own. */
  static final String GREY = "#888888";

  private static final Node COLOR = NodeFactory.createURI(Kg.COLOR.stringValue());

  private final Graph ontology = OntologyGraph.STATEMENTS;

  /** The classes that a picture shows unasked: those with a colour. */
  Set<String> shown() {
    return ontology
        .find(Node.ANY, COLOR, Node.ANY)
        .mapWith(Triple::getSubject)
        .mapWith(Node::getURI)
        .toSet();
  }

  /**
   * The class of a local name, in any case of letters.
   *
   * @throws BadRequest if there is none
   */
  String classNamed(String name) {
    List<String> all =
        ontology
            .find(Node.ANY, RDF.type.asNode(), OWL.Class.asNode())
            .mapWith(Triple::getSubject)
            .mapWith(Node::getURI)
            .filterKeep(iri -> iri.startsWith(Kg.NAMESPACE))
            .toList();
    return all.stream()
        .filter(iri -> localName(iri).equalsIgnoreCase(name.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                new BadRequest(
                    "'types' takes names of classes, not '%s'; there are: %s"
                        .formatted(
                            name,
                            all.stream()
                                .map(Vocabulary::localName)
                                .sorted()
                                .collect(Collectors.joining(", ")))));
  }

  /** Of the classes of a thing the narrowest of ours, the first by name where there are several. */
  Optional<String> narrowest(Collection<String> types) {
    Set<String> ours = new TreeSet<>(types);
    ours.removeIf(type -> !type.startsWith(Kg.NAMESPACE));
    return ours.stream()
        .filter(type -> ours.stream().noneMatch(other -> isBelow(other, type)))
        .findFirst();
  }

  private boolean isBelow(String narrow, String broad) {
    return ontology.contains(uri(narrow), RDFS.subClassOf.asNode(), uri(broad));
  }

  /** The colour of a class, or of the one above it. */
  String color(String type) {
    return object(type, COLOR)
        .map(Node::getLiteralLexicalForm)
        .or(
            () ->
                object(type, RDFS.subClassOf.asNode())
                    .filter(above -> above.getURI().startsWith(Kg.NAMESPACE))
                    .map(above -> color(above.getURI())))
        .orElse(GREY);
  }

  private Optional<Node> object(String subject, Node property) {
    return ontology
        .find(uri(subject), property, Node.ANY)
        .mapWith(Triple::getObject)
        .nextOptional();
  }

  /** The name of a class or property in a language; its local name where it is none of ours. */
  String label(String term, String language) {
    return ontology
        .find(uri(term), RDFS.label.asNode(), Node.ANY)
        .mapWith(Triple::getObject)
        .filterKeep(label -> label.getLiteralLanguage().equals(language))
        .mapWith(Node::getLiteralLexicalForm)
        .nextOptional()
        .orElse(localName(term));
  }

  /** What stands behind the last {@code #} or {@code /}. */
  static String localName(String iri) {
    return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
  }

  private static Node uri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
