package dk.kommunegraf.loader.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Why somebody is listed as away. */
public enum AbsenceReason {
  /** Absent without a stated reason. */
  @JsonProperty("absent")
  ABSENT,
  /** Sent apologies. */
  @JsonProperty("excused")
  EXCUSED,
  /** Present, but took no part in the item. */
  @JsonProperty("not_taking_part")
  NOT_TAKING_PART,
  /** Disqualified from the item. */
  @JsonProperty("disqualified")
  DISQUALIFIED;

  /** The name in JSON and the last part of the IRI's path. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
