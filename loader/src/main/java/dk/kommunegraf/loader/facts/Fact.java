package dk.kommunegraf.loader.facts;

import dk.kommunegraf.loader.source.Span;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value with the words that state it.
 *
 * @param value what was read
 * @param span where it stands
 * @param inferred the rule, where the value is not printed as such
 * @param <T> what was read
 */
public record Fact<T>(T value, Span span, @Nullable String inferred) {

  /** Checks that there are a value and a span. */
  public Fact {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(span, "span");
  }

  /** Whether two facts share a part of the text. */
  boolean overlaps(Fact<?> other) {
    return span.start() < other.span.end() && other.span.start() < span.end();
  }

  /** A value that is printed as such. */
  public static <T> Fact<T> printed(T value, Span span) {
    return new Fact<>(value, span, null);
  }
}
