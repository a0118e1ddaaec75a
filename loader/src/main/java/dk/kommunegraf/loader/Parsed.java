package dk.kommunegraf.loader;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * The result of reading one input: a value with what was not understood in it, or the reason why
 * there is none.
 *
 * @param <T> what was read
 */
public sealed interface Parsed<T> {

  /**
   * A value.
   *
   * @param value what was read
   * @param warnings what in it was not understood
   * @param <T> what was read
   */
  record Ok<T>(T value, List<Issue> warnings) implements Parsed<T> {
    /** Checks that there is a value and copies the warnings. */
    public Ok {
      Objects.requireNonNull(value, "value");
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * No value.
   *
   * @param reason why the input was rejected
   * @param <T> what was to be read
   */
  record Rejected<T>(Issue reason) implements Parsed<T> {
    /** Checks that there is a reason. */
    public Rejected {
      Objects.requireNonNull(reason, "reason");
    }
  }

  /** Applies the function of the case at hand. */
  default <R> R fold(Function<Ok<T>, R> ok, Function<Rejected<T>, R> rejected) {
    return this instanceof Ok<T> value ? ok.apply(value) : rejected.apply((Rejected<T>) this);
  }
}
