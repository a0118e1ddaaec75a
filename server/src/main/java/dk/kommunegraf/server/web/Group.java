package dk.kommunegraf.server.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The statements of one property.
 *
 * @param iri the property
 * @param property the same, linked to what it means
 * @param values the values, or the nodes that it comes from
 * @param count how many there are, as written in the language; null where nobody has counted
 * @param more where all of them are told; null where these are all
 */
public record Group(
    String iri, Value property, List<Value> values, @Nullable String count, @Nullable String more) {

  /** Copies the lists. */
  public Group {
    values = List.copyOf(values);
  }
}
