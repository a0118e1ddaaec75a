package dk.kommunegraf.loader.document;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A member in a list of those present or absent.
 *
 * @param name name without party and remark
 * @param party party letter as printed
 * @param absent whether the member was away
 * @param reason why, where it is printed
 * @param substitute who sat in for the member
 */
public record Participant(
    String name,
    @Nullable String party,
    boolean absent,
    @Nullable AbsenceReason reason,
    @Nullable String substitute) {

  /** Checks what is required and takes unmodifiable copies; a missing list is an empty one. */
  public Participant {
    Objects.requireNonNull(name, "name");
  }
}
