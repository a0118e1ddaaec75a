package dk.kommunegraf.loader.source;

import java.util.Objects;

/**
 * A stretch of a source text.
 *
 * @param quote the source between start and end
 * @param start first Unicode code point, from 0
 * @param end code point after the last
 * @param line line on which it starts, from 1
 */
public record Span(String quote, int start, int end, int line) {

  /** Checks that start and end are in order. */
  public Span {
    Objects.requireNonNull(quote, "quote");
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no span: " + start + ".." + end);
    }
  }

  /** A part of the quote, by its chars; the line is that of the whole. */
  public Span part(int from, int to) {
    return new Span(
        quote.substring(from, to),
        start + quote.codePointCount(0, from),
        start + quote.codePointCount(0, to),
        line);
  }
}
