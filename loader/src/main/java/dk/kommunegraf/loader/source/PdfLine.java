package dk.kommunegraf.loader.source;

import dk.kommunegraf.loader.source.PdfPage.Word;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Words that follow each other on one line. Measures as in {@link PdfPage}.
 *
 * @param text its words
 * @param left where it begins
 * @param right where it ends
 * @param firstWord how wide its first word is
 * @param baseline where its letters stand
 * @param size of its largest font
 * @param bold whether all of it is bold
 */
record PdfLine(
    String text,
    float left,
    float right,
    float firstWord,
    float baseline,
    float size,
    boolean bold) {

  private static final float SAME_LINE = 0.4f;

  /** In units of the font's size; blanks are a quarter, and twice that in lines made full. */
  private static final float CELL_GAP = 1.6f;

  static PdfLine of(List<Word> words) {
    Word first = words.get(0);
    return new PdfLine(
        words.stream().map(Word::text).collect(Collectors.joining(" ")),
        first.left(),
        words.get(words.size() - 1).right(),
        first.right() - first.left(),
        first.baseline(),
        (float) words.stream().mapToDouble(Word::size).max().orElse(0),
        words.stream().allMatch(Word::bold));
  }

  /** Whether a word is the next one of a line. */
  static boolean goesOn(Word before, Word word) {
    float size = Math.max(before.size(), word.size());
    float gap = word.left() - before.right();
    return Math.abs(word.baseline() - before.baseline()) <= size * SAME_LINE
        && gap > -size
        && gap < size * CELL_GAP;
  }

  /** Whether it looks like another one. */
  boolean hasStyleOf(PdfLine other) {
    return Math.abs(size - other.size) < 0.6f && bold == other.bold;
  }
}
