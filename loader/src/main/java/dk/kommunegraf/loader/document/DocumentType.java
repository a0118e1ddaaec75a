package dk.kommunegraf.loader.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What sort of document was read. */
public enum DocumentType {
  /** Minutes of a meeting. */
  @JsonProperty("minutes")
  MINUTES,
  /** Agenda of a meeting. */
  @JsonProperty("agenda")
  AGENDA,
  /** A plan, such as a yearly employment plan. */
  @JsonProperty("plan")
  PLAN;

  /** The name in JSON and the last part of the IRI's path. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
