package dk.kommunegraf.loader;

import static org.eclipse.rdf4j.model.util.Values.literal;

import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;

/**
 * Keeps characters out of the graph that XML 1.0 (section 2.2) has no form for, so that everything
 * can be printed as RDF/XML and as SPARQL results in XML. Stateless.
 */
public final class LegalText {

  private static final Pattern ILLEGAL =
      Pattern.compile("[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private LegalText() {}

  /** The text with the replacement character in place of each that XML does not know. */
  public static String of(String text) {
    return ILLEGAL.matcher(text).replaceAll("\uFFFD");
  }

  /** The value, or where it is a text with such characters, one without them. */
  public static Value of(Value value) {
    if (!(value instanceof Literal text) || !ILLEGAL.matcher(text.getLabel()).find()) {
      return value;
    }
    return text.getLanguage()
        .map(language -> literal(of(text.getLabel()), language))
        .orElseGet(() -> literal(of(text.getLabel()), text.getDatatype()));
  }
}
