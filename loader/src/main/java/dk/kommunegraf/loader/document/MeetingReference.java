package dk.kommunegraf.loader.document;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A reference to another meeting.
 *
 * @param date YYYY-MM-DD
 * @param item number of the item, digits only
 * @param committee the body that met
 * @param quote the words of the source
 * @param conflictsWith the other date that the item gives for the same case and body
 */
public record MeetingReference(
    String date,
    @Nullable String item,
    @Nullable String committee,
    @Nullable String quote,
    @Nullable String conflictsWith) {

  /** Checks what is required and takes unmodifiable copies; a missing list is an empty one. */
  public MeetingReference {
    Objects.requireNonNull(date, "date");
  }
}
