package dk.kommunegraf.loader.source;

import dk.kommunegraf.loader.source.CleanText.Replacement;
import dk.kommunegraf.loader.source.SourceText.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * The lines of a text as a tool printed it, with what becomes of them. A paragraph goes on over a
 * page break, and over what is printed there on every page. Immutable.
 */
final class PrintedLines {

  private static final char FORM_FEED = '\f';
  private static final char SOFT_HYPHEN = '\u00AD';

  private final List<Line> lines;
  private final CleanText clean;
  private final String raw;
  private final BitSet furniture = new BitSet();
  private final BitSet lastOfPage = new BitSet();
  private final LineEnd[] ends;

  /** For each line the one that its paragraph goes on with, if it does. */
  private final int[] next;

  PrintedLines(List<Line> lines, CleanText clean, String raw) {
    this.lines = lines;
    this.clean = clean;
    this.raw = raw;
    findFurniture();
    ends = new LineEnd[lines.size()];
    next = new int[lines.size()];
    Arrays.fill(ends, LineEnd.HARD);
    findEnds();
  }

  private void findEnds() {
    List<Integer> flow = flow();
    List<LineEnd> found = WrappedLines.ends(flow.stream().map(this::text).toList());
    for (int i = 0; i + 1 < flow.size(); i++) {
      int line = flow.get(i);
      next[line] = flow.get(i + 1);
      boolean sentence = lastOfPage.get(line) && text(line).endsWith(".");
      ends[line] = sentence ? LineEnd.HARD : found.get(i);
    }
  }

  /** The lines as they are read: without furniture, and the blank lines around a page break. */
  private List<Integer> flow() {
    List<Integer> flow = new ArrayList<>();
    int line = 0;
    while (line < lines.size()) {
      flow.add(line);
      int after = line + 1;
      if (lastOfPage.get(line)) {
        while (after < lines.size() && text(after).isEmpty()) {
          after++;
        }
      }
      line = after;
    }
    return flow;
  }

  private String text(int index) {
    Line line = lines.get(index);
    return furniture.get(index) ? "" : line.text() + softHyphen(line);
  }

  private void findFurniture() {
    if (raw.indexOf(FORM_FEED) < 0) {
      return;
    }
    List<List<String>> pages = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (pages.isEmpty() || beginsPage(i)) {
        pages.add(new ArrayList<>());
        starts.add(i);
      }
      pages.get(pages.size() - 1).add(lines.get(i).text());
    }
    List<Set<Integer>> found = PageFurniture.find(pages);
    for (int page = 0; page < pages.size(); page++) {
      for (int index : found.get(page)) {
        furniture.set(starts.get(page) + index);
      }
    }
    starts.stream().skip(1).forEach(this::markLastBefore);
  }

  private void markLastBefore(int start) {
    int last = start - 1;
    while (last >= 0 && text(last).isEmpty()) {
      last--;
    }
    if (last >= 0) {
      lastOfPage.set(last);
    }
  }

  /** A form feed stands at the start of a line, or at the end of the one before. */
  private boolean beginsPage(int index) {
    int from = index == 0 ? 0 : lines.get(index - 1).to();
    return clean.text().substring(from, lines.get(index).from()).indexOf(FORM_FEED) >= 0;
  }

  /** Cleaning drops the soft hyphen at which a word was divided. */
  private String softHyphen(Line line) {
    int end = clean.origin(line.to());
    boolean soft = !line.blank() && raw.charAt(end - 1) == SOFT_HYPHEN;
    return soft ? String.valueOf(SOFT_HYPHEN) : "";
  }

  /** What takes the place of line ends in the cleaned text. */
  List<Replacement> joints() {
    List<Replacement> joints = new ArrayList<>();
    for (int i = 0; i + 1 < lines.size(); i++) {
      Line line = lines.get(i);
      int goesOn = lines.get(next[i]).from();
      LineEnd end = ends[i];
      if (end == LineEnd.BLANK) {
        joints.add(new Replacement(line.to(), goesOn, " "));
      } else if (end == LineEnd.HYPHEN) {
        joints.add(new Replacement(line.to(), goesOn, ""));
      } else if (end == LineEnd.DIVIDED) {
        int hyphen = softHyphen(line).isEmpty() ? 1 : 0;
        joints.add(new Replacement(line.to() - hyphen, goesOn, ""));
      }
    }
    return joints;
  }

  /** The lines of the joined text under the numbers of the printed ones, furniture blank. */
  List<Line> apply(List<Line> joined) {
    List<Line> result = new ArrayList<>(joined.size());
    int printed = 0;
    for (Line line : joined) {
      int number = printed + 1;
      boolean blank = furniture.get(printed);
      result.add(
          blank
              ? new Line(number, "", line.from(), line.from())
              : new Line(number, line.text(), line.from(), line.to()));
      while (ends[printed] != LineEnd.HARD) {
        printed = next[printed];
      }
      printed++;
    }
    return result;
  }
}
