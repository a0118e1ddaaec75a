package dk.kommunegraf.server.query;

import java.time.Duration;

/**
 * What requests may cost: the one place where the service's limits stand. What is over a limit is
 * answered by the status that the component names, never by a part of an answer.
 *
 * @param query what one query may ask
 * @param result what one answer may hold
 * @param load what may run at the same time
 */
public record Limits(Query query, Result result, Load load) {

  /** What fits a machine with 2 cores and 1 GB for the process. */
  public static final Limits DEFAULT =
      new Limits(
          new Query(64 * 1024, 50, 1000, Duration.ofSeconds(20), Duration.ofSeconds(30)),
          new Result(1000, 10_000, 100_000, 500_000, 50L * 1024 * 1024),
          new Load(3, 5, 2, 4, 32, Duration.ofSeconds(5), 8, Duration.ofMinutes(5)));

  /**
   * What one query may ask.
   *
   * @param bytes of its text, 413
   * @param nesting of braces and parentheses, 400
   * @param growth how many times longer than the data a text may become by being joined to itself,
   *     400
   * @param firstRow until the first row, 503
   * @param total until the end of the result, 503
   */
  public record Query(int bytes, int nesting, int growth, Duration firstRow, Duration total) {

    public Query {
      requirePositive(bytes, nesting, growth, firstRow.toMillis(), total.toMillis());
    }
  }

  /**
   * What one answer may hold.
   *
   * @param defaultRows rows of a named query where the request does not say
   * @param maxRows the most rows of a named query that a request may ask for, 400
   * @param rows of a table that a SPARQL query makes, 413
   * @param triples of a graph that a query makes, 413
   * @param bytes of what is sent, before it is compressed, 413
   */
  public record Result(int defaultRows, int maxRows, int rows, int triples, long bytes) {

    public Result {
      requirePositive(defaultRows, maxRows, rows, triples, bytes);
      if (defaultRows > maxRows) {
        throw new IllegalArgumentException("defaultRows must lie between 1 and maxRows");
      }
    }
  }

  /**
   * What may run at the same time. Requests over it wait their turn for a while.
   *
   * @param sparql requests for {@code /sparql}
   * @param pages requests for named queries and pages, which have a share of their own
   * @param sparqlPerClient requests for {@code /sparql} of one client, 429
   * @param pagesPerClient requests for named queries and pages of one client, 429
   * @param waiting requests that wait in all, 503
   * @param patience how long one waits, 429 or 503
   * @param readersPerClient answers and files that are being sent to one client, 429
   * @param reading how long a client may take to read an answer; its connection is closed then
   */
  public record Load(
      int sparql,
      int pages,
      int sparqlPerClient,
      int pagesPerClient,
      int waiting,
      Duration patience,
      int readersPerClient,
      Duration reading) {

    public Load {
      requirePositive(
          sparql,
          pages,
          sparqlPerClient,
          pagesPerClient,
          waiting,
          patience.toMillis(),
          readersPerClient,
          reading.toMillis());
    }
  }

  /** The same with other limits of a query. */
  public Limits with(Query other) {
    return new Limits(other, result, load);
  }

  /** The same with other limits of an answer. */
  public Limits with(Result other) {
    return new Limits(query, other, load);
  }

  /** The same with other limits of what runs at the same time. */
  public Limits with(Load other) {
    return new Limits(query, result, other);
  }

  /** The same with another time for a query, to its first row and in all. */
  public Limits withTime(Duration time) {
    return with(new Query(query.bytes, query.nesting, query.growth, time, time));
  }

  private static void requirePositive(long... limits) {
    for (long limit : limits) {
      if (limit <= 0) {
        throw new IllegalArgumentException("a limit must be above zero");
      }
    }
  }
}
