package dk.kommunegraf.server.store;

import dk.kommunegraf.loader.ConfigException;
import dk.kommunegraf.loader.write.StoreException;
import dk.kommunegraf.loader.write.StoreFault;
import dk.kommunegraf.ontology.Iris;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.shared.JenaException;

/** Asks an endpoint, once before it is used, where it holds our dataset. */
final class EndpointProbe {

  private static final String DATASET = "<%s> ?p ?o".formatted(Iris.DATASET);

  private final QueryService service;
  private final Duration timeout;

  EndpointProbe(QueryService service, Duration timeout) {
    this.service = service;
    this.timeout = timeout;
  }

  /**
   * Finds out whether the default graph is the union of the named graphs, by the description of the
   * dataset, which stands in a named graph.
   *
   * @param url the address, for messages
   * @return the store's name for the union, where the default graph is not the union
   */
  Optional<UnionGraph> findUnion(String url) throws StoreException {
    try {
      return holds(DATASET) ? Optional.empty() : Optional.of(named(url));
    } catch (JenaException | HttpException | RuntimeIOException e) {
      throw new StoreException(url + " " + StoreFault.describe(e), e);
    }
  }

  private UnionGraph named(String url) {
    return UnionGraph.KNOWN.stream()
        .filter(graph -> holds(inGraph("<" + graph.name().getURI() + ">")))
        .findFirst()
        .orElseThrow(() -> unusable(url, holds(inGraph("?g"))));
  }

  private static String inGraph(String graph) {
    return "GRAPH " + graph + " { " + DATASET + " }";
  }

  private static ConfigException unusable(String url, boolean loaded) {
    return new ConfigException(
        loaded
            ? url
                + " does not take the union of its named graphs for its default graph: switch that"
                + " on (Oxigraph: serve --union-default-graph; Stardog: query.all.graphs=true;"
                + " Fuseki: tdb2:unionDefaultGraph true) or use a store that does"
            : url + " holds no data of kommunegraf: load documents into it first");
  }

  /** By SELECT, as Virtuoso answers ASK by a table. */
  private boolean holds(String pattern) {
    try (RDFConnection connection = service.connect();
        QueryExecution execution =
            connection
                .newQuery()
                .query("SELECT ?p WHERE { " + pattern + " } LIMIT 1")
                .timeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .build()) {
      return execution.execSelect().hasNext();
    }
  }
}
