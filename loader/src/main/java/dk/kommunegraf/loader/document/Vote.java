package dk.kommunegraf.loader.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;

/**
 * How some of a body voted.
 *
 * @param vote for, against or abstaining
 * @param by parties or persons as printed
 */
public record Vote(Choice vote, List<String> by) {

  /** Checks what is required and takes unmodifiable copies; a missing list is an empty one. */
  public Vote {
    Objects.requireNonNull(vote, "vote");
    by = by == null ? List.of() : List.copyOf(by);
  }

  /** A choice in a vote. */
  public enum Choice {
    /** In favour. */
    @JsonProperty("for")
    FOR,
    /** Against. */
    @JsonProperty("against")
    AGAINST,
    /** Neither. */
    @JsonProperty("abstain")
    ABSTAIN
  }
}
