package dk.kommunegraf.server.graph;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.jgrapht.Graph;
import org.jgrapht.alg.drawing.CircularLayoutAlgorithm2D;
import org.jgrapht.alg.drawing.FRLayoutAlgorithm2D;
import org.jgrapht.alg.drawing.LayoutAlgorithm2D;
import org.jgrapht.alg.drawing.model.Box2D;
import org.jgrapht.alg.drawing.model.LayoutModel2D;
import org.jgrapht.alg.drawing.model.MapLayoutModel2D;
import org.jgrapht.alg.drawing.model.Point2D;

/**
 * Where the nodes of a network stand until the explorer lays it out itself: apart by force where
 * they are few, else on a circle. The same network has the same layout. Immutable.
 */
final class Layout {

  /** The forces between all pairs are too slow for more. */
  private static final int MAX_FORCED = 300;

  private static final int ITERATIONS = 150;
  private static final double ROOM = 90;

  private final Map<String, Point2D> places;

  private Layout(Map<String, Point2D> places) {
    this.places = places;
  }

  static Layout of(Network network) {
    Graph<String, String> graph = NetworkGraph.of(network);
    double side = ROOM * Math.sqrt(Math.max(1, network.nodes().size()));
    LayoutModel2D<String> model = new MapLayoutModel2D<>(new Box2D(side * 1.5, side));
    LayoutAlgorithm2D<String, String> algorithm =
        network.nodes().size() <= MAX_FORCED
            ? new FRLayoutAlgorithm2D<>(
                ITERATIONS, FRLayoutAlgorithm2D.DEFAULT_NORMALIZATION_FACTOR, new Random(1))
            : new CircularLayoutAlgorithm2D<>(side / 2);
    algorithm.layout(graph, model);
    Map<String, Point2D> places = new HashMap<>();
    network.nodes().forEach(node -> places.put(node.iri(), model.get(node.iri())));
    return new Layout(places);
  }

  double x(NetworkNode node) {
    return round(places.get(node.iri()).getX());
  }

  double y(NetworkNode node) {
    return round(places.get(node.iri()).getY());
  }

  private static double round(double value) {
    return Math.round(value * 10) / 10.0;
  }

  /** How large a node is drawn: by its weight, which grows much faster than what is readable. */
  static double size(NetworkNode node) {
    return round(6 + 3 * Math.log1p(node.weight()));
  }
}
