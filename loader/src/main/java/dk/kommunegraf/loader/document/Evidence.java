package dk.kommunegraf.loader.document;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a fact stands in the source text.
 *
 * @param fact JSON Pointer into the document, such as /items/3/legalBasis/0
 * @param quote the source between start and end
 * @param start first Unicode code point of the quote, from 0
 * @param end code point after the quote
 * @param section heading of the section that it stands in
 * @param inferred the rule, where the fact is not printed as such
 */
public record Evidence(
    String fact,
    String quote,
    int start,
    int end,
    @Nullable String section,
    @Nullable String inferred) {

  /** Checks what is required and takes unmodifiable copies; a missing list is an empty one. */
  public Evidence {
    Objects.requireNonNull(fact, "fact");
    Objects.requireNonNull(quote, "quote");
  }
}
