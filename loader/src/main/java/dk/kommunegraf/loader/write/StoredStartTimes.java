package dk.kommunegraf.loader.write;

import dk.kommunegraf.ontology.Kg;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.util.Values;

/** Reads from a store when its documents say that a meeting began. Stateless. */
final class StoredStartTimes {

  private StoredStartTimes() {}

  /** See {@link StatementSink#startTimes}; inside a transaction. */
  static Map<IRI, String> of(IRI meeting, DatasetGraph store) {
    Map<IRI, String> times = new HashMap<>();
    store.stream(Node.ANY, JenaTerms.node(meeting), JenaTerms.node(Kg.DOCUMENT), Node.ANY)
        .forEach(quad -> times.put(graph(quad), ""));
    store.stream(Node.ANY, JenaTerms.node(meeting), JenaTerms.node(Kg.START_TIME), Node.ANY)
        .forEach(quad -> times.put(graph(quad), quad.getObject().getLiteralLexicalForm()));
    return times;
  }

  private static IRI graph(Quad quad) {
    return Values.iri(quad.getGraph().getURI());
  }
}
