package dk.kommunegraf.server.query;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;

/**
 * What is told about a node at once. Both lists are in the order of their properties, then of the
 * other node.
 *
 * @param iri the node
 * @param portion which part of the lists these are
 * @param own statements about the node
 * @param incoming statements that name the node as their object
 * @param facts labels of the node and of all that the lists name, the types of the node, and the
 *     quotes of those that are evidence
 * @param truncated whether one of the lists goes on
 */
public record Description(
    String iri,
    Portion portion,
    List<Triple> own,
    List<Triple> incoming,
    List<Triple> facts,
    boolean truncated) {

  public Description {
    own = List.copyOf(own);
    incoming = List.copyOf(incoming);
    facts = List.copyOf(facts);
  }

  /** Whether the lists hold nothing. */
  public boolean isEmpty() {
    return own.isEmpty() && incoming.isEmpty();
  }

  /** The lists as a graph, with the labels of what they name. */
  public Graph graph() {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.getPrefixMapping().setNsPrefixes(OntologyGraph.PREFIXES);
    own.forEach(graph::add);
    incoming.forEach(graph::add);
    Node label = RDFS.label.asNode();
    facts.stream().filter(fact -> fact.predicateMatches(label)).forEach(graph::add);
    return graph;
  }
}
