package dk.kommunegraf.server.http;

import dk.kommunegraf.server.query.ApiException.BadRequest;
import dk.kommunegraf.server.query.Gate;
import dk.kommunegraf.server.query.QueryRunner;
import dk.kommunegraf.server.query.ResultFormat;
import dk.kommunegraf.server.query.SparqlRunner;
import dk.kommunegraf.server.query.Spool;
import io.javalin.http.Context;
import org.apache.jena.query.Query;

/** The SPARQL 1.1 protocol, its query half. */
final class SparqlHandler {

  private final SparqlRunner queries;
  private final Gate gate;
  private final long maxBytes;

  SparqlHandler(QueryRunner runner) {
    this.queries = new SparqlRunner(runner);
    this.gate = new Gate(runner.limits().query());
    this.maxBytes = runner.limits().result().bytes();
  }

  /** A query in the address; without one, the description of the service. */
  void get(Context ctx) {
    if (ctx.queryParamMap().containsKey("update")) {
      throw new BadRequest("updates are refused: read only");
    }
    if (ctx.queryParamMap().containsKey("query")) {
      answer(ctx, SparqlRequest.inAddress(ctx));
    } else {
      ResultFormat format = Answers.format(ctx, ResultFormat.FOR_GRAPH);
      Answers.send(ctx, ServiceDescription.of(ctx.url()), format, maxBytes);
    }
  }

  /** A query as a form or as it is. */
  void post(Context ctx) {
    answer(ctx, SparqlRequest.inBody(ctx));
  }

  private void answer(Context ctx, SparqlRequest request) {
    Query query = gate.parse(request.query());
    request.replaceDataset(query);
    ResultFormat format =
        Answers.format(ctx, ResultFormat.of(query), request.format().orElse(null));
    try (Spool spool = queries.run(query, format)) {
      Answers.send(ctx, spool, format);
    }
  }
}
