package dk.kommunegraf.loader;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What tools that turn PDF into text do to a text, each alone and some together. */
enum Damage {
  CRLF(text -> text.replace("\n", "\r\n")),
  BYTE_ORDER_MARK(text -> "\uFEFF" + text),
  NO_BREAK_SPACES(
      text ->
          Pattern.compile("(?<=[\\p{L}\\d.]) (?=[\\p{L}\\d])").matcher(text).replaceAll("\u00A0")),
  LIGATURES(Damage::ligatures),
  DECOMPOSED_LETTERS(
      text -> text.replace("å", "a\u030A").replace("Å", "A\u030A").replace("é", "e\u0301")),
  WINDOWS_1252(UnaryOperator.identity()),
  WRAPPED_LINES(text -> wrapped(text, 92, false)),
  NARROW_LINES(text -> wrapped(text, 62, false)),
  DIVIDED_WORDS(text -> wrapped(text, 78, true)),
  SOFT_HYPHENS(
      text ->
          Pattern.compile("(?<=\\p{Ll})-\n(?=\\p{Ll})")
              .matcher(wrapped(text, 78, true))
              .replaceAll("\u00AD\n")),
  PAGES(text -> pages(wrapped(text, 84, false))),
  NUMBERED_PAGES(text -> numberedPages(wrapped(text, 84, false))),
  CONTENTS_WITHOUT_DOTS(text -> contents(text, " ")),
  CONTENTS_WITH_DOTS(text -> contents(text, "..............................")),
  TABLE_ROWS(Damage::tableRows),
  TABLE_CELLS(Damage::tableCells),
  ALL(
      text ->
          "\uFEFF"
              + ligatures(pages(wrapped(contents(text, " ......... "), 80, true)))
                  .replace("\n", "\r\n"));

  private static final int PAGE_LINES = 46;
  private static final Pattern CONTENTS_ENTRY =
      Pattern.compile("(?m)^(?:\\| )?(\\S[^|\\n]*?)\\.{3,}[\\s|]*(\\d+)(?: \\|)?$");
  private static final Pattern TABLE_RULE =
      Pattern.compile("(?m)^[|\\s:-]*--[|\\s:-]*\\n|^[|\\s]+\\n");
  private static final Pattern LONG_WORD = Pattern.compile("\\p{L}{8,}[.,;:]?");

  private final UnaryOperator<String> change;

  Damage(UnaryOperator<String> change) {
    this.change = change;
  }

  /** The bytes of a damaged text. */
  byte[] apply(String text) {
    Charset charset =
        this == WINDOWS_1252 ? Charset.forName("windows-1252") : StandardCharsets.UTF_8;
    return change.apply(text).getBytes(charset);
  }

  private static String ligatures(String text) {
    return text.replace("ffi", "ﬃ").replace("ff", "ﬀ").replace("fi", "ﬁ").replace("fl", "ﬂ");
  }

  /** Each line in lines of a width, where asked with words divided at their ends. */
  static String wrapped(String text, int width, boolean divided) {
    return text.lines()
        .map(line -> String.join("\n", lines(line, width, divided)))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static List<String> lines(String line, int width, boolean divided) {
    List<String> lines = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    for (String word : line.split(" ")) {
      String rest = word;
      int left = width - open.length() - 1;
      if (open.length() > 0 && word.length() > left) {
        // A word is divided where at least three letters stand on both sides.
        int part = Math.min(left - 1, word.replaceAll("[^\\p{L}]", "").length() - 3);
        if (divided && part >= 3 && LONG_WORD.matcher(word).matches()) {
          open.append(' ').append(word, 0, part).append('-');
          rest = word.substring(part);
        }
        lines.add(open.toString());
        open.setLength(0);
      }
      open.append(open.length() > 0 ? " " : "").append(rest);
    }
    lines.add(open.toString());
    return lines;
  }

  private static List<List<String>> split(String text) {
    List<String> lines = text.lines().toList();
    List<List<String>> pages = new ArrayList<>();
    for (int from = 0; from < lines.size(); from += PAGE_LINES) {
      pages.add(lines.subList(from, Math.min(lines.size(), from + PAGE_LINES)));
    }
    return pages;
  }

  /** Pages with a running header and the number in words, parted by form feeds. */
  private static String pages(String text) {
    List<List<String>> pages = split(text);
    StringBuilder printed = new StringBuilder();
    for (int i = 0; i < pages.size(); i++) {
      printed.append(i > 0 ? "\f" : "").append("Åben dagsorden          Udskrevet 14-12-2023\n\n");
      pages.get(i).forEach(line -> printed.append(line).append('\n'));
      printed.append("\nSide ").append(i + 1).append(" af ").append(pages.size()).append('\n');
    }
    return printed.toString();
  }

  /** Pages that end with their bare number. */
  private static String numberedPages(String text) {
    List<List<String>> pages = split(text);
    return Stream.iterate(0, i -> i < pages.size(), i -> i + 1)
        .map(i -> String.join("\n", pages.get(i)) + "\n" + (i + 1) + "\n")
        .collect(Collectors.joining("\f"));
  }

  private static String contents(String text, String leaders) {
    return CONTENTS_ENTRY
        .matcher(TABLE_RULE.matcher(text).replaceAll(""))
        .replaceAll(
            entry ->
                java.util.regex.Matcher.quoteReplacement(
                    entry.group(1) + leaders + entry.group(2)));
  }

  private static String tableRows(String text) {
    return Pattern.compile("(?m)^\\| (.*) \\|$")
        .matcher(TABLE_RULE.matcher(text).replaceAll(""))
        .replaceAll(
            row -> java.util.regex.Matcher.quoteReplacement(row.group(1).replace(" | ", "   ")));
  }

  private static String tableCells(String text) {
    return Pattern.compile("(?m)^\\| (.*) \\|$")
        .matcher(TABLE_RULE.matcher(text).replaceAll(""))
        .replaceAll(
            row -> java.util.regex.Matcher.quoteReplacement(row.group(1).replace(" | ", "\n")));
  }
}
