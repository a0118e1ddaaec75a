package dk.kommunegraf.loader.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** The outcomes of decisions; the register of outcomes holds their labels and phrases. */
public enum Outcome {
  /** Approved or adopted. */
  @JsonProperty("approved")
  APPROVED,
  /** Taken note of. */
  @JsonProperty("noted")
  NOTED,
  /** Discussed. */
  @JsonProperty("discussed")
  DISCUSSED,
  /** Recommended to the body that decides. */
  @JsonProperty("recommended")
  RECOMMENDED,
  /** A choice, task or grant in its own words. */
  @JsonProperty("decided")
  DECIDED,
  /** Put off. */
  @JsonProperty("postponed")
  POSTPONED,
  /** Sent to hearing. */
  @JsonProperty("sent_to_hearing")
  SENT_TO_HEARING,
  /** Passed on without recommendation. */
  @JsonProperty("forwarded")
  FORWARDED,
  /** Rejected. */
  @JsonProperty("rejected")
  REJECTED,
  /** Taken off the agenda. */
  @JsonProperty("withdrawn")
  WITHDRAWN,
  /** Sent back. */
  @JsonProperty("returned")
  RETURNED,
  /** Printed that nothing happened. */
  @JsonProperty("none")
  NONE,
  /** Not understood. */
  @JsonProperty("other")
  OTHER;

  /** The name in JSON and the last part of the IRI's path. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
