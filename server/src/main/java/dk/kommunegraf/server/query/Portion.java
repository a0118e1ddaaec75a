package dk.kommunegraf.server.query;

import dk.kommunegraf.server.query.ApiException.BadRequest;
import java.util.Optional;

/**
 * Which part of a long description is asked for.
 *
 * @param incoming the property whose links to the node are asked for alone, by IRI or local name
 * @param offset how many statements to pass over in each list
 */
public record Portion(Optional<String> incoming, long offset) {

  /** How many statements of a list are told at once. */
  public static final int SIZE = 200;

  /** The beginning of everything. */
  public static final Portion FIRST = new Portion(Optional.empty(), 0);

  /**
   * Checks the offset.
   *
   * @throws BadRequest if it is below zero
   */
  public Portion {
    if (offset < 0) {
      throw new BadRequest("'offset' is 0 or more, not " + offset);
    }
  }

  /** Whether it is the beginning of everything. */
  public boolean isFirst() {
    return equals(FIRST);
  }

  /** The same lists further on. */
  public Portion next() {
    return new Portion(incoming, offset + SIZE);
  }

  /** The same lists nearer to their beginning. */
  public Portion previous() {
    return new Portion(incoming, Math.max(0, offset - SIZE));
  }
}
