package dk.kommunegraf.server.http;

import dk.kommunegraf.server.query.ApiException.BadRequest;
import dk.kommunegraf.server.query.ApiException.UnsupportedMediaType;
import dk.kommunegraf.server.query.IriSyntax;
import io.javalin.http.Context;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.query.Query;

/**
 * What a request of the SPARQL 1.1 protocol asks.
 *
 * @param query the text of the query
 * @param defaultGraphs the graphs to take as the default graph
 * @param namedGraphs the graphs to take as the named ones
 * @param format the parameter format, which the protocol does not know
 */
record SparqlRequest(
    String query, List<String> defaultGraphs, List<String> namedGraphs, Optional<String> format) {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String QUERY = "application/sparql-query";

  /** A request by GET. */
  static SparqlRequest inAddress(Context ctx) {
    return of(one(ctx.queryParams("query")), ctx, false);
  }

  /** A request by POST. */
  static SparqlRequest inBody(Context ctx) {
    String header = Optional.ofNullable(ctx.contentType()).orElse("").toLowerCase(Locale.ROOT);
    if (header.contains("charset=") && !header.matches(".*charset=\"?utf-?8\"?.*")) {
      throw new UnsupportedMediaType("a query is sent in UTF-8");
    }
    return switch (header.split(";")[0].strip()) {
      case FORM -> form(ctx);
      case QUERY -> direct(ctx);
      default -> throw new UnsupportedMediaType("a query is sent as " + FORM + " or " + QUERY);
    };
  }

  private static SparqlRequest form(Context ctx) {
    if (!ctx.formParams("update").isEmpty()) {
      throw new BadRequest("updates are refused: read only");
    }
    return of(one(both(ctx, "query", true)), ctx, true);
  }

  private static SparqlRequest direct(Context ctx) {
    if (!ctx.queryParams("query").isEmpty()) {
      throw new BadRequest("a query stands in the body and another in the address");
    }
    try {
      var decoder = StandardCharsets.UTF_8.newDecoder();
      return of(decoder.decode(ByteBuffer.wrap(ctx.bodyAsBytes())).toString(), ctx, false);
    } catch (CharacterCodingException e) {
      throw new BadRequest("the query is not in UTF-8");
    }
  }

  private static SparqlRequest of(String query, Context ctx, boolean form) {
    return new SparqlRequest(
        query,
        both(ctx, "default-graph-uri", form),
        both(ctx, "named-graph-uri", form),
        both(ctx, "format", form).stream().findFirst());
  }

  private static List<String> both(Context ctx, String name, boolean form) {
    List<String> values = new ArrayList<>(ctx.queryParams(name));
    if (form) {
      values.addAll(ctx.formParams(name));
    }
    return values;
  }

  private static String one(List<String> queries) {
    if (queries.size() != 1) {
      throw new BadRequest("one query is wanted, not " + queries.size());
    }
    return queries.get(0);
  }

  /** Graphs of the request stand in place of all that the query itself names. */
  void replaceDataset(Query target) {
    if (defaultGraphs.isEmpty() && namedGraphs.isEmpty()) {
      return;
    }
    target.getGraphURIs().clear();
    target.getNamedGraphURIs().clear();
    defaultGraphs.forEach(graph -> target.addGraphURI(checked(graph)));
    namedGraphs.forEach(graph -> target.addNamedGraphURI(checked(graph)));
  }

  /** The query goes on as text, in which an IRI must not end before its end. */
  private static String checked(String iri) {
    if (!IriSyntax.isLegal(iri)) {
      throw new BadRequest("no absolute IRI: " + iri);
    }
    return iri;
  }
}
