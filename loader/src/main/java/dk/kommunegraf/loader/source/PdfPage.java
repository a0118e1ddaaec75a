package dk.kommunegraf.loader.source;

import java.util.List;

/**
 * The words of a page in the order in which they were written. Measures are points (1/72 inch) from
 * the left and upper edge of the page as it is read.
 *
 * @param height height of the page
 * @param words the words
 */
record PdfPage(float height, List<Word> words) {

  /** Copies the words. */
  PdfPage {
    words = List.copyOf(words);
  }

  /**
   * A word.
   *
   * @param text its letters
   * @param left where it begins
   * @param right where it ends
   * @param baseline where its letters stand
   * @param size of its font
   * @param bold whether the font says so
   */
  record Word(String text, float left, float right, float baseline, float size, boolean bold) {}
}
