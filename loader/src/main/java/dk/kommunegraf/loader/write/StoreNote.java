package dk.kommunegraf.loader.write;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * What a store says of itself to the next process that opens it. It stands in the default graph,
 * which holds nothing else and is in no export. Both methods want a transaction.
 */
enum StoreNote {
  /** The mark of the last commit. */
  COMMIT("commit"),
  /** How many bytes it had when it had last been compacted, or was restored. */
  COMPACTED_BYTES("compactedBytes");

  private static final Node SUBJECT = NodeFactory.createURI("urn:kommunegraf:store");

  private final Node property;

  StoreNote(String name) {
    this.property = NodeFactory.createURI("urn:kommunegraf:" + name);
  }

  /** What it says, if it does. */
  Optional<String> find(DatasetGraph store) {
    return store.stream(Quad.defaultGraphIRI, SUBJECT, property, Node.ANY)
        .map(quad -> quad.getObject().getLiteralLexicalForm())
        .findFirst();
  }

  /** Says this in place of what it said. */
  void put(DatasetGraph store, String value) {
    store.deleteAny(Quad.defaultGraphIRI, SUBJECT, property, Node.ANY);
    store.add(Quad.defaultGraphIRI, SUBJECT, property, NodeFactory.createLiteralString(value));
  }
}
