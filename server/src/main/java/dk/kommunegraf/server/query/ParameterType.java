package dk.kommunegraf.server.query;

import java.util.Locale;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** What a parameter of a named query accepts; the last part of its variable's name. */
public enum ParameterType {
  /** A thing of the graph: its IRI, the end of it, a name or a code. */
  IRI,
  /** A date, YYYY-MM-DD. */
  DATE,
  /** A whole number. */
  INTEGER,
  /** A number. */
  DECIMAL,
  /** {@code true} or {@code false}. */
  BOOLEAN,
  /** Text. */
  STRING,
  /** Words to look for in the text index, in whatever inflection or compound. */
  TEXT;

  /** The type of this name in a variable, grlc's own names included. */
  static Optional<ParameterType> find(String name) {
    return switch (name) {
      case "iri" -> Optional.of(IRI);
      case "date" -> Optional.of(DATE);
      case "integer" -> Optional.of(INTEGER);
      case "decimal", "number" -> Optional.of(DECIMAL);
      case "boolean" -> Optional.of(BOOLEAN);
      case "string", "literal" -> Optional.of(STRING);
      case "text" -> Optional.of(TEXT);
      default -> Optional.empty();
    };
  }

  /** Some term of the type. */
  Node example() {
    return switch (this) {
      case IRI -> NodeFactory.createURI("urn:example");
      case DATE -> NodeFactory.createLiteralDT("2000-01-01", XSDDatatype.XSDdate);
      case INTEGER -> NodeFactory.createLiteralDT("1", XSDDatatype.XSDinteger);
      case DECIMAL -> NodeFactory.createLiteralDT("1.5", XSDDatatype.XSDdecimal);
      case BOOLEAN -> NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean);
      case STRING, TEXT -> NodeFactory.createLiteralString("text");
    };
  }

  /** The name for users. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
