package dk.kommunegraf.server.web;

import dk.kommunegraf.ontology.Kg;
import dk.kommunegraf.server.query.OntologyGraph;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.jspecify.annotations.Nullable;

/**
 * Writes the page of the ontology: all its terms, each at the anchor that its IRI ends with. Thread
 * safe.
 */
public final class OntologyPages {

  private static final Graph ONTOLOGY = OntologyGraph.STATEMENTS;

  private static final Node SELF =
      NodeFactory.createURI(Kg.NAMESPACE.substring(0, Kg.NAMESPACE.length() - 1));

  private static final Set<Node> TOLD_ABOVE = Set.of(RDFS.label.asNode(), RDFS.comment.asNode());

  private final Site site;

  /** Writes pages of a site. */
  public OntologyPages(Site site) {
    this.site = site;
  }

  /**
   * A term.
   *
   * @param anchor the local name
   * @param statements what is said about it beside label and comment
   */
  public record Term(String anchor, Text label, @Nullable Text comment, List<Group> statements) {}

  /** Terms of a kind. */
  public record Kind(String heading, List<Term> terms) {}

  /** What the page says. */
  public record OntologyPage(
      Shell shell,
      Text title,
      @Nullable Text comment,
      String iri,
      List<Group> statements,
      List<Kind> kinds,
      List<Form> forms) {}

  /** The page as HTML. */
  public String write(Frame frame) {
    Texts texts = Texts.of(frame.language());
    Names names = new Names(frame.language(), texts);
    Values values =
        new Values(site, frame, names, new Facts(ONTOLOGY.stream().toList(), names, texts));
    return Templates.write(
        "ontology",
        new OntologyPage(
            Shell.of(frame, texts),
            names.term(SELF.getURI()),
            comment(SELF, names).orElse(null),
            SELF.getURI(),
            statements(SELF, values),
            kinds(texts, names, values),
            Form.of(frame.links())));
  }

  private static List<Kind> kinds(Texts texts, Names names, Values values) {
    List<Node> classes = terms(OWL.Class.asNode());
    List<Node> properties =
        Stream.of(OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)
            .flatMap(type -> terms(type.asNode()).stream())
            .distinct()
            .sorted(Comparator.comparing(Node::getURI))
            .toList();
    return List.of(
        new Kind(
            texts.get("classes"), classes.stream().map(it -> term(it, names, values)).toList()),
        new Kind(
            texts.get("properties"),
            properties.stream().map(it -> term(it, names, values)).toList()));
  }

  private static List<Node> terms(Node type) {
    return ONTOLOGY
        .find(Node.ANY, RDF.type.asNode(), type)
        .mapWith(Triple::getSubject)
        .toList()
        .stream()
        .filter(node -> node.isURI() && node.getURI().startsWith(Kg.NAMESPACE))
        .sorted(Comparator.comparing(Node::getURI))
        .toList();
  }

  private static Term term(Node term, Names names, Values values) {
    return new Term(
        term.getURI().substring(Kg.NAMESPACE.length()),
        names.term(term.getURI()),
        comment(term, names).orElse(null),
        statements(term, values));
  }

  private static Optional<Text> comment(Node term, Names names) {
    return names.choose(
        ONTOLOGY.find(term, RDFS.comment.asNode(), Node.ANY).mapWith(Triple::getObject).toList());
  }

  private static List<Group> statements(Node about, Values values) {
    List<Triple> told =
        ONTOLOGY.find(about, Node.ANY, Node.ANY).toList().stream()
            .filter(triple -> !TOLD_ABOVE.contains(triple.getPredicate()))
            .sorted(
                Comparator.<Triple, String>comparing(triple -> triple.getPredicate().getURI())
                    .thenComparing(triple -> triple.getObject().toString()))
            .toList();
    return values.groups(told, Triple::getObject);
  }
}
