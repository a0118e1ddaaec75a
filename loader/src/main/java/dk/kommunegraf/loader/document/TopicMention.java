package dk.kommunegraf.loader.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A topic that an item or a goal is about.
 *
 * @param topic id in the register of topics
 * @param weight main or in passing
 * @param quote the words of the source
 */
public record TopicMention(String topic, @Nullable Weight weight, @Nullable String quote) {

  /** Checks what is required and takes unmodifiable copies; a missing list is an empty one. */
  public TopicMention {
    Objects.requireNonNull(topic, "topic");
  }

  /** How much the text is about the topic. */
  public enum Weight {
    /** A main topic. */
    @JsonProperty("main")
    MAIN,
    /** Touched in passing. */
    @JsonProperty("passing")
    PASSING
  }
}
