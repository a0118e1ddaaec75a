package dk.kommunegraf.server.query;

import dk.kommunegraf.server.query.ApiException.BadRequest;
import dk.kommunegraf.server.query.ApiException.TooLarge;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.function.Function;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.lang.sparql_11.SPARQLParser11Constants;
import org.apache.jena.sparql.lang.sparql_11.Token;
import org.apache.jena.sparql.pfunction.PropertyFunction;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.MappedLoader;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.vocabulary.XSD;

/**
 * Lets a query of a stranger pass, or refuses it: updates, calls of other services, functions
 * outside SPARQL 1.1, too long a text, too deep a nesting, texts that double themselves. Thread
 * safe.
 */
public final class Gate {

  /** The one property function that is allowed: the look-up in the text index. */
  private static final String TEXT_QUERY = "http://jena.apache.org/text#query";

  private static final Set<Integer> OPENING =
      Set.of(
          SPARQLParser11Constants.LBRACE,
          SPARQLParser11Constants.LPAREN,
          SPARQLParser11Constants.LBRACKET);

  private static final Set<Integer> CLOSING =
      Set.of(
          SPARQLParser11Constants.RBRACE,
          SPARQLParser11Constants.RPAREN,
          SPARQLParser11Constants.RBRACKET);

  private final Limits.Query limits;

  /** A gate by limits. */
  public Gate(Limits.Query limits) {
    this.limits = limits;
  }

  /**
   * Reads a query in standard SPARQL 1.1.
   *
   * @throws BadRequest if it is no query, with line and column, or asks for what is refused
   * @throws TooLarge if the text is too long
   */
  public Query parse(String text) {
    if (text.getBytes(StandardCharsets.UTF_8).length > limits.bytes()) {
      throw new TooLarge("a query may have " + limits.bytes() + " bytes");
    }
    Query query = read(text);
    refuseNesting(text);
    refuseSeparators(text);
    refuseCalls(query);
    if (Growth.of(query) > limits.growth()) {
      throw new BadRequest(
          "the query joins a text to itself until it is more than %d times as long"
              .formatted(limits.growth()));
    }
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

  /** What was read without an overflow may overflow where it is turned into a plan. */
  private void refuseNesting(String text) {
    int depth = 0;
    for (Token token : Tokens.of(text)) {
      depth += OPENING.contains(token.kind) ? 1 : CLOSING.contains(token.kind) ? -1 : 0;
      if (depth > limits.nesting()) {
        throw new BadRequest(
            "the query is nested too deeply: more than %d levels of braces and parentheses"
                .formatted(limits.nesting()));
      }
    }
  }

  /**
   * Jena prints the separator of a GROUP_CONCAT between apostrophes and as it is: one with an
   * apostrophe would be read as something else by the store, to which the query goes as text.
   */
  private static void refuseSeparators(String text) {
    List<Token> tokens = Tokens.of(text);
    for (int i = 0; i + 2 < tokens.size(); i++) {
      String value = tokens.get(i + 2).image;
      if (tokens.get(i).kind == SPARQLParser11Constants.SEPARATOR
          && value.substring(1, value.length() - 1).contains("'")) {
        throw new BadRequest("a separator of GROUP_CONCAT may not hold an apostrophe here");
      }
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

  /**
   * Whether an IRI is the name of something that Jena would run: a class of Java, a script, one of
   * its own functions, which a name for a term of the data never is. Casts are SPARQL's own.
   */
  private static boolean isCode(String token) {
    String iri = token.substring(1, token.length() - 1);
    String lower = iri.toLowerCase(Locale.ROOT);
    return lower.startsWith("java:")
        || lower.startsWith("http://jena.apache.org/arq/js")
        || MappedLoader.isPossibleDynamicURI(iri, Function.class)
        || MappedLoader.isPossibleDynamicURI(iri, PropertyFunction.class)
        || FunctionRegistry.get().isRegistered(iri) && !iri.startsWith(XSD.NS)
        || PropertyFunctionRegistry.get().isRegistered(iri) && !iri.equals(TEXT_QUERY);
  }
}
