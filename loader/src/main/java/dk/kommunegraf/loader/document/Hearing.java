package dk.kommunegraf.loader.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A hearing of a draft.
 *
 * @param parties who is asked
 * @param answeredBy who has answered
 * @param from first day, YYYY-MM-DD
 * @param to last day, YYYY-MM-DD
 */
public record Hearing(
    List<String> parties, List<String> answeredBy, @Nullable String from, @Nullable String to) {

  /** Checks what is required and takes unmodifiable copies; a missing list is an empty one. */
  public Hearing {
    parties = parties == null ? List.of() : List.copyOf(parties);
    answeredBy = answeredBy == null ? List.of() : List.copyOf(answeredBy);
  }
}
