package dk.kommunegraf.server.query;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.lang.sparql_11.JavaCharStream;
import org.apache.jena.sparql.lang.sparql_11.SPARQLParser11Constants;
import org.apache.jena.sparql.lang.sparql_11.SPARQLParser11TokenManager;
import org.apache.jena.sparql.lang.sparql_11.Token;

/** The words of a query by the grammar of SPARQL, so that text in quotes is never mistaken. */
final class Tokens {

  private Tokens() {}

  /** All tokens of a text that is known to be a query. */
  static List<Token> of(String query) {
    var manager = new SPARQLParser11TokenManager(new JavaCharStream(new StringReader(query)));
    List<Token> tokens = new ArrayList<>();
    Token token = manager.getNextToken();
    while (token.kind != SPARQLParser11Constants.EOF) {
      tokens.add(token);
      token = manager.getNextToken();
    }
    return tokens;
  }

  /** The names of the variables in the order of their first use. */
  static List<String> variables(String query) {
    return of(query).stream()
        .filter(Tokens::isVariable)
        .map(token -> token.image.substring(1))
        .distinct()
        .toList();
  }

  private static boolean isVariable(Token token) {
    return token.kind == SPARQLParser11Constants.VAR1 || token.kind == SPARQLParser11Constants.VAR2;
  }
}
