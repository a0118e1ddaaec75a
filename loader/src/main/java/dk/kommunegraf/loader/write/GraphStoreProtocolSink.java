package dk.kommunegraf.loader.write;

import dk.kommunegraf.loader.link.LinkRules;
import dk.kommunegraf.loader.link.Links;
import dk.kommunegraf.ontology.Iris;
import dk.kommunegraf.ontology.Kg;
import dk.kommunegraf.ontology.OntologyModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sys.JenaSystem;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;

/**
 * A store elsewhere that is written by the SPARQL 1.1 Graph Store HTTP Protocol. A document's graph
 * is there as soon as it is replaced. The graphs in which the dataset tells of itself cannot be
 * changed in part by that protocol, nor can that of the links: they are read when the sink is
 * opened, kept in memory, and put once a minute and when the sink is closed, also after an error. A
 * graph that is not told of there does not count, so that a load which broke off is mended by
 * loading its documents again. One load at a time may write to a store.
 */
public final class GraphStoreProtocolSink implements StatementSink {

  private static final Duration TIMEOUT = Duration.ofMinutes(5);
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final int RETRIES = 5;
  private static final Duration BETWEEN_PUTS = Duration.ofMinutes(1);

  static {
    JenaSystem.init();
  }

  private final GraphStoreClient client;
  private final EndpointReader reader;
  private final Graph description;
  private final Graph statistics;
  private final Ledger ledger;
  private final LinkRules rules = LinkRules.read();
  private final Graph linked;
  private final Links links;
  private boolean changed;
  private long lastPut = System.nanoTime();

  private GraphStoreProtocolSink(GraphStoreClient client, EndpointReader reader)
      throws StoreException {
    this.client = client;
    this.reader = reader;
    this.description = reader.graph(Iris.DATASET_GRAPH);
    this.statistics = reader.graph(Iris.STATISTICS_GRAPH);
    this.ledger = new Ledger(description, statistics);
    this.linked = reader.graph(Iris.LINKS_GRAPH);
    this.links = new Links(rules, linked);
  }

  /**
   * Opens a store; the ontology and the registers are put into it where they are not those of this
   * program.
   *
   * @throws StoreException if the store does not answer or does not take them
   */
  public static GraphStoreProtocolSink open(RemoteStore store) throws IOException {
    return open(store, new GraphStoreClient(store, TIMEOUT, PAUSE, RETRIES));
  }

  static GraphStoreProtocolSink open(RemoteStore store, GraphStoreClient client)
      throws IOException {
    GraphStoreProtocolSink sink = new GraphStoreProtocolSink(client, new EndpointReader(store));
    sink.putOntology();
    return sink;
  }

  private void putOntology() throws IOException {
    String hash = OntologyModel.sha256();
    boolean current =
        ledger.says(Iris.ONTOLOGY_GRAPH, Kg.SHA256, NodeFactory.createLiteralString(hash));
    if (!current) {
      replace(
          Iris.ONTOLOGY_GRAPH,
          List.copyOf(OntologyModel.statements()),
          DatasetDescription.ofOntology(hash));
      putLedger();
    }
  }

  @Override
  public void replace(IRI graph, List<Statement> statements, List<Statement> said)
      throws IOException {
    Collection<Triple> old =
        ledger.counts(graph) ? reader.graph(graph).stream().toList() : List.of();
    List<Quad> added = statements.stream().map(s -> JenaTerms.quad(graph, s)).toList();
    // Should the PUT fail, nobody knows what the graph holds: it counts as not there.
    changed |= ledger.counts(graph);
    ledger.withdraw(graph, old);
    links.touch(old);
    links.touch(added.stream().map(Quad::asTriple).toList());
    client.put(graph, statements);
    ledger.enter(graph, added, said);
    changed();
  }

  @Override
  public void describe(IRI document, List<Statement> said) throws IOException {
    ledger.described(document, said);
    changed();
  }

  @Override
  public Map<IRI, String> startTimes(IRI meeting) {
    try {
      return reader.startTimes(meeting);
    } catch (StoreException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void complete() throws IOException {
    putLedger();
  }

  /** Says what was written even where the load broke off. */
  @Override
  public void close() throws IOException {
    putLedger();
  }

  private void changed() throws IOException {
    changed = true;
    if (System.nanoTime() - lastPut > BETWEEN_PUTS.toNanos()) {
      putLedger();
    }
  }

  private void putLedger() throws IOException {
    if (changed) {
      putLinks();
      client.put(Iris.STATISTICS_GRAPH, statements(statistics));
      client.put(Iris.DATASET_GRAPH, statements(description));
      changed = false;
      lastPut = System.nanoTime();
    }
  }

  /** Made from what the store holds by now; those of other rules, or none, are made anew. */
  private void putLinks() throws IOException {
    Node hash = NodeFactory.createLiteralString(rules.sha256());
    boolean current = ledger.says(Iris.LINKS_GRAPH, Kg.SHA256, hash);
    if (current && !links.isTouched()) {
      return;
    }
    try {
      if (current) {
        links.renew(this::construct);
      } else {
        links.renewAll(this::construct);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    client.put(Iris.LINKS_GRAPH, statements(linked));
    ledger.described(Iris.LINKS_GRAPH, DatasetDescription.ofLinks(rules.sha256()));
  }

  private Graph construct(Query query) {
    try {
      return reader.construct(query);
    } catch (StoreException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** In an order that does not change from load to load. */
  private static List<Statement> statements(Graph graph) {
    return graph.stream()
        .sorted(Comparator.comparing(Triple::toString))
        .map(JenaTerms::statement)
        .toList();
  }
}
