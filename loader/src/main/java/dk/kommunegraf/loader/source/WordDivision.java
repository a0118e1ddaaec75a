package dk.kommunegraf.loader.source;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells the hyphens of words that were divided at a line end from those that are printed anyway. A
 * text has most of its words more than once, so that it decides itself; where it does not, a hyphen
 * between small letters divides, except before the words that join halves of a compound. For one
 * text; immutable.
 */
final class WordDivision {

  private static final char SOFT_HYPHEN = '\u00AD';
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+(?:-[\\p{L}\\d]+){0,4}");
  private static final Pattern LAST_PART = Pattern.compile("[\\p{L}\\d]{1,60}$");
  private static final Pattern FIRST_PART = Pattern.compile("^[\\p{L}\\d]{1,60}");

  /** After these a hyphen stands for what both have in common: Arbejdsmarkeds- og. */
  private static final Set<String> JOINING = Set.of("og", "eller", "samt", "til", "som", "men");

  private final Set<String> words = new HashSet<>();

  /** Knows the words of a text; those that a line end parts are no words of it. */
  WordDivision(Iterable<String> lines) {
    for (String line : lines) {
      Matcher word = WORD.matcher(line);
      while (word.find()) {
        boolean parted = word.start() == 0 || word.end() >= line.length() - 1;
        if (!parted) {
          words.add(word.group().toLowerCase(Locale.ROOT));
        }
      }
    }
  }

  /** Whether a line ends with a hyphen that stands at a word. */
  static boolean isOpen(String line) {
    int last = line.length() - 1;
    return last > 0
        && (line.charAt(last) == '-' || line.charAt(last) == '\u2010' || isSoft(line))
        && Character.isLetterOrDigit(line.charAt(last - 1));
  }

  private static boolean isSoft(String line) {
    return line.charAt(line.length() - 1) == SOFT_HYPHEN;
  }

  /** What the hyphen at the end of a line means, given the line below it. */
  LineEnd end(String line, String next) {
    Matcher first = FIRST_PART.matcher(next);
    Matcher last = LAST_PART.matcher(line.substring(0, line.length() - 1));
    if (!first.find() || !last.find()) {
      return LineEnd.BLANK;
    }
    if (isSoft(line)) {
      return LineEnd.DIVIDED;
    }
    if (JOINING.contains(first.group().toLowerCase(Locale.ROOT))) {
      return LineEnd.BLANK;
    }
    String before = last.group().toLowerCase(Locale.ROOT);
    String behind = first.group().toLowerCase(Locale.ROOT);
    if (words.contains(before + behind)) {
      return LineEnd.DIVIDED;
    }
    boolean small =
        Character.isLowerCase(last.group().charAt(last.group().length() - 1))
            && Character.isLowerCase(first.group().charAt(0));
    return small && !words.contains(before + "-" + behind) ? LineEnd.DIVIDED : LineEnd.HYPHEN;
  }
}
