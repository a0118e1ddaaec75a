package dk.kommunegraf.loader.document;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A thing of which only the name is recorded: an organisation, an agreement.
 *
 * @param name canonical name
 * @param quote the words of the source
 */
public record Named(String name, @Nullable String quote) {

  /** Checks what is required and takes unmodifiable copies; a missing list is an empty one. */
  public Named {
    Objects.requireNonNull(name, "name");
  }
}
