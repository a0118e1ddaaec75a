package dk.kommunegraf.loader.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A strategy, policy, plan or vision that the source names.
 *
 * @param name canonical name
 * @param kind what sort of document it is
 * @param edition such as 2022 or 2024-2027
 * @param draft whether a draft is meant
 * @param quote the words of the source
 */
public record PolicyMention(
    String name,
    Kind kind,
    @Nullable String edition,
    @Nullable Boolean draft,
    @Nullable String quote) {

  /** Checks what is required and takes unmodifiable copies; a missing list is an empty one. */
  public PolicyMention {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
  }

  /** The sorts of policy documents. */
  public enum Kind {
    /** A strategy. */
    @JsonProperty("strategy")
    STRATEGY,
    /** A policy. */
    @JsonProperty("policy")
    POLICY,
    /** A plan. */
    @JsonProperty("plan")
    PLAN,
    /** A vision. */
    @JsonProperty("vision")
    VISION
  }
}
