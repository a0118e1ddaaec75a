package dk.kommunegraf.loader.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A member arriving or leaving during the meeting.
 *
 * @param name the member
 * @param event what happened
 * @param item number of the item at which it happened
 * @param time time as printed, HH:mm
 */
public record AttendanceEvent(
    String name, Event event, @Nullable String item, @Nullable String time) {

  /** Checks what is required and takes unmodifiable copies; a missing list is an empty one. */
  public AttendanceEvent {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(event, "event");
  }

  /** What a member did. */
  public enum Event {
    /** Came late. */
    @JsonProperty("arrived")
    ARRIVED,
    /** Left early. */
    @JsonProperty("left")
    LEFT,
    /** Came back. */
    @JsonProperty("returned")
    RETURNED
  }
}
