package dk.kommunegraf.loader.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the line ends that a tool put into paragraphs. A line was broken where the first word of
 * the next one would not have fit; how much fits, the text shows by its longest lines. A text whose
 * lines are paragraphs has no such width and stays as it is, but for words that are divided between
 * two lines. Stateless.
 */
final class WrappedLines {

  /** Longer lines are paragraphs. */
  private static final int MAX_WIDTH = 200;

  private static final int MIN_WIDTH = 30;

  /** Patterns never meet a longer line than one that a document may print. */
  private static final int MAX_JOINED = 8_000;

  private static final double LONG = 0.8;
  private static final double FULL = 0.7;
  private static final double MIN_SHARE = 0.12;
  private static final double SAME_WIDTH = 0.9;
  private static final String SENTENCE_ENDS = ".!?:;";

  private static final Pattern MARK = Pattern.compile("^(?:[-–•·*▪]\\s|[a-zA-Z]\\)\\s|[|#])");
  private static final Pattern NUMBER = Pattern.compile("^\\d{1,3}[.)]\\s");

  private final List<String> lines;
  private final WordDivision words;
  private final int width;
  private final boolean even;

  private WrappedLines(List<String> lines) {
    this.lines = lines;
    this.words = new WordDivision(lines);
    this.width = width(lines);
    this.even = isEven();
  }

  /**
   * What the end of each line means.
   *
   * @param lines without surrounding white space; blank ones are empty, and a soft hyphen at an end
   *     is still there
   */
  static List<LineEnd> ends(List<String> lines) {
    WrappedLines wrapped = new WrappedLines(lines);
    List<LineEnd> ends = new ArrayList<>(lines.size());
    int length = 0;
    for (int i = 0; i < lines.size(); i++) {
      length += lines.get(i).length() + 1;
      LineEnd end = i + 1 < lines.size() && length < MAX_JOINED ? wrapped.end(i) : LineEnd.HARD;
      ends.add(end);
      length = end == LineEnd.HARD ? 0 : length;
    }
    return ends;
  }

  /** The length of the longest lines; 0 where lines are paragraphs. */
  private static int width(List<String> lines) {
    int longest = 0;
    int printed = 0;
    for (String line : lines) {
      boolean words = line.indexOf(' ') > 0 && !isRow(line);
      longest = words ? Math.max(longest, line.length()) : longest;
      printed += line.isEmpty() ? 0 : 1;
    }
    if (longest > MAX_WIDTH || longest < MIN_WIDTH) {
      return 0;
    }
    int wrapped = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      boolean goesOn = !lines.get(i + 1).isEmpty() && lines.get(i).length() >= LONG * longest;
      wrapped += goesOn ? 1 : 0;
    }
    return wrapped >= printed * MIN_SHARE ? longest : 0;
  }

  /** Whether all lines are filled up to one number of characters, as in a font of one width. */
  private boolean isEven() {
    int full = 0;
    int long_ = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (lines.get(i).length() >= FULL * width && !lines.get(i + 1).isEmpty()) {
        long_++;
        full += isFilled(i) ? 1 : 0;
      }
    }
    return full >= long_ * SAME_WIDTH;
  }

  private boolean isFilled(int index) {
    String next = lines.get(index + 1);
    int blank = next.indexOf(' ');
    return lines.get(index).length() + 1 + (blank < 0 ? next.length() : blank) > width;
  }

  private LineEnd end(int index) {
    String line = lines.get(index);
    String next = lines.get(index + 1);
    if (line.isEmpty() || next.isEmpty() || isApart(line, next)) {
      return LineEnd.HARD;
    }
    if (WordDivision.isOpen(line) && (isSameKind(line, next) || goesOn(index))) {
      return words.end(line, next);
    }
    return goesOn(index) ? LineEnd.BLANK : LineEnd.HARD;
  }

  /** Letters go on with small letters and digits with digits. */
  private static boolean isSameKind(String line, String next) {
    boolean digit = Character.isDigit(line.charAt(line.length() - 2));
    return digit ? Character.isDigit(next.charAt(0)) : Character.isLowerCase(next.charAt(0));
  }

  private boolean isApart(String line, String next) {
    return isRow(line)
        || MARK.matcher(next).find()
        || NUMBER.matcher(next).find() && endsSentence(line);
  }

  /** Whether a line is a row of a table or of contents. */
  private static boolean isRow(String line) {
    return line.startsWith("|") || line.indexOf('\t') >= 0 || Leaders.endIn(line);
  }

  private boolean goesOn(int index) {
    if (width == 0 || isAboveHeading(index)) {
      return false;
    }
    return isFilled(index) || !even && isNearlyFull(lines.get(index), lines.get(index + 1));
  }

  /** In a font of many widths: a long line before what does not begin a sentence, or one in one. */
  private boolean isNearlyFull(String line, String next) {
    boolean within = !endsSentence(line) || Character.isLowerCase(next.charAt(0));
    return line.length() >= (within ? FULL : LONG) * width;
  }

  /** A short line without an end below a finished sentence is no more of its paragraph. */
  private boolean isAboveHeading(int index) {
    String next = lines.get(index + 1);
    boolean last = index + 2 >= lines.size();
    return endsSentence(lines.get(index))
        && Character.isUpperCase(next.charAt(0))
        && next.length() < width / 2
        && !endsSentence(next)
        && (last || lines.get(index + 2).isEmpty() || next.indexOf(' ') < 0);
  }

  private static boolean endsSentence(String line) {
    return SENTENCE_ENDS.indexOf(line.charAt(line.length() - 1)) >= 0;
  }
}
