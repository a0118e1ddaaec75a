package dk.kommunegraf.loader.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A citation of an act, bill or executive order.
 *
 * @param law title or popular name of the register; otherwise as printed
 * @param kind act where missing
 * @param paragraph such as 27a, stk. 2
 * @param quote the words of the source
 */
public record LawCitation(
    String law, @Nullable Kind kind, @Nullable String paragraph, String quote) {

  /** Checks what is required and takes unmodifiable copies; a missing list is an empty one. */
  public LawCitation {
    Objects.requireNonNull(law, "law");
    Objects.requireNonNull(quote, "quote");
  }

  /** What is cited. */
  public enum Kind {
    /** An act. */
    @JsonProperty("act")
    ACT,
    /** A bill before parliament. */
    @JsonProperty("bill")
    BILL,
    /** An executive order. */
    @JsonProperty("executive_order")
    EXECUTIVE_ORDER
  }
}
