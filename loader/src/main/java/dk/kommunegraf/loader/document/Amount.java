package dk.kommunegraf.loader.document;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A sum of money.
 *
 * @param value kroner
 * @param currency always DKK where given
 * @param quote the words of the source
 */
public record Amount(BigDecimal value, @Nullable String currency, String quote) {

  /** Checks what is required and takes unmodifiable copies; a missing list is an empty one. */
  public Amount {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(quote, "quote");
  }
}
