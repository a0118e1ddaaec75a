package dk.kommunegraf.loader.parse;

import dk.kommunegraf.loader.source.SourceText.Line;
import dk.kommunegraf.ontology.Wordings;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What lines look like, whatever their words. Stateless. */
final class Shapes {

  private static final int MAX_HEADING = 100;
  private static final int MAX_HEADING_WORDS = 14;
  private static final Pattern BULLET = Wordings.pattern("^(?:[-–•·*]|\\d{1,2}[.)])\\s.*");
  private static final Pattern CONTENTS =
      Wordings.pattern("\\.{3,}[\\s|]*\\d{0,4}[\\s|]*$|\\t[\\s|]*\\d{1,4}[\\s|]*$");
  private static final Pattern TABLE_RULE = Pattern.compile("^[|\\-\\s:+]+$");

  private Shapes() {}

  /** Whether a line is a point of a list. */
  static boolean isBullet(String line) {
    return BULLET.matcher(line).matches();
  }

  /** Whether a line is an entry of a table of contents: leaders or a tab, then a page. */
  static boolean isContentsEntry(String line) {
    return CONTENTS.matcher(line).find();
  }

  /** Whether a line is the rule of a Markdown table. */
  static boolean isTableRule(String line) {
    return !line.isEmpty() && TABLE_RULE.matcher(line).matches();
  }

  /** The title of an entry of a table of contents, without table marks, leaders and page. */
  static String contentsTitle(String line) {
    return CONTENTS.matcher(line).replaceFirst("").replaceAll("^[|\\s]+|[|\\s.]+$", "").strip();
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
