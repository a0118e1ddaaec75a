package dk.kommunegraf.server.query;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.NodeValue;
import org.jspecify.annotations.Nullable;

/** RDF terms as the plain values of JSON and CSV. */
public final class Values {

  private Values() {}

  /**
   * A term as text, number or boolean; null stays null. A number that no JSON can hold, such as
   * NaN, is text.
   */
  public static @Nullable Object plain(@Nullable Node term) {
    if (term == null) {
      return null;
    }
    if (!term.isLiteral()) {
      return term.isURI() ? term.getURI() : term.toString();
    }
    String text = term.getLiteralLexicalForm();
    NodeValue value = NodeValue.makeNode(term);
    if (value.isBoolean()) {
      return value.getBoolean();
    }
    if (value.isInteger()) {
      return value.getInteger();
    }
    if (value.isDecimal()) {
      return canonical(value.getDecimal());
    }
    boolean floating =
        XSDDatatype.XSDdouble.equals(term.getLiteralDatatype())
            || XSDDatatype.XSDfloat.equals(term.getLiteralDatatype());
    return floating && value.isNumber() && Double.isFinite(value.getDouble())
        ? Double.valueOf(value.getDouble())
        : text;
  }

  /** Without trailing zeros, which stores differ on. */
  private static BigDecimal canonical(BigDecimal decimal) {
    BigDecimal stripped = decimal.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** A term as text; empty for null. */
  public static String text(@Nullable Node term) {
    Object value = plain(term);
    if (value instanceof BigDecimal decimal) {
      return decimal.toPlainString();
    }
    if (value instanceof BigInteger integer) {
      return integer.toString();
    }
    return value == null ? "" : value.toString();
  }

  /** A count as a number. */
  static long number(Node term) {
    return ((Number) term.getLiteralValue()).longValue();
  }
}
