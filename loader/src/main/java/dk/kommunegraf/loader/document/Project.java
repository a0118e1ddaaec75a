package dk.kommunegraf.loader.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A project or an initiative.
 *
 * @param name without the word Projekt and quotation marks
 * @param kind project or initiative
 * @param periodStart YYYY, YYYY-MM or YYYY-MM-DD
 * @param periodEnd YYYY, YYYY-MM or YYYY-MM-DD
 * @param grantDKK committed kroner
 * @param receivedDKK kroner paid out so far; 0 is a value
 * @param funder who grants the money
 * @param partners who takes part
 * @param successCriteria what it shall reach
 * @param targetGroup whom it is for
 * @param quote the words of the source
 * @param summary whether long texts here are summaries of ours
 */
public record Project(
    String name,
    @Nullable Kind kind,
    @Nullable String periodStart,
    @Nullable String periodEnd,
    @Nullable BigDecimal grantDKK,
    @Nullable BigDecimal receivedDKK,
    @Nullable String funder,
    List<String> partners,
    List<SuccessCriterion> successCriteria,
    List<String> targetGroup,
    @Nullable String quote,
    @Nullable Boolean summary) {

  /** Checks what is required and takes unmodifiable copies; a missing list is an empty one. */
  public Project {
    Objects.requireNonNull(name, "name");
    partners = partners == null ? List.of() : List.copyOf(partners);
    successCriteria = successCriteria == null ? List.of() : List.copyOf(successCriteria);
    targetGroup = targetGroup == null ? List.of() : List.copyOf(targetGroup);
  }

  /** Whether the source calls it a project. */
  public enum Kind {
    /** A project with an end. */
    @JsonProperty("project")
    PROJECT,
    /** A standing effort. */
    @JsonProperty("initiative")
    INITIATIVE
  }
}
