package dk.kommunegraf.loader.write;

import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.Statements;
import org.eclipse.rdf4j.model.util.Values;

/** Turns RDF4J's terms into Jena's, and back. Stateless. */
final class JenaTerms {

  private JenaTerms() {}

  static Quad quad(IRI graph, Statement statement) {
    return Quad.create(node(graph), triple(statement));
  }

  static Triple triple(Statement statement) {
    return Triple.create(
        node(statement.getSubject()), node(statement.getPredicate()), node(statement.getObject()));
  }

  /**
   * A term of ours.
   *
   * @throws IllegalArgumentException for a blank node: the graph has none
   */
  static Node node(Value value) {
    if (value instanceof IRI iri) {
      return NodeFactory.createURI(iri.stringValue());
    }
    if (value instanceof Literal literal) {
      return literal
          .getLanguage()
          .map(language -> NodeFactory.createLiteralLang(literal.getLabel(), language))
          .orElseGet(() -> typed(literal));
    }
    throw new IllegalArgumentException("the graph holds no such term: " + value);
  }

  /** A triple as RDF4J has it, in no graph. */
  static Statement statement(Triple triple) {
    return Statements.statement(
        Values.iri(triple.getSubject().getURI()),
        Values.iri(triple.getPredicate().getURI()),
        value(triple.getObject()),
        null);
  }

  private static Value value(Node node) {
    if (node.isURI()) {
      return Values.iri(node.getURI());
    }
    String text = node.getLiteralLexicalForm();
    return node.getLiteralLanguage().isEmpty()
        ? Values.literal(text, Values.iri(node.getLiteralDatatypeURI()))
        : Values.literal(text, node.getLiteralLanguage());
  }

  private static Node typed(Literal literal) {
    String datatype = literal.getDatatype().stringValue();
    return NodeFactory.createLiteralDT(
        literal.getLabel(), TypeMapper.getInstance().getSafeTypeByName(datatype));
  }
}
