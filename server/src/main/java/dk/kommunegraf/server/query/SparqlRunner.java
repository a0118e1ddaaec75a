package dk.kommunegraf.server.query;

import dk.kommunegraf.server.query.ApiException.Timeout;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;

/** Runs the SPARQL of strangers and keeps each result until it is whole. Thread safe. */
public final class SparqlRunner {

  /** What looks into each text, as explorers search. */
  private static final Pattern TEXT_SCAN =
      Pattern.compile("\\b(?:regex|contains)\\s*\\(", Pattern.CASE_INSENSITIVE);

  private static final String TEXT_SCAN_ADVICE =
      "; it looks into every text: name a class or a property first, or ask the text index:"
          + " PREFIX text: <http://jena.apache.org/text#>"
          + " SELECT ?thing { ?thing text:query \"word*\" }";

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
    try {
      return runner.runOnce(
          query,
          running ->
              Spool.of(
                  runner.limits().result().bytes(),
                  out -> writer.write(running, query, format, out)));
    } catch (Timeout e) {
      throw TEXT_SCAN.matcher(query.serialize()).find()
          ? new Timeout(e.detail() + TEXT_SCAN_ADVICE)
          : e;
    }
  }
}
