package dk.kommunegraf.server.web;

import dk.kommunegraf.server.query.OntologyGraph;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;

/** Chooses what things are called in one language. */
final class Names {

  private final String language;
  private final Texts texts;

  Names(String language, Texts texts) {
    this.language = language;
    this.texts = texts;
  }

  /** The literal in the language of the page; else one in no language, else any. */
  Optional<Text> choose(Collection<Node> literals) {
    return literals.stream()
        .filter(Node::isLiteral)
        .min(
            Comparator.<Node>comparingInt(this::distance)
                .thenComparing(Node::getLiteralLexicalForm))
        .map(this::text);
  }

  private int distance(Node literal) {
    String given = literal.getLiteralLanguage();
    return given.equals(language) ? 0 : given.isEmpty() ? 1 : 2;
  }

  /** A literal with its language, where that is another than the page's. */
  Text text(Node literal) {
    String given = literal.getLiteralLanguage();
    return new Text(
        literal.getLiteralLexicalForm(), given.isEmpty() || given.equals(language) ? null : given);
  }

  /** What a literal says: words for the values of xsd:boolean, its text for all others. */
  Text literal(Node literal) {
    return XSDDatatype.XSDboolean.equals(literal.getLiteralDatatype())
        ? new Text(
            texts.find(literal.getLiteralLexicalForm()).orElse(literal.getLiteralLexicalForm()),
            null)
        : text(literal);
  }

  /** The name of a term: by the ontology, by our own words for other vocabularies, or its IRI. */
  Text term(String iri) {
    List<Node> labels =
        OntologyGraph.STATEMENTS
            .find(NodeFactory.createURI(iri), RDFS.label.asNode(), Node.ANY)
            .mapWith(Triple::getObject)
            .toList();
    String shortForm = OntologyGraph.PREFIXES.shortForm(iri);
    return choose(labels).orElseGet(() -> new Text(texts.find(shortForm).orElse(shortForm), null));
  }
}
