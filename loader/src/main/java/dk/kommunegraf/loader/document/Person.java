package dk.kommunegraf.loader.document;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A person in office or named with a role; never a private citizen.
 *
 * @param name full name
 * @param role role as printed
 * @param quote the words of the source
 */
public record Person(String name, @Nullable String role, @Nullable String quote) {

  /** Checks what is required and takes unmodifiable copies; a missing list is an empty one. */
  public Person {
    Objects.requireNonNull(name, "name");
  }
}
