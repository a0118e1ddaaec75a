package dk.kommunegraf.loader.document;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The KLE part of a case number.
 *
 * @param subject such as 15.20.00
 * @param facet such as A00
 */
public record Kle(String subject, @Nullable String facet) {

  /** Checks what is required and takes unmodifiable copies; a missing list is an empty one. */
  public Kle {
    Objects.requireNonNull(subject, "subject");
  }
}
