package dk.kommunegraf.loader.document;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a project shall reach.
 *
 * @param text the criterion
 * @param target the figure to reach
 * @param status what has been reported
 * @param summary whether long texts here are summaries of ours
 */
public record SuccessCriterion(
    String text, @Nullable String target, @Nullable String status, @Nullable Boolean summary) {

  /** Checks what is required and takes unmodifiable copies; a missing list is an empty one. */
  public SuccessCriterion {
    Objects.requireNonNull(text, "text");
  }
}
