package dk.kommunegraf.server.export;

import dk.kommunegraf.loader.write.StoreException;
import dk.kommunegraf.loader.write.StoreFault;
import dk.kommunegraf.server.query.Values;
import dk.kommunegraf.server.store.QueryService;
import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.TimeUnit;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.expr.aggregate.AggregatorFactory;

/**
 * What is exported: results of any size, read as they come, each checked for being whole. Not
 * thread safe.
 */
final class ExportSource {

  private static final Duration TIMEOUT = Duration.ofHours(6);

  /** Rows that a store in this process sorts in memory before it uses files. */
  private static final long IN_MEMORY_ROWS = 100_000;

  private final QueryService service;
  private final RDFConnection connection;

  /** Reads through an open connection, which stays its opener's to close. */
  ExportSource(QueryService service, RDFConnection connection) {
    this.service = service;
    this.connection = connection;
  }

  /** Takes one row after the other. */
  @FunctionalInterface
  interface RowReader {
    void read(Binding row) throws IOException;
  }

  /**
   * Reads the rows of a query, of which none must be left out by its head: DISTINCT stands inside.
   *
   * @throws StoreException if the store does not answer, or gives fewer rows than it counts
   */
  void rows(Query query, RowReader reader) throws IOException {
    long read = 0;
    try (QueryExecution execution = execution(query)) {
      for (Iterator<Binding> rows = RowSet.adapt(execution.execSelect()); rows.hasNext(); read++) {
        reader.read(rows.next());
      }
    } catch (JenaException | HttpException | RuntimeIOException e) {
      throw fault(e);
    }
    check(read, count(query));
  }

  private void check(long read, long counted) throws StoreException {
    if (read != counted) {
      throw new StoreException(
          "the store gave %d of %d rows: raise its limit of rows (Virtuoso: ResultSetMaxRows), and"
                  .formatted(read, counted)
              + " do not load while you export");
    }
  }

  private long count(Query query) throws IOException {
    Query count = new Query();
    count.setQuerySelectType();
    count.setQueryPattern(query.getQueryPattern());
    count.addResultVar(Var.alloc("n"), count.allocAggregate(AggregatorFactory.createCount(false)));
    String number = first(count, "n");
    if (!number.matches("\\d{1,18}")) {
      throw new StoreException("the store answers no SPARQL 1.1: it counts " + number);
    }
    return Long.parseLong(number);
  }

  /** The first value of a variable; empty where there is none. */
  String first(String query, String variable) throws IOException {
    return first(QueryFactory.create(query), variable);
  }

  private String first(Query query, String variable) throws IOException {
    try (QueryExecution execution = execution(query)) {
      RowSet rows = RowSet.adapt(execution.execSelect());
      return rows.hasNext() ? Values.text(rows.next().get(variable)) : "";
    } catch (JenaException | HttpException | RuntimeIOException e) {
      throw fault(e);
    }
  }

  private QueryExecution execution(Query query) {
    return connection
        .newQuery()
        .query(service.prepare(query))
        .set(ARQ.spillToDiskThreshold, IN_MEMORY_ROWS)
        .timeout(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
        .build();
  }

  private static StoreException fault(RuntimeException error) {
    return new StoreException("the store " + StoreFault.describe(error), error);
  }
}
