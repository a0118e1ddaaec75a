package dk.kommunegraf.server.graph;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.jgrapht.alg.drawing.FRLayoutAlgorithm2D;
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
    double side = ROOM * Math.sqrt(Math.max(1, network.nodes().size()));
    return new Layout(
        network.nodes().size() <= MAX_FORCED ? byForce(network, side) : onCircle(network, side));
  }

  private static Map<String, Point2D> byForce(Network network, double side) {
    LayoutModel2D<String> model = new MapLayoutModel2D<>(new Box2D(side * 1.5, side));
    new FRLayoutAlgorithm2D<String, String>(
            ITERATIONS, FRLayoutAlgorithm2D.DEFAULT_NORMALIZATION_FACTOR, new Random(1))
        .layout(NetworkGraph.of(network), model);
    Map<String, Point2D> places = new HashMap<>();
    network.nodes().forEach(node -> places.put(node.iri(), model.get(node.iri())));
    return places;
  }

  private static Map<String, Point2D> onCircle(Network network, double side) {
    Map<String, Point2D> places = new HashMap<>();
    double step = 2 * Math.PI / network.nodes().size();
    for (NetworkNode node : network.nodes()) {
      double angle = step * places.size();
      places.put(node.iri(), Point2D.of(side * Math.cos(angle), side * Math.sin(angle)));
    }
    return places;
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
