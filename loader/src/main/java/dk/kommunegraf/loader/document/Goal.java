package dk.kommunegraf.loader.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A goal of a plan with the initiatives under it.
 *
 * @param number as printed
 * @param kind who set the goal
 * @param title without kind and number
 * @param topics what it is about
 * @param initiatives projects and initiatives below it
 * @param summary true where long texts of it are summaries, not the source's words
 */
public record Goal(
    @Nullable String number,
    Kind kind,
    String title,
    List<TopicMention> topics,
    List<Project> initiatives,
    @Nullable Boolean summary) {

  /** Checks what is required and takes unmodifiable copies; a missing list is an empty one. */
  public Goal {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(title, "title");
    topics = topics == null ? List.of() : List.copyOf(topics);
    initiatives = initiatives == null ? List.of() : List.copyOf(initiatives);
  }

  /** Who set a goal. */
  public enum Kind {
    /** Set by the minister for employment. */
    @JsonProperty("ministermål")
    MINISTERIAL,
    /** Set without saying by whom. */
    @JsonProperty("mål")
    GENERAL,
    /** Set by the municipality. */
    @JsonProperty("lokalt mål")
    LOCAL
  }
}
