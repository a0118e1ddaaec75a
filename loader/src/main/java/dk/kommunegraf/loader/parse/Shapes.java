package dk.kommunegraf.loader.parse;

import dk.kommunegraf.loader.source.SourceText.Line;
import dk.kommunegraf.ontology.Wordings;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What lines look like, whatever their words. Stateless. */
final class Shapes {

  private static final int MAX_HEADING = 100;
  private static final int MAX_HEADING_WORDS = 14;
  private static final int MAX_PAGE_DIGITS = 4;
  private static final int LEADERS = 3;
  private static final Pattern BULLET = Wordings.pattern("^(?:[-–•·*]|\\d{1,2}[.)])\\s.*");
  private static final Pattern NUMBERED_TITLE =
      Pattern.compile("\\d{1,4}[a-zæøå]?[.):]?\\s+(\\S.{2,200})");
  private static final Pattern TABLE_RULE = Pattern.compile("^[|\\-\\s:+]+$");

  /** "Periode: januar 2022 - december 2023" tells something by itself. */
  private static final Pattern LABELLED_VALUE = Pattern.compile("[\\p{L} ]{3,30}:\\s.*\\d.*");

  private Shapes() {}

  /** Whether a line is a point of a list. */
  static boolean isBullet(String line) {
    return BULLET.matcher(line).matches();
  }

  /** Whether a line is an entry of a table of contents: leaders or a tab, then a page. */
  static boolean isContentsEntry(String line) {
    return titleEnd(line) >= 0;
  }

  /** Whether a line has the leaders that only a table of contents has. */
  static boolean hasLeaders(String line) {
    return isContentsEntry(line) && line.contains("...");
  }

  /** Where leaders or tab before a page begin, read from the end; -1 where there are none. */
  private static int titleEnd(String line) {
    int at = back(line, line.length(), " |\t");
    int digits = back(line, at, "0123456789");
    boolean page = digits < at && at - digits <= MAX_PAGE_DIGITS;
    int mark = back(line, digits, " |\t");
    int dots = back(line, mark, ".");
    if (mark - dots >= LEADERS) {
      return dots;
    }
    boolean tab = line.substring(mark, digits).indexOf('\t') >= 0;
    return page && tab && mark > 0 ? mark : -1;
  }

  private static int back(String line, int from, String chars) {
    int at = from;
    while (at > 0 && chars.indexOf(line.charAt(at - 1)) >= 0) {
      at--;
    }
    return at;
  }

  /** Whether a line is the first row of a Markdown table, with the rule below it. */
  static boolean isTableHead(List<Line> lines, int index) {
    return lines.get(index).text().startsWith("|")
        && index + 1 < lines.size()
        && isTableRule(lines.get(index + 1).text());
  }

  /** Whether a line is a number and a title of the shape of a heading: "3. Meddelelser". */
  static boolean isNumberedTitle(String line) {
    Matcher matcher = NUMBERED_TITLE.matcher(line);
    return matcher.matches()
        && Character.isUpperCase(matcher.group(1).charAt(0))
        && ".,;:".indexOf(line.charAt(line.length() - 1)) < 0;
  }

  /** Whether a line is the rule of a Markdown table. */
  static boolean isTableRule(String line) {
    return !line.isEmpty() && TABLE_RULE.matcher(line).matches();
  }

  /** The title of an entry of a table of contents, without table marks, leaders and page. */
  static String contentsTitle(String line) {
    String title = line.substring(0, titleEnd(line));
    return title.substring(0, back(title, title.length(), " |\t.")).replaceFirst("^[|\\s]+", "");
  }

  /** Whether a line has the shape of a heading: short, no sentence, no list, no table. */
  static boolean isHeading(String line) {
    char first = line.isEmpty() ? ' ' : line.charAt(0);
    return line.length() >= 3
        && line.length() <= MAX_HEADING
        && line.split("\\s+").length <= MAX_HEADING_WORDS
        && (Character.isUpperCase(first) || "\"”“'’".indexOf(first) >= 0)
        && ".,;:!?".indexOf(line.charAt(line.length() - 1)) < 0
        && line.chars().anyMatch(Character::isLetter)
        && line.indexOf('\t') < 0
        && line.indexOf('|') < 0
        && !line.contains("://")
        && !LABELLED_VALUE.matcher(line).matches()
        && !isBullet(line);
  }

  /** A key under which titles that differ only in white space, dots and case meet. */
  static String key(String title) {
    return title.toLowerCase(Locale.ROOT).replaceAll("[\\s.|*#]+", " ").strip();
  }

  /** Whether a line has a blank line, or nothing, before it. */
  static boolean standsAlone(List<Line> lines, int index) {
    return index == 0 || lines.get(index - 1).blank();
  }

  /** Index of the next line that is not blank, or the size. */
  static int nextText(List<Line> lines, int from) {
    int index = from;
    while (index < lines.size() && lines.get(index).blank()) {
      index++;
    }
    return index;
  }

  /** The rest of a line from an index of its text on. */
  static Line rest(Line line, int fromInText) {
    String rest = line.text().substring(fromInText);
    int blanks = rest.length() - rest.stripLeading().length();
    return new Line(line.number(), rest.strip(), line.from() + fromInText + blanks, line.to());
  }
}
