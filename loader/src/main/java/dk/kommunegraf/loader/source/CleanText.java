package dk.kommunegraf.loader.source;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A decoded text made fit for comparison, char by char tied to where it stood: composed letters,
 * one space for a run of blanks of any sort, no soft hyphens and marks without width. Runs are
 * joined so that no pattern ever meets a long one. Line ends stay. Immutable.
 */
final class CleanText {

  private static final String DROPPED = "\uFEFF\u200B\u200C\u200D\u2060\u00AD";

  private final StringBuilder text = new StringBuilder();
  private int[] origin;

  CleanText(String raw) {
    origin = new int[raw.length() + 1];
    int index = 0;
    while (index < raw.length()) {
      index = isBlank(raw.charAt(index)) ? blanks(raw, index) : letter(raw, index);
    }
    origin[text.length()] = raw.length();
    origin = Arrays.copyOf(origin, text.length() + 1);
  }

  /** The text. */
  String text() {
    return text.toString();
  }

  /** Where in the decoded text the char at an index began. */
  int origin(int index) {
    return origin[index];
  }

  /** Where in the decoded text the char before an index ended, so that dropped marks stay out. */
  int endOrigin(int index, String raw) {
    if (index == 0) {
      return origin[0];
    }
    int end = origin[index];
    while (end > origin[index - 1] + 1 && DROPPED.indexOf(raw.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  private int blanks(String raw, int from) {
    int to = from;
    boolean tab = false;
    while (to < raw.length() && isBlank(raw.charAt(to))) {
      tab |= raw.charAt(to) == '\t';
      to++;
    }
    append(tab ? "\t" : " ", from);
    return to;
  }

  private int letter(String raw, int from) {
    if (DROPPED.indexOf(raw.charAt(from)) >= 0) {
      return from + 1;
    }
    int to = from + Character.charCount(raw.codePointAt(from));
    int base = to;
    while (to < raw.length() && Character.getType(raw.charAt(to)) == Character.NON_SPACING_MARK) {
      to++;
    }
    String letter = raw.substring(from, to);
    String composed = to > base ? Normalizer.normalize(letter, Normalizer.Form.NFC) : letter;
    append(composed.length() <= letter.length() ? composed : letter, from);
    return to;
  }

  private void append(String part, int from) {
    for (int i = 0; i < part.length(); i++) {
      origin[text.length()] = part.length() == 1 ? from : from + i;
      text.append(part.charAt(i));
    }
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || Character.getType(c) == Character.SPACE_SEPARATOR;
  }
}
