package dk.kommunegraf.server.store;

import dk.kommunegraf.server.connection.ClientWatch;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.jspecify.annotations.Nullable;

/**
 * Fuseki's query operation, with an eye on each query: it ends when the one who asked has gone,
 * when its time is over, and when it fills the memory. Thread safe.
 */
final class QueryOperation extends SPARQL_QueryDataset {

  private final RunningQueries running;
  private final ClientWatch clients;
  private final ThreadLocal<@Nullable Watch> current = new ThreadLocal<>();

  QueryOperation(RunningQueries running, ClientWatch clients) {
    this.running = running;
    this.clients = clients;
  }

  /** What is kept of a query while it runs. */
  private record Watch(RunningQuery query, ClientWatch.Watched client) {

    void end() {
      query.close();
      client.close();
    }
  }

  @Override
  protected void execute(String queryString, HttpAction action) {
    try {
      super.execute(queryString, action);
    } catch (CostlyQueryError e) {
      refuse(e);
    } catch (QueryCancelledException e) {
      Watch watch = current.get();
      if (watch != null && watch.query.isTooGreedy()) {
        refuse(CostlyQueryError.memory());
      }
      throw e;
    } finally {
      Watch watch = current.get();
      current.remove();
      if (watch != null) {
        watch.end();
      }
    }
  }

  private static void refuse(CostlyQueryError e) {
    ServletOps.error(e.status(), e.getMessage());
  }

  @Override
  protected QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph dataset) {
    QueryExec execution = super.createQueryExec(action, query, dataset);
    RunningQuery one = running.begin(execution);
    current.set(new Watch(one, clients.watch(action.getRequest(), one::abort)));
    return execution;
  }
}
