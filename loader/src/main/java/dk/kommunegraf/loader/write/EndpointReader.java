package dk.kommunegraf.loader.write;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dk.kommunegraf.loader.link.Links;
import dk.kommunegraf.ontology.Kg;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.apache.jena.sparql.exec.http.QueryExecHTTPBuilder;
import org.apache.jena.sparql.exec.http.QuerySendMode;
import org.apache.jena.sparql.graph.GraphFactory;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.util.Values;

/**
 * Reads by SPARQL 1.1 queries what a store elsewhere holds. Queries are sent as a form (SPARQL 1.1
 * Protocol, section 2.1.2), as Virtuoso never answers those that are sent as they are. Thread safe.
 */
final class EndpointReader {

  private static final Duration TIMEOUT = Duration.ofMinutes(1);

  private static final long UNKNOWN = -1;
  private static final String TABLE = "application/sparql-results+json";
  private static final String GRAPH = "application/n-triples";

  /** Some stores lock what was just written, and refuse to read it for a moment. */
  private static final RetryPolicy<Graph> AGAIN =
      RetryPolicy.<Graph>builder()
          .handle(StoreException.class)
          .withBackoff(Duration.ofMillis(250), Duration.ofSeconds(4))
          .withMaxRetries(4)
          .build();

  private final RemoteStore store;
  private final HttpClient client;

  EndpointReader(RemoteStore store) {
    this.store = store;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
  }

  /** A question and what is made of its answer. */
  @FunctionalInterface
  private interface Question<T> {
    T ask(QueryExec query);
  }

  /**
   * All that a graph holds; empty where there is no such graph.
   *
   * @throws StoreException if the store does not answer, or cuts its answers off
   */
  Graph graph(IRI name) throws StoreException {
    String pattern = "{ GRAPH <%s> { ?s ?p ?o } }".formatted(name);
    Graph graph = GraphFactory.createDefaultGraph();
    ask(
        "CONSTRUCT { ?s ?p ?o } WHERE " + pattern,
        GRAPH,
        query -> {
          Iterator<Triple> triples = query.constructTriples();
          triples.forEachRemaining(graph::add);
          return graph;
        });
    long size = ask("SELECT (COUNT(*) AS ?n) WHERE " + pattern, TABLE, EndpointReader::number);
    if (size != graph.size()) {
      throw new StoreException(
          "%s gives %d of the %d statements of %s: raise its limit of rows (ResultSetMaxRows)"
              .formatted(store.query(), graph.size(), size, name));
    }
    return graph;
  }

  /**
   * What a CONSTRUCT query makes; given over the union of all named graphs.
   *
   * @throws StoreException if the store does not answer
   */
  Graph construct(Query query) throws StoreException {
    String text = Links.overNamedGraphs(query).serialize();
    try {
      return Failsafe.with(AGAIN).get(() -> ask(text, GRAPH, EndpointReader::made));
    } catch (FailsafeException e) {
      throw e.getCause() instanceof StoreException refused
          ? refused
          : new StoreException(store.query() + " does not answer", e);
    }
  }

  private static Graph made(QueryExec query) {
    Graph graph = GraphFactory.createDefaultGraph();
    query.constructTriples().forEachRemaining(graph::add);
    return graph;
  }

  private static long number(QueryExec query) {
    RowSet rows = query.select();
    Node count = rows.hasNext() ? rows.next().get("n") : null;
    return count != null && count.isLiteral() && count.getLiteralValue() instanceof Number number
        ? number.longValue()
        : UNKNOWN;
  }

  /**
   * The start times that graphs give for a meeting; empty where they name it without one.
   *
   * @throws StoreException if the store does not answer
   */
  Map<IRI, String> startTimes(IRI meeting) throws StoreException {
    String query =
        "SELECT ?g ?time WHERE { GRAPH ?g { { <%1$s> <%2$s> ?d } UNION { <%1$s> <%3$s> ?time } } }"
            .formatted(meeting, Kg.DOCUMENT, Kg.START_TIME);
    return ask(query, TABLE, EndpointReader::times);
  }

  private static Map<IRI, String> times(QueryExec query) {
    Map<IRI, String> times = new HashMap<>();
    query
        .select()
        .forEachRemaining(
            row -> times.merge(Values.iri(row.get("g").getURI()), time(row), String::concat));
    return times;
  }

  private static String time(Binding row) {
    Node time = row.get("time");
    return time == null ? "" : time.getLiteralLexicalForm();
  }

  private <T> T ask(String query, String accept, Question<T> question) throws StoreException {
    QueryExecHTTPBuilder builder =
        QueryExecHTTP.service(store.query().toString())
            .httpClient(client)
            .sendMode(QuerySendMode.asPostForm)
            .acceptHeader(accept)
            .timeout(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
            .query(query);
    store
        .tokenFor(store.query())
        .ifPresent(token -> builder.httpHeader("Authorization", token.header()));
    try (QueryExec execution = builder.build()) {
      return question.ask(execution);
    } catch (JenaException | HttpException | RuntimeIOException e) {
      throw new StoreException(store.query() + " " + StoreFault.describe(e), e);
    }
  }
}
