package dk.kommunegraf.loader.write;

import java.util.OptionalLong;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;

/**
 * How large a store was when it had last been compacted. It stands in the default graph beside the
 * {@link CommitMark}, as the process that made it so large may have ended long ago.
 */
final class CompactedSize {

  private static final Node SUBJECT = NodeFactory.createURI("urn:kommunegraf:store");
  private static final Node PROPERTY = NodeFactory.createURI("urn:kommunegraf:compactedBytes");

  private CompactedSize() {}

  /** The size in bytes, where it is known. */
  static OptionalLong find(DatasetGraph store) {
    return Txn.calculateRead(
        store,
        () ->
            store.stream(Quad.defaultGraphIRI, SUBJECT, PROPERTY, Node.ANY)
                .mapToLong(quad -> Long.parseLong(quad.getObject().getLiteralLexicalForm()))
                .findFirst());
  }

  /** Puts it in place of the one before. */
  static void put(DatasetGraph store, long bytes) {
    Txn.executeWrite(
        store,
        () -> {
          store.deleteAny(Quad.defaultGraphIRI, SUBJECT, PROPERTY, Node.ANY);
          store.add(
              Quad.defaultGraphIRI,
              SUBJECT,
              PROPERTY,
              NodeFactory.createLiteralString(Long.toString(bytes)));
        });
  }
}
