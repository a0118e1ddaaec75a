package dk.kommunegraf.loader.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Writes the rows of pages as text whose lines are paragraphs. A line was broken where the first
 * word of the next one would have passed the right edge of the text. For one document; not thread
 * safe.
 */
final class PdfParagraphs {

  private static final float MARGIN = 0.09f;
  private static final float APART = 1.3f;
  private static final float BLANK = 0.2f;

  private static final int STEPS = 10;
  private static final double COMMON = 0.08;

  private static final int MAX_JOINED = 8_000;
  private static final String SENTENCE_ENDS = ".!?:;";
  private static final Pattern MARK =
      Pattern.compile("^(?:[-–•·*▪\uF0B7]\\s|[a-zA-Z]\\)\\s|\\d{1,3}[.)]\\s+\\p{Lu})");

  private final List<List<PdfRow>> pages;
  private final WordDivision words;
  private final PdfEdges edges;
  private final float leading;
  private final StringBuilder text = new StringBuilder();
  private int lineStart;

  private PdfParagraphs(List<List<PdfRow>> pages) {
    this.pages = pages;
    List<PdfRow> rows = pages.stream().flatMap(List::stream).toList();
    words = new WordDivision(rows.stream().map(PdfRow::text).toList());
    edges = PdfEdges.of(rows);
    leading = leading();
  }

  /** The text of pages. */
  static String write(List<PdfPage> pages) {
    List<List<PdfRow>> rows = pages.stream().map(PdfParagraphs::inOrder).toList();
    return new PdfParagraphs(withoutFurniture(rows)).write();
  }

  /** A page's rows; what stands in its margins may have been written at any time. */
  private static List<PdfRow> inOrder(PdfPage page) {
    List<PdfRow> top = new ArrayList<>();
    List<PdfRow> body = new ArrayList<>();
    List<PdfRow> bottom = new ArrayList<>();
    for (PdfRow row : PdfRow.list(page)) {
      boolean above = row.bottom() < page.height() * MARGIN;
      boolean below = row.top() > page.height() * (1 - MARGIN);
      (above ? top : below ? bottom : body).add(row);
    }
    top.sort(Comparator.comparing(PdfRow::top));
    bottom.sort(Comparator.comparing(PdfRow::top));
    top.addAll(body);
    top.addAll(bottom);
    return top;
  }

  private static List<List<PdfRow>> withoutFurniture(List<List<PdfRow>> pages) {
    List<Set<Integer>> furniture =
        PageFurniture.find(
            pages.stream().map(page -> page.stream().map(PdfRow::text).toList()).toList());
    List<List<PdfRow>> kept = new ArrayList<>();
    for (int page = 0; page < pages.size(); page++) {
      List<PdfRow> rows = new ArrayList<>();
      for (int i = 0; i < pages.get(page).size(); i++) {
        if (!furniture.get(page).contains(i)) {
          rows.add(pages.get(page).get(i));
        }
      }
      kept.add(rows);
    }
    return kept;
  }

  /**
   * The distance of two lines of a paragraph, in units of the font's size: the smallest that is
   * common, as headings and short paragraphs may have more room between them than there are lines.
   */
  private float leading() {
    TreeMap<Integer, Integer> times = new TreeMap<>();
    int all = 0;
    for (List<PdfRow> page : pages) {
      for (int i = 1; i < page.size(); i++) {
        float distance = page.get(i).top() - page.get(i - 1).bottom();
        float size = page.get(i).first().size();
        if (distance > size / 2 && size > 0) {
          times.merge(Math.round(distance / size * STEPS), 1, Integer::sum);
          all++;
        }
      }
    }
    int least = (int) Math.ceil(all * COMMON);
    return times.entrySet().stream()
        .filter(entry -> entry.getValue() >= least)
        .findFirst()
        .map(entry -> (float) entry.getKey() / STEPS)
        .orElse(APART);
  }

  private String write() {
    PdfRow before = null;
    for (List<PdfRow> page : pages) {
      boolean first = true;
      for (PdfRow row : page) {
        if (before != null) {
          join(before, row, first);
        }
        text.append(row.text());
        before = row;
        first = false;
      }
    }
    return text.append('\n').toString();
  }

  private void join(PdfRow before, PdfRow row, boolean newPage) {
    switch (end(before, row, newPage)) {
      case BLANK -> text.append(' ');
      case HYPHEN -> {}
      case DIVIDED -> text.setLength(text.length() - 1);
      case HARD -> {
        text.append(newPage || areApart(before, row) ? "\n\n" : "\n");
        lineStart = text.length();
      }
    }
  }

  private LineEnd end(PdfRow before, PdfRow row, boolean newPage) {
    if (!before.isLine() || !row.isLine() || text.length() - lineStart > MAX_JOINED) {
      return LineEnd.HARD;
    }
    PdfLine line = before.first();
    PdfLine next = row.first();
    boolean ended = SENTENCE_ENDS.indexOf(line.text().charAt(line.text().length() - 1)) >= 0;
    boolean parted = newPage ? ended : areApart(before, row);
    boolean full = line.right() + line.size() * BLANK + next.firstWord() > edges.right(line);
    if (parted
        || !full
        || !line.hasStyleOf(next)
        || MARK.matcher(next.text()).find()
        || Leaders.endIn(line.text())) {
      return LineEnd.HARD;
    }
    return WordDivision.isOpen(line.text()) ? words.end(line.text(), next.text()) : LineEnd.BLANK;
  }

  /** More room than between two lines, or a step back to the top of a column. */
  private boolean areApart(PdfRow before, PdfRow row) {
    float distance = row.top() - before.bottom();
    PdfLine line = row.first();
    return distance <= 0
        || distance > leading * APART * line.size()
        || !line.hasStyleOf(before.first());
  }
}
