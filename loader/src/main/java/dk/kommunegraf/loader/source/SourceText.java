package dk.kommunegraf.loader.source;

import dk.kommunegraf.loader.Interruption;
import dk.kommunegraf.loader.document.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A decoded text that knows where each of its lines stands. Its lines are cleaned, so that letters
 * and blanks compare; quotes and offsets are those of the text as it was decoded, byte-order mark
 * included, in Unicode code points. Immutable.
 */
public final class SourceText {

  private static final Pattern HEADING_MARK = Pattern.compile("#{1,6}\\s");
  private static final List<String> EMPHASIS = List.of("**", "__");

  private final String path;
  private final Source source;
  private final String raw;
  private final CleanText clean;
  private final List<Line> lines;
  private final int[] codePoints;

  /**
   * A text whose lines are paragraphs.
   *
   * @param path the path as the user gave it
   * @param source name, media type and hash
   * @param raw the decoded text
   */
  public SourceText(String path, Source source, String raw) {
    this(path, source, raw, new CleanText(raw));
  }

  private SourceText(String path, Source source, String raw, CleanText clean) {
    this(path, source, raw, clean, split(clean.text()));
  }

  private SourceText(String path, Source source, String raw, CleanText clean, List<Line> lines) {
    this.path = path;
    this.source = source;
    this.raw = raw;
    this.clean = clean;
    this.lines = List.copyOf(lines);
    this.codePoints = codePoints(raw);
  }

  /**
   * A text as it was printed: without what recurs on each of its pages, which form feeds part, and
   * with the lines of a paragraph joined where it was printed in several.
   */
  public static SourceText ofPrinted(String path, Source source, String raw) {
    CleanText clean = new CleanText(raw);
    PrintedLines printed = new PrintedLines(split(clean.text()), clean, raw);
    CleanText joined = clean.replace(printed.joints());
    return new SourceText(path, source, raw, joined, printed.apply(split(joined.text())));
  }

  private SourceText(SourceText other, List<Line> lines) {
    this.path = other.path;
    this.source = other.source;
    this.raw = other.raw;
    this.clean = other.clean;
    this.lines = List.copyOf(lines);
    this.codePoints = other.codePoints;
  }

  /**
   * A line without its end.
   *
   * @param number from 1; that of the first, where several printed ones were joined
   * @param text cleaned, without surrounding white space
   * @param from index of the first char of the text in the cleaned text
   * @param to index after its last char
   */
  public record Line(int number, String text, int from, int to) {

    /** Cleaned, without surrounding white space; ends a reading that was interrupted. */
    @Override
    public String text() {
      Interruption.check();
      return text;
    }

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

  /** The text as it was decoded. */
  public String raw() {
    return raw;
  }

  /** All lines in order, blank ones included. */
  public List<Line> lines() {
    return lines;
  }

  /** The same text, in which the lines of page furniture are blank; all places stay. */
  public SourceText without(Predicate<Line> furniture) {
    List<Line> kept =
        lines.stream()
            .map(
                line ->
                    !line.blank() && furniture.test(line)
                        ? new Line(line.number(), "", line.from(), line.from())
                        : line)
            .toList();
    return new SourceText(this, kept);
  }

  /** The text from the first line to the last, both included. */
  public Span span(Line first, Line last) {
    return span(first.from(), last.to(), first.number());
  }

  /** A part of a line. */
  public Span span(Line line, int fromInLine, int toInLine) {
    return span(line.from() + fromInLine, line.from() + toInLine, line.number());
  }

  /** From a place in one line to a place in the same or a later one. */
  public Span span(Line first, int fromInLine, Line last, int toInLine) {
    return span(first.from() + fromInLine, last.from() + toInLine, first.number());
  }

  /** Whether there is more than a line end between two lines. */
  public boolean areApart(Line before, Line line) {
    return line.from() > before.to()
        && clean.text().substring(before.to(), line.from()).lines().count() > 2;
  }

  private Span span(int from, int to, int line) {
    int start = clean.origin(from);
    int end = Math.max(start, clean.endOrigin(to, raw));
    return new Span(raw.substring(start, end), offset(start), offset(end), line);
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
      while (end < text.length() && !isLineEnd(text.charAt(end))) {
        end++;
      }
      lines.add(line(text, lines.size() + 1, from, end));
      boolean pair = text.startsWith("\r\n", end);
      from = end + (pair ? 2 : 1);
    }
    return lines;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  private static Line line(String text, int number, int from, int to) {
    int first = from;
    int last = to;
    while (first < last && Character.isWhitespace(text.charAt(first))) {
      first++;
    }
    while (last > first && Character.isWhitespace(text.charAt(last - 1))) {
      last--;
    }
    return withoutMarks(new Line(number, text.substring(first, last), first, last));
  }

  /** Markdown that makes a whole line a heading or bold says nothing that its words do not. */
  private static Line withoutMarks(Line line) {
    Matcher heading = HEADING_MARK.matcher(line.text());
    Line text = heading.lookingAt() ? part(line, heading.end(), line.text().length()) : line;
    int length = text.text().length();
    for (String mark : EMPHASIS) {
      int size = mark.length();
      boolean whole =
          length > 2 * size
              && text.text().startsWith(mark)
              && text.text().indexOf(mark, size) == length - size;
      if (whole) {
        return part(text, size, length - size);
      }
    }
    return text;
  }

  private static Line part(Line line, int from, int to) {
    return new Line(
        line.number(), line.text().substring(from, to), line.from() + from, line.from() + to);
  }
}
