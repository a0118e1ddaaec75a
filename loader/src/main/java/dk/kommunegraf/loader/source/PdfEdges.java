package dk.kommunegraf.loader.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where lines end at the right: at the edge of the text, or at that of their column, which lines
 * that begin at one place and are mostly filled up to another one show. Immutable.
 */
final class PdfEdges {

  /** Share of lines that end left of the edge; a few stick out. */
  private static final double WITHIN = 0.98;

  private static final int MIN_LINES = 12;
  private static final double FULL = 0.85;
  private static final double MOSTLY = 0.6;

  /** Points within which lines begin at one place. */
  private static final float SAME_PLACE = 8;

  private final float text;
  private final Map<Integer, Float> columns = new HashMap<>();

  private PdfEdges(List<PdfLine> lines) {
    text = edge(lines);
    lines.stream()
        .collect(Collectors.groupingBy(PdfEdges::place))
        .forEach((place, column) -> addColumn(place, column));
  }

  /** The edges of what is one line in a row. */
  static PdfEdges of(List<PdfRow> rows) {
    return new PdfEdges(rows.stream().filter(PdfRow::isLine).map(PdfRow::first).toList());
  }

  private static int place(PdfLine line) {
    return Math.round(line.left() / SAME_PLACE);
  }

  private static float edge(List<PdfLine> lines) {
    List<Float> ends = lines.stream().map(PdfLine::right).sorted().toList();
    return ends.isEmpty() ? 0 : ends.get((int) Math.ceil((ends.size() - 1) * WITHIN));
  }

  private void addColumn(int place, List<PdfLine> lines) {
    float edge = edge(lines);
    long full =
        lines.stream()
            .filter(line -> line.right() - line.left() >= (edge - line.left()) * FULL)
            .count();
    if (lines.size() >= MIN_LINES && full >= lines.size() * MOSTLY) {
      columns.put(place, edge);
    }
  }

  /** Where the lines around a line end at most. */
  float right(PdfLine line) {
    return columns.getOrDefault(place(line), text);
  }
}
