package dk.kommunegraf.server.query;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;

/**
 * How much of what there is in the whole dataset, the graphs taken as one.
 *
 * @param classes the IRIs of the classes that have instances, in order
 * @param properties how many statements each property has, by IRI
 * @param subjects how many things something is said about
 */
public record GraphSummary(
    List<String> classes, SortedMap<String, Long> properties, long subjects) {

  private static final Query CLASSES =
      QueryFactory.create(
          "SELECT DISTINCT ?c { ?s a ?c FILTER(isIRI(?c)) } ORDER BY ?c LIMIT 10000");

  private static final Query PROPERTIES =
      QueryFactory.create("SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?p");

  private static final Query SUBJECTS =
      QueryFactory.create("SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s a ?c }");

  /** Counts, which goes through everything. */
  public static GraphSummary read(QueryRunner runner) {
    SortedMap<String, Long> properties = new TreeMap<>();
    runner
        .rows(PROPERTIES)
        .forEach(row -> properties.put(row.get("p").getURI(), Values.number(row.get("n"))));
    return new GraphSummary(
        runner.rows(CLASSES).stream().map(row -> row.get("c").getURI()).toList(),
        properties,
        Values.number(runner.rows(SUBJECTS).get(0).get("n")));
  }

  /** How many statements there are. */
  public long statements() {
    return properties.values().stream().mapToLong(Long::longValue).sum();
  }
}
