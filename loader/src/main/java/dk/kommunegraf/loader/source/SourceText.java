package dk.kommunegraf.loader.source;

import dk.kommunegraf.loader.document.Source;
import java.util.ArrayList;
import java.util.List;

/**
 * A decoded text that knows where each of its lines stands. Offsets that leave this class count
 * Unicode code points of the text as it was decoded, byte-order mark included. Immutable.
 */
public final class SourceText {

  private final String path;
  private final Source source;
  private final String text;
  private final List<Line> lines;
  private final int[] codePoints;

  /**
   * A text.
   *
   * @param path the path as the user gave it
   * @param source name, media type and hash
   * @param text the decoded text
   */
  public SourceText(String path, Source source, String text) {
    this.path = path;
    this.source = source;
    this.text = text;
    this.lines = List.copyOf(split(text));
    this.codePoints = codePoints(text);
  }

  /**
   * A line without its end.
   *
   * @param number from 1
   * @param text without surrounding white space
   * @param from index of the first char of the text
   * @param to index after its last char
   */
  public record Line(int number, String text, int from, int to) {

    /** Whether there is nothing but white space. */
    public boolean blank() {
      return text.isEmpty();
    }
  }

  /** The path as the user gave it. */
  public String path() {
    return path;
  }

  /** Name, media type and hash. */
  public Source source() {
    return source;
  }

  /** The decoded text. */
  public String text() {
    return text;
  }

  /** All lines in order, blank ones included. */
  public List<Line> lines() {
    return lines;
  }

  /** The text from the first line to the last, both included. */
  public Span span(Line first, Line last) {
    return span(first.from(), last.to(), first.number());
  }

  /** A part of a line. */
  public Span span(Line line, int fromInLine, int toInLine) {
    return span(line.from() + fromInLine, line.from() + toInLine, line.number());
  }

  private Span span(int from, int to, int line) {
    return new Span(text.substring(from, to), offset(from), offset(to), line);
  }

  private int offset(int index) {
    return codePoints.length == 0 ? index : codePoints[index];
  }

  /** Code points before each char; empty where every char is one. */
  private static int[] codePoints(String text) {
    if (text.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
      return new int[0];
    }
    int[] counts = new int[text.length() + 1];
    for (int i = 0; i < text.length(); i++) {
      boolean second = i > 0 && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
      counts[i + 1] = counts[i] + (second ? 0 : 1);
    }
    return counts;
  }

  private static List<Line> split(String text) {
    List<Line> lines = new ArrayList<>();
    int from = 0;
    while (from <= text.length()) {
      int end = from;
      while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      lines.add(line(text, lines.size() + 1, from, end));
      boolean pair = text.startsWith("\r\n", end);
      from = end + (pair ? 2 : 1);
    }
    return lines;
  }

  private static Line line(String text, int number, int from, int to) {
    int first = from;
    int last = to;
    while (first < last && isSpace(text.charAt(first))) {
      first++;
    }
    while (last > first && isSpace(text.charAt(last - 1))) {
      last--;
    }
    return new Line(number, text.substring(first, last), first, last);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
  }
}
