package dk.kommunegraf.server.web;

import dk.kommunegraf.ontology.Kg;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.eclipse.rdf4j.model.IRI;
import org.jspecify.annotations.Nullable;

/** Looks up what is known of the nodes that a page names. */
final class Facts {

  private static final Node EVIDENCE = node(Kg.EVIDENCE);
  private static final Node QUOTE = node(Kg.QUOTE);
  private static final Node START = node(Kg.START);
  private static final Node END = node(Kg.END);
  private static final Node SECTION_HEADING = node(Kg.SECTION_HEADING);

  private final Map<Node, List<Triple>> byNode;
  private final Names names;
  private final Texts texts;

  Facts(Collection<Triple> triples, Names names, Texts texts) {
    this.byNode = triples.stream().collect(Collectors.groupingBy(Triple::getSubject));
    this.names = names;
    this.texts = texts;
  }

  /** Its label. */
  Optional<Text> findLabel(Node node) {
    return names.choose(values(node, RDFS.label.asNode()));
  }

  /** Its types in the order of their IRIs. */
  List<Node> types(Node node) {
    return values(node, RDF.type.asNode()).stream().filter(Node::isURI).toList();
  }

  /** Its quote with the kind of evidence, and the section and characters that it stands at. */
  Optional<Quotation> findQuotation(Node node) {
    return names.choose(values(node, QUOTE)).map(quote -> new Quotation(quote, place(node)));
  }

  private @Nullable String place(Node node) {
    Optional<String> kind =
        types(node).stream()
            .filter(type -> !type.equals(EVIDENCE))
            .findFirst()
            .map(type -> names.term(type.getURI()).text());
    Optional<String> section = first(node, SECTION_HEADING).map(it -> texts.get("section", it));
    Optional<String> range =
        first(node, START)
            .flatMap(start -> first(node, END).map(end -> texts.get("characters", start, end)));
    List<String> parts = Stream.of(kind, section, range).flatMap(Optional::stream).toList();
    return parts.isEmpty() ? null : String.join(", ", parts);
  }

  private Optional<String> first(Node node, Node property) {
    return names.choose(values(node, property)).map(Text::text);
  }

  private List<Node> values(Node node, Node property) {
    return byNode.getOrDefault(node, List.of()).stream()
        .filter(triple -> triple.predicateMatches(property))
        .map(Triple::getObject)
        .sorted(Comparator.comparing(Node::toString))
        .toList();
  }

  private static Node node(IRI iri) {
    return NodeFactory.createURI(iri.stringValue());
  }
}
