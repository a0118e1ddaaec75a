package dk.kommunegraf.loader.source;

import dk.kommunegraf.loader.source.PdfPage.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands side by side on a page: one line of text, or the cells of a table's row, each of one
 * or more lines. Built line by line; not thread safe.
 */
final class PdfRow {

  /** Lines of a cell; what is higher than that beside each other are columns. */
  private static final int MAX_CELL_LINES = 8;

  private static final float SAME_LINE = 0.4f;
  private static final float NEXT_LINE = 1.7f;
  private static final float SAME_EDGE = 0.6f;

  private final List<List<PdfLine>> cells = new ArrayList<>();

  private PdfRow(PdfLine line) {
    cells.add(new ArrayList<>(List.of(line)));
  }

  /** The rows of a page from top to bottom, as they were written. */
  static List<PdfRow> list(PdfPage page) {
    List<PdfRow> rows = new ArrayList<>();
    for (PdfLine line : lines(page.words())) {
      if (rows.isEmpty() || !rows.get(rows.size() - 1).takes(line) && !besideSome(rows, line)) {
        rows.add(new PdfRow(line));
      }
    }
    return rows;
  }

  private static List<PdfLine> lines(List<Word> words) {
    List<PdfLine> lines = new ArrayList<>();
    List<Word> open = new ArrayList<>();
    for (Word word : words) {
      if (!open.isEmpty() && !PdfLine.goesOn(open.get(open.size() - 1), word)) {
        lines.add(PdfLine.of(open));
        open.clear();
      }
      open.add(word);
    }
    if (!open.isEmpty()) {
      lines.add(PdfLine.of(open));
    }
    return lines;
  }

  /** Takes a line that stands beside the last cell, or goes on in it. */
  private boolean takes(PdfLine line) {
    List<PdfLine> last = cells.get(cells.size() - 1);
    float tolerance = line.size() * SAME_LINE;
    boolean beside =
        line.left() >= right(last)
            && line.baseline() >= top() - tolerance
            && line.baseline() <= bottom() + tolerance;
    if (beside && (cells.size() > 1 || last.size() == 1)) {
      cells.add(new ArrayList<>(List.of(line)));
      return true;
    }
    PdfLine above = last.get(last.size() - 1);
    float down = line.baseline() - above.baseline();
    boolean below =
        cells.size() > 1
            && last.size() < MAX_CELL_LINES
            && down > tolerance
            && down <= line.size() * NEXT_LINE
            && Math.abs(line.left() - above.left()) <= line.size() * SAME_EDGE;
    return below && last.add(line);
  }

  /** A line beside the last few ones shows that they are the lines of one cell. */
  private static boolean besideSome(List<PdfRow> rows, PdfLine line) {
    float tolerance = line.size() * SAME_LINE;
    int first = rows.size();
    while (first > 0 && rows.size() - first < MAX_CELL_LINES && rows.get(first - 1).isLine()) {
      PdfLine above = rows.get(first - 1).first();
      if (above.right() > line.left() || above.baseline() < line.baseline() - tolerance) {
        break;
      }
      first--;
    }
    if (first == rows.size()
        || Math.abs(rows.get(first).first().baseline() - line.baseline()) > tolerance) {
      return false;
    }
    PdfRow row = rows.get(first);
    rows.subList(first + 1, rows.size()).forEach(other -> row.cells.get(0).add(other.first()));
    rows.subList(first + 1, rows.size()).clear();
    row.cells.add(new ArrayList<>(List.of(line)));
    return true;
  }

  /** Whether it is one line of text. */
  boolean isLine() {
    return cells.size() == 1 && cells.get(0).size() == 1;
  }

  /** The line, or the first of the first cell. */
  PdfLine first() {
    return cells.get(0).get(0);
  }

  private static float right(List<PdfLine> cell) {
    return (float) cell.stream().mapToDouble(PdfLine::right).max().orElse(0);
  }

  /** The baseline of its highest line. */
  float top() {
    return (float) all().mapToDouble(PdfLine::baseline).min().orElse(0);
  }

  /** The baseline of its lowest line. */
  float bottom() {
    return (float) all().mapToDouble(PdfLine::baseline).max().orElse(0);
  }

  private Stream<PdfLine> all() {
    return cells.stream().flatMap(List::stream);
  }

  /** Its text; a tab parts cells. */
  String text() {
    return cells.stream()
        .map(cell -> cell.stream().map(PdfLine::text).collect(Collectors.joining(" ")))
        .collect(Collectors.joining("\t"));
  }
}
