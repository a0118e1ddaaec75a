package dk.kommunegraf.server.query;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryParseException;

/**
 * What is wrong with the text of a query, in one line.
 *
 * @param line from 1; 0 where it is not known
 * @param column from 1; 0 where it is not known
 * @param message the fault without its place
 */
record SyntaxError(int line, int column, String message) {

  /** The parser's messages name the place of the fault, its numbers that of the word before. */
  private static final Pattern PLACE =
      Pattern.compile("(?i)(?: at )?\\[?line:? *(\\d+), col(?:umn)?:? *(\\d+)]?[.:]? *");

  static SyntaxError of(QueryException e) {
    // What the parser would have taken instead are dozens of words, one a line.
    String text = String.valueOf(e.getMessage()).split("Was expecting")[0].strip();
    String message = PLACE.matcher(text).replaceAll("").strip().replaceAll("\\s+", " ");
    Matcher place = PLACE.matcher(text);
    if (place.find()) {
      return new SyntaxError(
          Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2)), message);
    }
    return e instanceof QueryParseException p && p.getLine() > 0
        ? new SyntaxError(p.getLine(), p.getColumn(), message)
        : new SyntaxError(0, 0, message);
  }

  @Override
  public String toString() {
    return line == 0 ? message : "line %d, column %d: %s".formatted(line, column, message);
  }
}
