package dk.kommunegraf.loader.source;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;

/**
 * A decoded text made fit for comparison, char by char tied to where it stood: composed letters,
 * ligatures in their letters, one space for a run of blanks of any sort, no soft hyphens and marks
 * without width. Runs are joined so that no pattern ever meets a long one. Line ends stay, until
 * they are {@link #replace replaced}. Immutable.
 */
final class CleanText {

  private static final String DROPPED = "\uFEFF\u200B\u200C\u200D\u2060\u00AD";
  private static final char FIRST_LIGATURE = '\uFB00';
  private static final char LAST_LIGATURE = '\uFB06';

  private final StringBuilder text = new StringBuilder();
  private int[] origin;

  CleanText(String raw) {
    origin = new int[raw.length() + 1];
    int index = 0;
    while (index < raw.length()) {
      index = isBlank(raw.charAt(index)) ? blanks(raw, index) : letter(raw, index);
    }
    end(raw.length());
  }

  private CleanText(CleanText other, List<Replacement> replacements) {
    origin = new int[other.origin.length];
    int at = 0;
    for (Replacement replacement : replacements) {
      copy(other, at, replacement.from());
      append(replacement.by(), other.origin[replacement.from()]);
      at = replacement.to();
    }
    copy(other, at, other.text.length());
    end(other.origin[other.text.length()]);
  }

  /**
   * A part that something else takes the place of.
   *
   * @param from index of its first char
   * @param to index after its last char
   * @param by nothing, or one char
   */
  record Replacement(int from, int to, String by) {}

  /** The text with parts replaced, which do not overlap and are in order. */
  CleanText replace(List<Replacement> replacements) {
    return new CleanText(this, replacements);
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

  private void copy(CleanText other, int from, int to) {
    System.arraycopy(other.origin, from, origin, text.length(), to - from);
    text.append(other.text, from, to);
  }

  private void end(int length) {
    origin = Arrays.copyOf(origin, text.length() + 1);
    origin[text.length()] = length;
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
    char first = raw.charAt(from);
    if (DROPPED.indexOf(first) >= 0) {
      return from + 1;
    }
    if (first >= FIRST_LIGATURE && first <= LAST_LIGATURE) {
      for (char part :
          Normalizer.normalize(String.valueOf(first), Normalizer.Form.NFKC).toCharArray()) {
        append(String.valueOf(part), from);
      }
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
    if (text.length() + part.length() > origin.length) {
      origin = Arrays.copyOf(origin, (text.length() + part.length()) * 2);
    }
    for (int i = 0; i < part.length(); i++) {
      origin[text.length()] = part.length() == 1 ? from : from + i;
      text.append(part.charAt(i));
    }
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || Character.getType(c) == Character.SPACE_SEPARATOR;
  }
}
