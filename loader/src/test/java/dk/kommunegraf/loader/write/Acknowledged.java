package dk.kommunegraf.loader.write;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kommunegraf.ontology.Iris;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.util.Values;

/** What a store was said to hold by those who loaded it, to compare with what it holds. */
final class Acknowledged {

  private static final Set<Node> OWN =
      Set.of(
          JenaTerms.node(Iris.ONTOLOGY_GRAPH),
          JenaTerms.node(Iris.DATASET_GRAPH),
          JenaTerms.node(Iris.STATISTICS_GRAPH),
          JenaTerms.node(Iris.LINKS_GRAPH));

  private final DurabilityDocuments documents;
  private final List<ContentHash> hashes;

  /** By document: the version that was acknowledged last. */
  private final Map<IRI, ContentHash> held = new HashMap<>();

  /** By document: the version that was being loaded when the process ended. */
  private final Map<IRI, ContentHash> begun = new HashMap<>();

  Acknowledged(DurabilityDocuments documents) {
    this.documents = documents;
    this.hashes = IntStream.range(0, documents.size()).mapToObj(documents::hash).toList();
  }

  /** Takes in what a process said; returns how many documents it acknowledged. */
  int add(List<String> lines) {
    int acknowledged = 0;
    for (String line : lines) {
      String[] words = line.split(" ");
      if (!words[1].equals("load")) {
        continue;
      }
      int number = Integer.parseInt(words[2]);
      begun.clear();
      if (words[0].equals("done")) {
        held.put(documents.graph(number), hashes.get(number));
        acknowledged++;
      } else {
        begun.put(documents.graph(number), hashes.get(number));
      }
    }
    return acknowledged;
  }

  /**
   * Opens a store and compares: every acknowledged document is whole, the one that was being loaded
   * is whole or what it was, there are no others, and the index, the counts and hashes agree.
   */
  void assertIsIn(Path folder) throws IOException {
    try (GraphStore store = GraphStore.open(folder)) {
      assertThat(StoreCheck.check(store).faults()).isEmpty();
      Map<IRI, ContentHash> found = found(store.dataset());
      begun.forEach(
          (graph, hash) -> {
            if (hash.equals(found.get(graph))) {
              held.put(graph, hash);
            }
          });
      begun.clear();
      assertThat(found).isEqualTo(held);
    }
  }

  private static Map<IRI, ContentHash> found(DatasetGraph store) {
    return Txn.calculateRead(
        store,
        () -> {
          Set<Node> names = new HashSet<>();
          store.listGraphNodes().forEachRemaining(names::add);
          names.removeAll(OWN);
          Map<IRI, ContentHash> found = new HashMap<>();
          for (Node name : names) {
            found.put(
                Values.iri(name.getURI()),
                ContentHash.of(store.stream(name, Node.ANY, Node.ANY, Node.ANY).toList()));
          }
          return found;
        });
  }
}
