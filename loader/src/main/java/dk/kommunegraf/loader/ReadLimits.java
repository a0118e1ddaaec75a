package dk.kommunegraf.loader;

import java.time.Duration;
import java.util.Objects;

/**
 * How much one document may cost; a document beyond is rejected and the rest is read. A reader of
 * another format falls under them too: what it unpacks may have {@code bytes} bytes, like a file.
 *
 * @param bytes of the file, and characters that are quoted from it, 1 GB at most
 * @param lines of a text
 * @param lineLength characters in one line of a text
 * @param statements in its graph
 * @param time for reading it; the store's own time does not count
 */
public record ReadLimits(long bytes, int lines, int lineLength, int statements, Duration time) {

  /** More than any array holds with safety. */
  private static final long MAX_BYTES = 1L << 30;

  /**
   * Ten times what the largest minutes have: a text of 300 pages has 1 MB, 20,000 lines and 300,000
   * statements, and is read in a second. The rules for text take at most quadratic time in a line.
   */
  public static final ReadLimits DEFAULT =
      new ReadLimits(20L << 20, 200_000, 10_000, 1_000_000, Duration.ofSeconds(60));

  /** Checks that every limit lets something pass. */
  public ReadLimits {
    Objects.requireNonNull(time, "time");
    boolean possible =
        bytes > 0
            && bytes <= MAX_BYTES
            && lines > 0
            && lineLength > 0
            && statements > 0
            && time.toMillis() > 0;
    if (!possible) {
      throw new ConfigException(
          "a limit for documents is a positive number, of bytes 1 GB at most");
    }
  }

  /**
   * Counts the lines of a text, before anything is kept of them.
   *
   * @throws TooLargeException if there are too many
   */
  public void checkLines(String text) {
    if (text.chars().filter(ReadLimits::isLineEnd).limit(lines + 1L).count() > lines) {
      throw new TooLargeException(
          "has more than " + lines + " lines: split it, or raise --max-document-lines");
    }
  }

  /**
   * Measures the lines of a text.
   *
   * @throws TooLargeException if one is too long
   */
  public void checkLineLengths(String text) {
    int line = 1;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i - start > lineLength) {
        throw new TooLargeException(
            "has more than %d characters in line %d: convert it again with line breaks, or raise"
                    .formatted(lineLength, line)
                + " --max-line-length");
      }
      if (i < text.length() && isLineEnd(text.charAt(i))) {
        line += text.startsWith("\r\n", i) ? 0 : 1;
        start = i + 1;
      }
    }
  }

  private static boolean isLineEnd(int c) {
    return c == '\n' || c == '\r';
  }
}
