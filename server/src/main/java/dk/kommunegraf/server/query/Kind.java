package dk.kommunegraf.server.query;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;

/**
 * A class of things, and how their IRIs start.
 *
 * @param type the class
 * @param start what the IRIs of its things have in common, such as {@code .../id/kle/}
 */
record Kind(Node type, String start) {

  private static final Pattern START = Pattern.compile("^.*?/id/[^/]+/");

  /** The kind that one of its things shows. */
  static Kind of(Node type, Node thing) {
    Matcher start = START.matcher(thing.toString());
    return new Kind(type, start.find() ? start.group() : "");
  }
}
