package dk.kommunegraf.loader.write;

import dk.kommunegraf.ontology.Iris;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * Checks that a store is what it says: all of it can be read, its graphs keep the promises of the
 * shapes, the counts and hashes that it keeps are those of its graphs, and its text index holds its
 * texts and no others. It reads one graph at a time.
 */
public final class StoreCheck {

  private static final Node ANY = Node.ANY;

  /** Graphs of the dataset itself: they are compared with all others. */
  private static final Set<Node> KEPT =
      Set.of(
          JenaTerms.node(Iris.DATASET_GRAPH),
          JenaTerms.node(Iris.STATISTICS_GRAPH),
          JenaTerms.node(Iris.LINKS_GRAPH));

  private StoreCheck() {}

  /**
   * What was found.
   *
   * @param graphs how many named graphs there are
   * @param statements how many statements they hold
   * @param texts how many texts the index holds
   * @param faults what does not agree, a line for each
   */
  public record Report(long graphs, long statements, long texts, List<String> faults) {

    /** Copies the list. */
    public Report {
      faults = List.copyOf(faults);
    }
  }

  /**
   * Checks a store that this process has open.
   *
   * @throws StoreException if something in it cannot be read
   */
  public static Report check(GraphStore store) throws StoreException {
    IndexedDataset data = store.data();
    return data.read(() -> check(data));
  }

  private static Report check(IndexedDataset data) throws IOException {
    DatasetGraph base = data.base();
    List<String> faults = new ArrayList<>();
    ShapesCheck shapes = new ShapesCheck(graph(base, JenaTerms.node(Iris.ONTOLOGY_GRAPH)));
    LedgerCheck ledger = new LedgerCheck();
    long graphs = 0;
    long statements = 0;
    for (Node name : names(base)) {
      List<Quad> quads = graph(base, name);
      graphs++;
      statements += quads.size();
      if (!KEPT.contains(name)) {
        faults.addAll(ledger.faults(name, quads, base));
        faults.addAll(shapes.faults(name, quads));
      }
    }
    IndexCheck index = IndexCheck.of(data);
    faults.addAll(0, index.faults());
    faults.addAll(0, ledger.faultsOfAll(base));
    return new Report(graphs, statements, index.texts(), faults);
  }

  private static List<Node> names(DatasetGraph store) {
    List<Node> names = new ArrayList<>();
    store.listGraphNodes().forEachRemaining(names::add);
    return names;
  }

  private static List<Quad> graph(DatasetGraph store, Node name) {
    try (Stream<Quad> quads = store.stream(name, ANY, ANY, ANY)) {
      return quads.toList();
    }
  }
}
