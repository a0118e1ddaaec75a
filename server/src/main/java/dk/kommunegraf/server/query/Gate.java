package dk.kommunegraf.server.query;

import dk.kommunegraf.server.query.ApiException.BadRequest;
import dk.kommunegraf.server.query.ApiException.TooLarge;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.lang.sparql_11.SPARQLParser11Constants;
import org.apache.jena.sparql.lang.sparql_11.Token;
import org.apache.jena.update.UpdateFactory;

/**
 * Lets a query of a stranger pass, or refuses it: updates, calls of other services, functions of
 * the Java class path, too long a text.
 */
public final class Gate {

  private final int maxBytes;

  /** A gate that refuses longer texts. */
  public Gate(int maxBytes) {
    this.maxBytes = maxBytes;
  }

  /**
   * Reads a query in standard SPARQL 1.1.
   *
   * @throws BadRequest if it is no query, with line and column, or asks for what is refused
   * @throws TooLarge if the text is too long
   */
  public Query parse(String text) {
    if (text.getBytes(StandardCharsets.UTF_8).length > maxBytes) {
      throw new TooLarge("a query may have " + maxBytes + " bytes");
    }
    Query query = read(text);
    refuseCalls(query);
    return query;
  }

  private static Query read(String text) {
    try {
      return QueryFactory.create(text, Syntax.syntaxSPARQL_11);
    } catch (QueryException e) {
      throw new BadRequest(
          isUpdate(text)
              ? "updates are refused: read only"
              : "the query cannot be read: " + SyntaxError.of(e));
    } catch (StackOverflowError e) {
      throw new BadRequest("the query is nested too deeply");
    }
  }

  private static boolean isUpdate(String text) {
    try {
      return !UpdateFactory.create(text).getOperations().isEmpty();
    } catch (QueryException | StackOverflowError e) {
      return false;
    }
  }

  /**
   * Looks at the tokens of the query as it was understood, with its prefixes and escapes resolved:
   * no place where a call may stand, such as a pattern in an aggregate's argument, can be missed.
   */
  private static void refuseCalls(Query query) {
    Query plain = QueryFactory.create(query);
    plain.getPrefixMapping().clearNsPrefixMap();
    for (Token token : Tokens.of(plain.serialize())) {
      if (token.kind == SPARQLParser11Constants.SERVICE) {
        throw new BadRequest("SERVICE is refused: this endpoint calls no other");
      }
      if (token.kind == SPARQLParser11Constants.IRIref && isCode(token.image)) {
        throw new BadRequest("functions outside SPARQL are refused: " + token.image);
      }
    }
  }

  private static boolean isCode(String iri) {
    String lower = iri.toLowerCase(Locale.ROOT);
    return lower.startsWith("<java:") || lower.startsWith("<http://jena.apache.org/arq/js");
  }
}
