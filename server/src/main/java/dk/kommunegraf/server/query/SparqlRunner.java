package dk.kommunegraf.server.query;

import org.apache.jena.query.Query;

/** Runs the SPARQL of strangers and keeps each result until it is whole. Thread safe. */
public final class SparqlRunner {

  private final QueryRunner runner;
  private final ResultWriter writer;

  /** Asks through a runner, by its limits. */
  public SparqlRunner(QueryRunner runner) {
    this.runner = runner;
    this.writer = new ResultWriter(runner.limits().result());
  }

  /**
   * The whole result in a format, to be closed by the caller.
   *
   * @throws ApiException if there is none, or none within the limits
   */
  public Spool run(Query query, ResultFormat format) {
    return runner.runOnce(
        query,
        running ->
            Spool.of(
                runner.limits().result().bytes(),
                out -> writer.write(running, query, format, out)));
  }
}
