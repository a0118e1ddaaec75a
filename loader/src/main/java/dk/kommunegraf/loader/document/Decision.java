package dk.kommunegraf.loader.document;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one body decided on one item.
 *
 * @param body the body; the meeting's own committee where missing
 * @param date YYYY-MM-DD; the meeting's own date where missing
 * @param quote the outcome text alone, without who was absent
 * @param outcome the outcome in the scheme
 * @param actions what shall be done next
 * @param postponedTo until when it was put off
 * @param departs whether the outcome is another than the one recommended
 * @param votes votes where they are printed
 * @param summary true where the quote is a summary, not the source's words
 */
public record Decision(
    @Nullable String body,
    @Nullable String date,
    String quote,
    Outcome outcome,
    List<String> actions,
    @Nullable String postponedTo,
    @Nullable Boolean departs,
    List<Vote> votes,
    @Nullable Boolean summary) {

  /** Checks what is required and takes unmodifiable copies; a missing list is an empty one. */
  public Decision {
    Objects.requireNonNull(quote, "quote");
    Objects.requireNonNull(outcome, "outcome");
    actions = actions == null ? List.of() : List.copyOf(actions);
    votes = votes == null ? List.of() : List.copyOf(votes);
  }
}
