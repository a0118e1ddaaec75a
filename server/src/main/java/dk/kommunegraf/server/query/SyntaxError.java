package dk.kommunegraf.server.query;

import java.util.List;
import java.util.Optional;
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

  /** The parser's messages, and what a person is told instead: the first that fits. */
  private static final List<Plain> PLAINLY =
      List.of(
          new Plain(
              "Encountered \"<EOF>\"", "the query ends unfinished: a brace or a word is missing"),
          new Plain(
              "Encountered \" (?:<\\w+> \"|\"[^ ]*\" \")(.*) \"\"",
              "\"$1\" cannot stand here: mend it, or what is before it"),
          new Plain(
              "Lexical error ?Encountered: <EOF> .*",
              "a text is not closed: add its quotation mark"),
          new Plain(
              "Lexical error ?Encountered: .*after prefix \"(.*)\"", "\"$1\" is no word of SPARQL"),
          new Plain(
              "Non-group key variable in SELECT: (\\S+)",
              "$1 stands beside a count or another aggregate: add it to GROUP BY"));

  private static final Pattern UNDECLARED = Pattern.compile("Unresolved prefixed name: ([^:]*):.*");

  private record Plain(Pattern message, String instead) {

    /** Of whole messages alone. */
    Plain(String message, String instead) {
      this(Pattern.compile("^" + message + "$"), instead);
    }
  }

  static SyntaxError of(QueryException e) {
    // What the parser would have taken instead are dozens of words, one a line.
    String text = String.valueOf(e.getMessage()).split("Was expecting")[0].strip();
    String message = plainly(PLACE.matcher(text).replaceAll("").strip().replaceAll("\\s+", " "));
    Matcher place = PLACE.matcher(text);
    if (place.find()) {
      return new SyntaxError(
          Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2)), message);
    }
    return e instanceof QueryParseException p && p.getLine() > 0
        ? new SyntaxError(p.getLine(), p.getColumn(), message)
        : new SyntaxError(0, 0, message);
  }

  private static String plainly(String message) {
    Matcher undeclared = UNDECLARED.matcher(message);
    if (undeclared.matches()) {
      String prefix = undeclared.group(1);
      return "the prefix %1$s: is not declared: begin with PREFIX %1$s: <%2$s>"
          .formatted(
              prefix,
              Optional.ofNullable(OntologyGraph.PREFIXES.getNsPrefixURI(prefix))
                  .orElse("its namespace"));
    }
    return PLAINLY.stream()
        .map(plain -> plain.message().matcher(message).replaceAll(plain.instead()))
        .filter(plain -> !plain.equals(message))
        .findFirst()
        .orElse(message);
  }

  @Override
  public String toString() {
    return line == 0 ? message : "line %d, column %d: %s".formatted(line, column, message);
  }
}
