package dk.kommunegraf.loader.source;

import dk.kommunegraf.loader.Interruption;
import dk.kommunegraf.loader.TooLargeException;
import dk.kommunegraf.loader.source.PdfPage.Word;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Collects the words of a PDF with their places. For one document; not thread safe. */
final class PdfWords extends PDFTextStripper {

  private final long maxCharacters;
  private final List<PdfPage> pages = new ArrayList<>();
  private final List<Word> words = new ArrayList<>();
  private long characters;
  private float height;

  private PdfWords(long maxCharacters) {
    this.maxCharacters = maxCharacters;
  }

  /**
   * The pages of a document.
   *
   * @throws TooLargeException if there are more characters than a document may hold
   */
  static List<PdfPage> list(PDDocument document, long maxCharacters) throws IOException {
    PdfWords words = new PdfWords(maxCharacters);
    words.writeText(document, Writer.nullWriter());
    return words.pages;
  }

  @Override
  protected void startPage(PDPage page) {
    boolean turned = page.getRotation() % 180 != 0;
    height = turned ? page.getCropBox().getWidth() : page.getCropBox().getHeight();
    words.clear();
  }

  @Override
  protected void endPage(PDPage page) {
    pages.add(new PdfPage(height, words));
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    Interruption.check();
    if (++characters > maxCharacters) {
      throw new TooLargeException(
          "holds more than " + maxCharacters + " characters: split it, or raise the limits");
    }
    super.processTextPosition(text);
  }

  @Override
  protected void writeString(String text, List<TextPosition> letters) {
    String word = text.strip();
    if (word.isEmpty() || letters.isEmpty()) {
      return;
    }
    TextPosition first = letters.get(0);
    TextPosition last = letters.get(letters.size() - 1);
    words.add(
        new Word(
            word,
            first.getXDirAdj(),
            last.getXDirAdj() + last.getWidthDirAdj(),
            first.getYDirAdj(),
            first.getFontSizeInPt(),
            isBold(first)));
  }

  private static boolean isBold(TextPosition letter) {
    String name = letter.getFont().getName();
    return name != null && name.toLowerCase(Locale.ROOT).contains("bold");
  }
}
