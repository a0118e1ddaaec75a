package dk.kommunegraf.loader.document;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What extraction met and did not understand, as it is printed in the document.
 *
 * @param code code of the issue
 * @param line line in the source, from 1
 * @param detail what was met
 */
public record Remark(String code, @Nullable Integer line, String detail) {

  /** Checks what is required and takes unmodifiable copies; a missing list is an empty one. */
  public Remark {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(detail, "detail");
  }
}
