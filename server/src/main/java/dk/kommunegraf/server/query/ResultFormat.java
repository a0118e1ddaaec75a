package dk.kommunegraf.server.query;

import dk.kommunegraf.server.query.ApiException.BadRequest;
import dk.kommunegraf.server.query.ApiException.NotAcceptable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.jspecify.annotations.Nullable;

/** A form that a result can be written in. */
public enum ResultFormat {
  /** The rows of a named query with plain values, and what is needed to ask for them again. */
  ROWS(List.of("json"), "application/json"),
  /** SPARQL results as JSON. */
  JSON(List.of("srj", "json"), "application/sparql-results+json", "application/json"),
  /** SPARQL results as XML. */
  XML(List.of("xml", "srx"), "application/sparql-results+xml"),
  /** A table with commas. */
  CSV(List.of("csv"), "text/csv"),
  /** A table with tabs and terms in SPARQL's syntax. */
  TSV(List.of("tsv"), "text/tab-separated-values"),
  /** A graph in Turtle. */
  TURTLE(List.of("ttl", "turtle"), "text/turtle", "application/x-turtle"),
  /** A graph in TriG. */
  TRIG(List.of("trig"), "application/trig"),
  /** A graph in N-Triples. */
  NTRIPLES(List.of("nt", "ntriples"), "application/n-triples"),
  /** A graph in N-Quads. */
  NQUADS(List.of("nq", "nquads"), "application/n-quads"),
  /** A graph in RDF/XML. */
  RDFXML(List.of("rdf", "rdfxml"), "application/rdf+xml"),
  /** A graph in JSON-LD. */
  JSONLD(List.of("jsonld"), "application/ld+json"),
  /** A page to read. */
  HTML(List.of("html"), "text/html");

  private static final List<ResultFormat> FOR_BINDINGS = List.of(JSON, XML, CSV, TSV);

  /** The formats of a graph that is no result of a query of a stranger. */
  public static final List<ResultFormat> FOR_GRAPH =
      List.of(TURTLE, TRIG, NTRIPLES, NQUADS, JSONLD, RDFXML);

  /** The formats of a description of a node; browsers ask for the last. */
  public static final List<ResultFormat> FOR_NODE =
      List.of(TURTLE, TRIG, NTRIPLES, NQUADS, JSONLD, RDFXML, HTML);

  /** Graph explorers read a constructed graph as bindings: JSON stands last, for when they ask. */
  private static final List<ResultFormat> FOR_QUERIED_GRAPH =
      List.of(TURTLE, TRIG, NTRIPLES, NQUADS, JSONLD, RDFXML, JSON);

  /** The formats of the rows of a named query, the default first. */
  public static final List<ResultFormat> FOR_ROWS = List.of(ROWS, JSON, XML, CSV, TSV);

  private final List<String> names;
  private final List<String> mediaTypes;

  ResultFormat(List<String> names, String... mediaTypes) {
    this.names = names;
    this.mediaTypes = List.of(mediaTypes);
  }

  /** The formats that a query's result has, the default first. */
  public static List<ResultFormat> of(Query query) {
    return query.isSelectType() || query.isAskType() ? FOR_BINDINGS : FOR_QUERIED_GRAPH;
  }

  /**
   * The format that a request asks for.
   *
   * @param name the parameter {@code format}, which beats the header
   * @param accept the header Accept
   * @throws BadRequest if the name is not one of those offered
   * @throws NotAcceptable if none of those offered is accepted
   */
  public static ResultFormat choose(
      List<ResultFormat> offered, @Nullable String name, @Nullable String accept) {
    return name == null ? byAccept(offered, accept) : byName(offered, name);
  }

  private static ResultFormat byName(List<ResultFormat> offered, String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return offered.stream()
        .filter(format -> format.names.contains(lower) || format.mediaTypes.contains(lower))
        .findFirst()
        .orElseThrow(
            () ->
                new BadRequest(
                    "no format '%s' here; there are: %s"
                        .formatted(
                            name,
                            offered.stream()
                                .map(format -> format.names.get(0))
                                .collect(Collectors.joining(", ")))));
  }

  private static ResultFormat byAccept(List<ResultFormat> offered, @Nullable String accept) {
    return AcceptHeader.parse(accept)
        .best(offered, format -> format.mediaTypes)
        .orElseThrow(
            () ->
                new NotAcceptable(
                    "there are: "
                        + offered.stream()
                            .map(ResultFormat::mediaType)
                            .collect(Collectors.joining(", "))));
  }

  /** The name that the parameter {@code format} takes. */
  public String label() {
    return names.get(0);
  }

  /** The media type, without parameters. */
  public String mediaType() {
    return mediaTypes.get(0);
  }

  /** The value of the header Content-Type. */
  public String contentType() {
    return this == CSV || this == TSV || this == TURTLE || this == TRIG || this == HTML
        ? mediaType() + "; charset=utf-8"
        : mediaType();
  }
}
