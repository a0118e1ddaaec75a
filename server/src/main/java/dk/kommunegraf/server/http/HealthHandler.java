package dk.kommunegraf.server.http;

import dk.kommunegraf.loader.write.StoreFault;
import dk.kommunegraf.server.query.ApiException.Unavailable;
import dk.kommunegraf.server.store.QueryService;
import io.javalin.http.Context;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.shared.JenaException;
import org.apache.jena.system.Txn;

/** Says whether the process lives, and whether it can answer. */
final class HealthHandler {

  private static final long TIMEOUT_SECONDS = 5;

  private final QueryService service;

  HealthHandler(QueryService service) {
    this.service = service;
  }

  /** The process lives: the store is not asked. */
  void live(Context ctx) {
    ctx.json(Map.of("status", "up"));
  }

  /** The store answers, outside the queue of queries so that load does not look like a fault. */
  void ready(Context ctx) {
    try (RDFConnection connection = service.connect()) {
      Txn.executeRead(connection, () -> ask(connection));
      ctx.json(Map.of("status", "up"));
    } catch (JenaException | HttpException | RuntimeIOException e) {
      throw new Unavailable("the store " + StoreFault.describe(e), e);
    }
  }

  /** By SELECT, as Virtuoso answers ASK by a table. */
  private static void ask(RDFConnection connection) {
    try (QueryExecution execution =
        connection
            .newQuery()
            .query("SELECT ?s { ?s ?p ?o } LIMIT 1")
            .timeout(TIMEOUT_SECONDS, TimeUnit.SECONDS)
            .build()) {
      execution.execSelect().hasNext();
    }
  }
}
