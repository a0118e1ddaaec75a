package dk.kommunegraf.server.query;

import java.time.Duration;

/**
 * What one request may cost.
 *
 * @param timeout how long a query may run, the writing of its result included
 * @param queryBytes the size of a query's text
 * @param resultBytes the size of a result as it is sent
 * @param triples the size of a graph that a query makes
 * @param defaultRows the rows of a named query when the request does not say
 * @param maxRows the most rows of a named query that a request may ask for
 * @param concurrentQueries how many queries run at the same time
 */
public record Limits(
    Duration timeout,
    int queryBytes,
    long resultBytes,
    int triples,
    int defaultRows,
    int maxRows,
    int concurrentQueries) {

  /** What fits a machine with 2 cores and 1 GB for the process. */
  public static final Limits DEFAULT =
      new Limits(Duration.ofSeconds(30), 64 * 1024, 50L * 1024 * 1024, 500_000, 1000, 10_000, 8);

  public Limits {
    boolean positive =
        queryBytes > 0 && resultBytes > 0 && triples > 0 && maxRows > 0 && concurrentQueries > 0;
    if (!positive || timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("a limit must be above zero");
    }
    if (defaultRows < 1 || defaultRows > maxRows) {
      throw new IllegalArgumentException("defaultRows must lie between 1 and maxRows");
    }
  }
}
