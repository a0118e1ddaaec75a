package dk.kommunegraf.server.store;

import dk.kommunegraf.loader.ConfigException;
import dk.kommunegraf.loader.write.RemoteStore;
import dk.kommunegraf.loader.write.StoreException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.rdfconnection.RDFConnectionRemote;
import org.apache.jena.sparql.exec.http.QuerySendMode;

/** A SPARQL 1.1 query endpoint that is reached over HTTP. */
public final class RemoteEndpoint implements QueryService {

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

  private final String url;
  private final HttpClient client;
  private final Optional<UnionGraph> union;

  private RemoteEndpoint(String url, HttpClient client, Optional<UnionGraph> union) {
    this.url = url;
    this.client = client;
    this.union = union;
  }

  /** The endpoint at an address; it is first reached when asked. */
  static RemoteEndpoint of(String url) {
    return new RemoteEndpoint(
        url,
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build(),
        Optional.empty());
  }

  /**
   * An endpoint that answers and holds our dataset, in its default graph or in a union of its named
   * graphs that it has a name for.
   *
   * @param timeout how long it may take to say so
   * @throws ConfigException if the address is no such address, the store holds no dataset of ours,
   *     or nothing in it is the union of its graphs
   * @throws StoreException if it cannot be reached, answers no SPARQL or takes too long
   */
  public static RemoteEndpoint open(URI address, Duration timeout) throws StoreException {
    JenaLocks.shut();
    RemoteEndpoint plain = of(RemoteStore.check(address).toString());
    return new RemoteEndpoint(
        plain.url, plain.client, new EndpointProbe(plain, timeout).findUnion(plain.url));
  }

  @Override
  public Query prepare(Query query) {
    return union.map(graph -> graph.over(query)).orElse(query);
  }

  @Override
  public RDFConnection connect() {
    // As a form, since Virtuoso never answers a query that is sent as it is. JSON, since a table
    // cut off by a time-out then fails to parse; Thrift would look complete.
    return RDFConnectionRemote.newBuilder()
        .queryEndpoint(url)
        .queryOnly()
        .httpClient(client)
        .querySendMode(QuerySendMode.asPostForm)
        .acceptHeaderSelectQuery("application/sparql-results+json")
        .acceptHeaderAskQuery("application/sparql-results+json")
        .acceptHeaderGraph("application/n-triples")
        .parseCheckSPARQL(false)
        .build();
  }

  /** Closes the connection, by which the other side can see that nobody waits any more. */
  @Override
  public void abort(QueryExecution query, Thread thread) {
    query.abort();
    // Before the first byte of an answer there is nothing yet that could be closed.
    thread.interrupt();
  }

  @Override
  public void close() {
    // The client ends with its last reference.
  }
}
