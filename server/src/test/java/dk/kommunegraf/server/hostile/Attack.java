package dk.kommunegraf.server.hostile;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A request that a stock service lets harm itself or others.
 *
 * @param name what is tried
 * @param target which operation of a service it is for
 * @param method of HTTP
 * @param parameters behind the address, each {@code name=value}, not yet encoded
 * @param type of the body; empty for none
 * @param body where {@code SINK} stands for an address that must not be called and {@code FILE} for
 *     a file that must not be read, as in the parameters
 * @param expected the statuses that are right
 */
record Attack(
    String name,
    Target target,
    String method,
    List<String> parameters,
    String type,
    String body,
    Set<Integer> expected) {

  /** An operation of a service, which Fuseki has at other addresses than this one. */
  enum Target {
    QUERY,
    UPDATE,
    GRAPHS,
    ADMINISTRATION
  }

  /** The parser refuses. */
  private static final Set<Integer> REFUSED = Set.of(400);

  /** Nothing is there that could do it. */
  private static final Set<Integer> ABSENT = Set.of(400, 404, 405, 415);

  /** Ended for its size or its time, and said so. */
  private static final Set<Integer> ENDED = Set.of(413, 503);

  private static final String CROSS = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i";

  static Attack query(String name, String query, Set<Integer> expected) {
    return new Attack(
        name, Target.QUERY, "POST", List.of(), "application/sparql-query", query, expected);
  }

  private static Attack update(String name, String update) {
    return new Attack(
        name, Target.UPDATE, "POST", List.of(), "application/sparql-update", update, ABSENT);
  }

  private static Attack upload(String name, String type, String body) {
    return new Attack(name, Target.GRAPHS, "POST", List.of("default="), type, body, ABSENT);
  }

  private static String doubling(int steps) {
    return IntStream.range(0, steps)
        .mapToObj(i -> "BIND(CONCAT(?v%d, ?v%d) AS ?v%d)".formatted(i, i, i + 1))
        .collect(
            Collectors.joining(
                " ",
                "SELECT (STRLEN(?v%d) AS ?n) { ?s ?p ?x BIND(STR(?x) AS ?v0) ".formatted(steps),
                " }"));
  }

  /** Whether it is meant to run until its time is up. */
  boolean isSlow() {
    return expected.contains(503);
  }

  /** All of them; those that cost most come last. */
  static List<Attack> all() {
    return List.of(
        update("LOAD of a file", "LOAD <FILE>"),
        update("LOAD of an address", "LOAD <SINK>"),
        update("LOAD of an address into a graph", "LOAD SILENT <SINK> INTO GRAPH <urn:g>"),
        update("SERVICE in an update", "INSERT { ?s ?p ?o } WHERE { SERVICE <SINK> { ?s ?p ?o } }"),
        update("deletion of everything", "DROP ALL"),
        query("LOAD sent as a query", "LOAD <SINK>", REFUSED),
        query("SERVICE", "SELECT * { SERVICE <SINK> { ?s ?p ?o } }", REFUSED),
        query("SERVICE SILENT", "SELECT * { SERVICE SILENT <SINK> { ?s ?p ?o } }", REFUSED),
        query(
            "SERVICE loop",
            "SELECT * { SERVICE <loop:> { SERVICE <SINK> { ?s ?p ?o } } }",
            REFUSED),
        query(
            "SERVICE from a variable",
            "SELECT * { BIND(<SINK> AS ?x) SERVICE ?x { ?s ?p ?o } }",
            REFUSED),
        query("FROM an address", "SELECT * FROM <SINK> { ?s ?p ?o }", Set.of(200)),
        new Attack(
            "default graph at an address",
            Target.QUERY,
            "GET",
            List.of("query=SELECT * { ?s ?p ?o }", "default-graph-uri=SINK"),
            "",
            "",
            Set.of(200)),
        upload(
            "JSON-LD with a remote context",
            "application/ld+json",
            "{\"@context\": \"SINK\", \"@id\": \"urn:a\", \"@type\": \"urn:b\"}"),
        upload(
            "RDF/XML with an external entity",
            "application/rdf+xml",
            "<!DOCTYPE r [<!ENTITY x SYSTEM \"FILE\"><!ENTITY y SYSTEM \"SINK\">]><rdf:RDF"
                + " xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description"
                + " rdf:about=\"urn:a\"><rdf:value>&x;&y;</rdf:value></rdf:Description></rdf:RDF>"),
        upload("upload of data", "text/turtle", "<urn:a> <urn:b> <urn:c> ."),
        new Attack(
            "deletion of the default graph",
            Target.GRAPHS,
            "DELETE",
            List.of("default="),
            "",
            "",
            ABSENT),
        new Attack(
            "upload of a configuration",
            Target.ADMINISTRATION,
            "POST",
            List.of("dbName=../../evil", "dbType=tdb2"),
            "",
            "",
            ABSENT),
        query(
            "function of Java",
            "SELECT * { BIND(<java:java.lang.System.exit>(1) AS ?x) }",
            REFUSED),
        query(
            "function in JavaScript",
            "SELECT * { BIND(<http://jena.apache.org/ARQ/js#f>(1) AS ?x) }",
            REFUSED),
        query(
            "nesting of braces",
            "SELECT * " + "{ ".repeat(20_000) + "?s ?p ?o" + " }".repeat(20_000),
            Set.of(400, 413)),
        query(
            "nesting of parentheses",
            "SELECT * { ?s ?p ?o FILTER" + "(".repeat(20_000) + "true" + ")".repeat(20_000) + " }",
            Set.of(400, 413)),
        query(
            "query of 8 MB",
            "SELECT * { VALUES ?x { " + "1 ".repeat(4_000_000) + "} }",
            Set.of(413, Attacker.NO_ANSWER)),
        query("regular expression", regex("^(a+)+$"), Set.of(200)),
        query("regular expression that goes back for years", regex("(a*){20}b"), REFUSED),
        query("text that doubles itself", doubling(26), REFUSED),
        query(
            "joining of everything",
            "SELECT (GROUP_CONCAT(STR(?i)) AS ?all) { " + CROSS + " }",
            Set.of(413)),
        query(
            "groups of everything",
            "SELECT ?c (COUNT(*) AS ?n) { " + CROSS + " } GROUP BY ?a ?c ?d ?f ?g ?i",
            ENDED),
        query("sorting of everything", "SELECT ?a { " + CROSS + " } ORDER BY ?c ?f ?i", ENDED),
        query(
            "time-out before the first row",
            "SELECT (COUNT(*) AS ?count) { " + CROSS + " . ?j ?k ?l }",
            Set.of(503)),
        query(
            "time-out in the middle of a result",
            "SELECT ?a { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?a = ?d && ?d = ?g && ?c = ?i) }",
            ENDED),
        new Attack(
            "longer time-out asked for",
            Target.QUERY,
            "GET",
            List.of(
                "query=SELECT (COUNT(*) AS ?count) { " + CROSS + " . ?j ?k ?l }", "timeout=600"),
            "",
            "",
            Set.of(503)));
  }

  private static String regex(String regex) {
    return "SELECT * { BIND(REGEX('%s!', '%s') AS ?x) }".formatted("a".repeat(36), regex);
  }
}
