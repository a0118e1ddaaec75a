package dk.kommunegraf.server.store;

import java.net.http.HttpClient;
import java.time.Duration;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.rdfconnection.RDFConnectionRemote;
import org.apache.jena.sparql.exec.http.QuerySendMode;

/** A SPARQL 1.1 query endpoint that is reached over HTTP. */
public final class RemoteEndpoint implements QueryService {

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

  private final String url;
  private final HttpClient client;

  private RemoteEndpoint(String url, HttpClient client) {
    this.url = url;
    this.client = client;
  }

  /** The endpoint at an address; it is first reached when asked. */
  public static RemoteEndpoint of(String url) {
    return new RemoteEndpoint(
        url,
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build());
  }

  @Override
  public RDFConnection connect() {
    // JSON, since a table cut off by a time-out then fails to parse; Thrift would look complete.
    return RDFConnectionRemote.newBuilder()
        .queryEndpoint(url)
        .queryOnly()
        .httpClient(client)
        .querySendMode(QuerySendMode.asPost)
        .acceptHeaderSelectQuery("application/sparql-results+json")
        .acceptHeaderAskQuery("application/sparql-results+json")
        .acceptHeaderGraph("application/n-triples")
        .parseCheckSPARQL(false)
        .build();
  }

  @Override
  public void close() {
    // The client ends with its last reference.
  }
}
