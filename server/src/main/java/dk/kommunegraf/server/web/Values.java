package dk.kommunegraf.server.web;

import dk.kommunegraf.server.query.IriSyntax;
import dk.kommunegraf.server.query.OntologyGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/** Turns RDF terms into what a page shows, for one page. */
final class Values {

  /** Datatypes of literals that look like what they are. */
  private static final Set<String> PLAIN =
      Set.of(
          XSDDatatype.XSDstring.getURI(),
          RDF.langString.getURI(),
          XSDDatatype.XSDinteger.getURI(),
          XSDDatatype.XSDdecimal.getURI(),
          XSDDatatype.XSDboolean.getURI(),
          XSDDatatype.XSDdate.getURI(),
          XSDDatatype.XSDdateTime.getURI(),
          XSDDatatype.XSDtime.getURI(),
          XSDDatatype.XSDanyURI.getURI());

  private final Site site;
  private final Frame frame;
  private final Names names;
  private final Facts facts;

  Values(Site site, Frame frame, Names names, Facts facts) {
    this.site = site;
    this.frame = frame;
    this.names = names;
    this.facts = facts;
  }

  /** Statements that follow one another and have the same property, together. */
  List<Group> groups(List<Triple> triples, Function<Triple, Node> value) {
    List<Group> groups = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= triples.size(); i++) {
      Node property = triples.get(start).getPredicate();
      if (i == triples.size() || !triples.get(i).predicateMatches(property)) {
        List<Value> values =
            triples.subList(start, i).stream().map(value).map(this::value).toList();
        groups.add(new Group(property.getURI(), term(property), values, null, null));
        start = i;
      }
    }
    return groups;
  }

  /** A class or property. */
  Value term(Node term) {
    return linked(names.term(term.getURI()), term.getURI(), null);
  }

  /** A node or literal. */
  Value value(Node node) {
    if (node.isLiteral()) {
      return literal(node);
    }
    if (!node.isURI()) {
      return new Value(new Text(node.toString(), null), null, false, null, null);
    }
    Text name = facts.findLabel(node).orElseGet(() -> names.term(node.getURI()));
    return linked(name, node.getURI(), facts.findQuotation(node).orElse(null));
  }

  private Value literal(Node literal) {
    String text = literal.getLiteralLexicalForm();
    boolean address =
        XSDDatatype.XSDanyURI.equals(literal.getLiteralDatatype()) && IriSyntax.isWebAddress(text);
    return new Value(names.literal(literal), address ? text : null, address, note(literal), null);
  }

  private @Nullable String note(Node literal) {
    String type = literal.getLiteralDatatypeURI();
    return PLAIN.contains(type)
        ? names.text(literal).lang()
        : OntologyGraph.PREFIXES.shortForm(type);
  }

  private Value linked(Text name, String iri, @Nullable Quotation quotation) {
    Optional<String> own = site.findPath(iri).map(frame::href);
    boolean outward = own.isEmpty() && IriSyntax.isWebAddress(iri);
    return new Value(name, own.orElse(outward ? iri : null), outward, null, quotation);
  }
}
