package dk.kommunegraf.loader.document;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A headed part of an agenda item.
 *
 * @param heading as printed
 * @param level 1: a field of the publishing system; 2: a heading inside a field's text
 * @param kind kind in the scheme
 * @param text the text below the heading
 * @param summary true where the text is a summary, not the source's words
 */
public record Section(
    String heading, int level, SectionKind kind, @Nullable String text, @Nullable Boolean summary) {

  /** Checks what is required and takes unmodifiable copies; a missing list is an empty one. */
  public Section {
    Objects.requireNonNull(heading, "heading");
    Objects.requireNonNull(kind, "kind");
  }
}
