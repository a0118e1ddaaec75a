package dk.kommunegraf.server.query;

import java.util.Iterator;
import java.util.concurrent.Future;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ResultSet;

/**
 * A query that runs, for the one who reads its result. It is aborted when its first row takes too
 * long, and told apart from then on: the store gives a result as soon as it has the first row.
 */
final class Running {

  private final QueryExecution execution;
  private final Future<?> abortForFirstRow;

  Running(QueryExecution execution, Future<?> abortForFirstRow) {
    this.execution = execution;
    this.abortForFirstRow = abortForFirstRow;
  }

  /** The rows of a SELECT, each to be read once. */
  ResultSet select() {
    ResultSet rows = execution.execSelect();
    rows.hasNext();
    abortForFirstRow.cancel(false);
    return rows;
  }

  /** The answer of an ASK. */
  boolean ask() {
    boolean answer = execution.execAsk();
    abortForFirstRow.cancel(false);
    return answer;
  }

  /** The triples that a CONSTRUCT or DESCRIBE makes, each to be read once; some may come twice. */
  Iterator<Triple> triples(Query query) {
    Iterator<Triple> triples =
        query.isConstructType()
            ? execution.execConstructTriples()
            : execution.execDescribeTriples();
    triples.hasNext();
    abortForFirstRow.cancel(false);
    return triples;
  }
}
