package dk.kommunegraf.loader.document;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The body that decides the case in the end.
 *
 * @param body who decides
 * @param via who passes it on
 * @param explicit false: inferred from the process
 */
public record FinalAuthority(String body, @Nullable String via, @Nullable Boolean explicit) {

  /** Checks what is required and takes unmodifiable copies; a missing list is an empty one. */
  public FinalAuthority {
    Objects.requireNonNull(body, "body");
  }
}
