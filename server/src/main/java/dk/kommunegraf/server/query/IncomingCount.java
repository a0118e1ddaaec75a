package dk.kommunegraf.server.query;

/**
 * How many statements name a node as their object.
 *
 * @param property IRI of the property of all of them
 */
public record IncomingCount(String property, long count) {

  /** Whether a request means this property: its IRI, or what stands after the last # or /. */
  boolean isNamed(String name) {
    return property.equals(name) || property.substring(nameStart()).equals(name);
  }

  private int nameStart() {
    return Math.max(property.lastIndexOf('#'), property.lastIndexOf('/')) + 1;
  }
}
