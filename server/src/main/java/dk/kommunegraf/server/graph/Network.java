package dk.kommunegraf.server.graph;

import java.util.List;

/**
 * Things and what joins them, to be drawn.
 *
 * @param title what it shows
 * @param nodes those around a thing from the inside out, others in the order of their IRIs
 * @param edges in the order of their ends and types; both ends are among the nodes
 * @param truncated whether there is more than it was to hold
 */
public record Network(
    String title, List<NetworkNode> nodes, List<NetworkEdge> edges, boolean truncated) {

  public Network {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }

  /** Whether its edges hold at certain times only. */
  boolean isDynamic() {
    return edges.stream().anyMatch(edge -> edge.start() != null);
  }
}
