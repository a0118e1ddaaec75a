package dk.kommunegraf.loader.document;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A body that meets.
 *
 * @param name canonical name, one for all its spellings
 * @param term election period such as 2022-2025
 */
public record Committee(String name, @Nullable String term) {

  /** Checks what is required and takes unmodifiable copies; a missing list is an empty one. */
  public Committee {
    Objects.requireNonNull(name, "name");
  }
}
