package dk.kommunegraf.loader.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** The kinds of sections; the register of section kinds holds their labels and headings. */
public enum SectionKind {
  /** Summary. */
  @JsonProperty("summary")
  SUMMARY,
  /** Case. */
  @JsonProperty("case")
  CASE,
  /** Recommendation. */
  @JsonProperty("recommendation")
  RECOMMENDATION,
  /** Decision. */
  @JsonProperty("decision")
  DECISION,
  /** Authority. */
  @JsonProperty("authority")
  AUTHORITY,
  /** Legal basis. */
  @JsonProperty("legal_basis")
  LEGAL_BASIS,
  /** Policies. */
  @JsonProperty("policies")
  POLICIES,
  /** Finance. */
  @JsonProperty("finance")
  FINANCE,
  /** Hearing. */
  @JsonProperty("hearing")
  HEARING,
  /** Assessment. */
  @JsonProperty("assessment")
  ASSESSMENT,
  /** Climate. */
  @JsonProperty("climate")
  CLIMATE,
  /** Process. */
  @JsonProperty("process")
  PROCESS,
  /** History. */
  @JsonProperty("history")
  HISTORY,
  /** Attachments. */
  @JsonProperty("attachments")
  ATTACHMENTS,
  /** Other. */
  @JsonProperty("other")
  OTHER;

  /** The name in JSON and the last part of the IRI's path. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
