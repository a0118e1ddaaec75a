package dk.kommunegraf.loader.write;

import dk.kommunegraf.ontology.Iris;
import dk.kommunegraf.ontology.Kg;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.OWL;

/**
 * Works out from the graphs of a store what its {@link Ledger} has to say, and compares. It is told
 * of one graph after the other. Not thread safe.
 */
final class LedgerCheck {

  private static final Node ANY = Node.ANY;
  private static final Node DATASET = JenaTerms.node(Iris.DATASET);
  private static final Node DATASET_GRAPH = JenaTerms.node(Iris.DATASET_GRAPH);
  private static final Node STATISTICS_GRAPH = JenaTerms.node(Iris.STATISTICS_GRAPH);
  private static final Node CONTENT_HASH = JenaTerms.node(Kg.CONTENT_HASH);
  private static final Node VERSION = JenaTerms.node(OWL.VERSIONINFO);

  private final Observations observations = new Observations();
  private final Set<Node> graphs = new HashSet<>();
  private ContentHash version = ContentHash.NOTHING;

  /** What the store says wrongly of one of its graphs. */
  List<String> faults(Node name, List<Quad> quads, DatasetGraph store) {
    graphs.add(name);
    observations.add(name, quads.stream().map(Quad::asTriple).toList(), 1);
    ContentHash hash = ContentHash.of(quads);
    version = version.plus(hash);
    return store.contains(DATASET_GRAPH, name, CONTENT_HASH, hash.literal())
        ? List.of()
        : List.of(name + ": its content hash is not that of its statements");
  }

  /** What the store says wrongly of all its graphs together. */
  List<String> faultsOfAll(DatasetGraph store) {
    List<String> faults = new ArrayList<>();
    store.stream(DATASET_GRAPH, ANY, CONTENT_HASH, ANY)
        .filter(quad -> !graphs.contains(quad.getSubject()))
        .forEach(quad -> faults.add(quad.getSubject() + ": it counts, and is not there"));
    if (!store.contains(DATASET_GRAPH, DATASET, VERSION, version.literal())) {
      faults.add("the version of the dataset is not the sum of its graphs");
    }
    Graph counts = GraphFactory.createDefaultGraph();
    observations.addTo(counts);
    if (!counted(counts).equals(counted(store.getGraph(STATISTICS_GRAPH)))) {
      faults.add("the kept counts are not those of the graphs");
    }
    return faults;
  }

  /** All but the labels, which name a body as one of its documents does. */
  private static Set<Triple> counted(Graph graph) {
    Set<Triple> triples = new HashSet<>();
    graph
        .find()
        .filterDrop(triple -> triple.predicateMatches(RDFS.label.asNode()))
        .forEach(triples::add);
    return triples;
  }
}
