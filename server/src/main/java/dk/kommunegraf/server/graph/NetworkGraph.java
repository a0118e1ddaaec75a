package dk.kommunegraf.server.graph;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jgrapht.Graph;
import org.jgrapht.graph.DirectedPseudograph;

/** A network as a graph of JGraphT: the IRIs of its nodes and the ids of its edges. */
final class NetworkGraph {

  private NetworkGraph() {}

  static Graph<String, String> of(Network network) {
    Graph<String, String> graph = new DirectedPseudograph<>(null, null, false);
    network.nodes().forEach(node -> graph.addVertex(node.iri()));
    network.edges().forEach(edge -> graph.addEdge(edge.source(), edge.target(), edge.id()));
    return graph;
  }

  static Map<String, NetworkNode> nodes(Network network) {
    return network.nodes().stream()
        .collect(Collectors.toMap(NetworkNode::iri, Function.identity()));
  }

  static Map<String, NetworkEdge> edges(Network network) {
    return network.edges().stream().collect(Collectors.toMap(NetworkEdge::id, Function.identity()));
  }
}
