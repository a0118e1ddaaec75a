package dk.kommunegraf.server.store;

import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.rdfconnection.RDFConnection;

/** Something that can be asked in SPARQL, in this process or elsewhere. Thread safe. */
public interface QueryService extends AutoCloseable {

  /**
   * A new connection for one thread, which closes it. Read inside a transaction of the connection,
   * since an in-process store demands one.
   */
  RDFConnection connect();

  /** Whether queries may look words up in a text index, as jena-text has one. */
  default boolean hasTextIndex() {
    return false;
  }

  /**
   * The form in which this service is asked a query that is written for a default graph which is
   * the union of the named graphs.
   */
  default Query prepare(Query query) {
    return query;
  }

  /**
   * Ends a query, which fails then in the thread that runs it.
   *
   * @param query of a connection of this service
   * @param thread the thread that runs it and waits for it alone
   */
  default void abort(QueryExecution query, Thread thread) {
    query.abort();
  }

  /** Ends what the service itself started. */
  @Override
  void close();
}
