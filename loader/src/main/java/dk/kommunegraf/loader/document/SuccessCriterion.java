package dk.kommunegraf.loader.document;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a project shall reach.
 *
 * @param text the criterion
 * @param target the figure to reach
 * @param status what has been reported
 */
public record SuccessCriterion(String text, @Nullable String target, @Nullable String status) {

  /** Checks what is required and takes unmodifiable copies; a missing list is an empty one. */
  public SuccessCriterion {
    Objects.requireNonNull(text, "text");
  }
}
