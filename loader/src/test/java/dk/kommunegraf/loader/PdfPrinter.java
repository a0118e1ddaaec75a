package dk.kommunegraf.loader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/**
 * Prints a text as a PDF: lines of proportional letters as wide as the page, rows of Markdown
 * tables as cells side by side, headings in bold, and on each page a header and a footer of two
 * columns.
 */
final class PdfPrinter {

  private static final float MARGIN = 60;
  private static final float SIZE = 11;
  private static final float LEADING = 14;
  private static final PDFont PLAIN = new PDType1Font(FontName.HELVETICA);
  private static final PDFont BOLD = new PDType1Font(FontName.HELVETICA_BOLD);
  private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;

  private final boolean furniture;
  private final boolean divided;
  private final List<List<Consumer<Canvas>>> pages = new ArrayList<>();
  private float y;

  private PdfPrinter(boolean furniture, boolean divided) {
    this.furniture = furniture;
    this.divided = divided;
  }

  /** Where a page is drawn. */
  private record Canvas(PDPageContentStream stream, int page, int pages) {

    void show(PDFont font, float x, float y, String text) {
      try {
        stream.beginText();
        stream.setFont(font, SIZE);
        stream.newLineAtOffset(x, y);
        stream.showText(text);
        stream.endText();
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }

  /**
   * Prints a text.
   *
   * @param furniture whether pages have headers, footers and numbers
   * @param divided whether words are divided at the ends of lines
   */
  static void print(String text, Path file, boolean furniture, boolean divided) throws IOException {
    PdfPrinter printer = new PdfPrinter(furniture, divided);
    printer.newPage();
    List<String> lines = text.lines().map(PdfPrinter::printable).toList();
    for (int i = 0; i < lines.size(); i++) {
      printer.paragraph(lines.get(i), isHeading(lines, i));
    }
    try (PDDocument document = new PDDocument()) {
      for (int i = 0; i < printer.pages.size(); i++) {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
          Canvas canvas = new Canvas(stream, i + 1, printer.pages.size());
          printer.pages.get(i).forEach(drawing -> drawing.accept(canvas));
        }
      }
      document.save(file.toFile());
    }
  }

  private static boolean isHeading(List<String> lines, int index) {
    String line = lines.get(index);
    return !line.isEmpty()
        && line.length() < 70
        && !line.matches(".*[.,:;|\\t].*")
        && (index == 0 || lines.get(index - 1).isEmpty());
  }

  /** The standard fonts have the letters of Windows-1252. */
  private static String printable(String line) {
    StringBuilder text = new StringBuilder();
    for (char c : line.replace("\t", "    ").toCharArray()) {
      try {
        PLAIN.encode(String.valueOf(c));
        text.append(c);
      } catch (IOException | IllegalArgumentException e) {
        text.append('?');
      }
    }
    return text.toString().strip();
  }

  private void newPage() {
    pages.add(new ArrayList<>());
    y = PDRectangle.A4.getHeight() - 90;
    if (furniture) {
      draw(c -> c.show(PLAIN, MARGIN, 800, "Referat"));
      draw(c -> c.show(PLAIN, 430, 800, "Udskrevet 14-12-2023"));
      draw(c -> c.show(PLAIN, MARGIN, 36, "Det politiske sekretariat"));
      draw(c -> c.show(PLAIN, 470, 36, "Side " + c.page() + " af " + c.pages()));
    }
  }

  private void draw(Consumer<Canvas> drawing) {
    pages.get(pages.size() - 1).add(drawing);
  }

  private void paragraph(String line, boolean heading) throws IOException {
    if (line.isEmpty()) {
      y -= LEADING * 0.6f;
      return;
    }
    if (line.matches("[|\\s:-]+")) {
      return;
    }
    if (line.startsWith("|")) {
      row(line);
      return;
    }
    PDFont font = heading ? BOLD : PLAIN;
    for (String printed : lines(line, font)) {
      next();
      float at = y;
      draw(c -> c.show(font, MARGIN, at, printed));
    }
  }

  private void next() {
    y -= LEADING;
    if (y < 60) {
      newPage();
    }
  }

  private void row(String line) throws IOException {
    String[] cells = line.replaceAll("^\\|\\s*|\\s*\\|$", "").split("\\s*\\|\\s*");
    float width = WIDTH * 0.8f / Math.max(1, cells.length - 1);
    next();
    float top = y;
    for (int i = 0; i < cells.length; i++) {
      float x = MARGIN + i * width;
      float at = top;
      for (String printed : lines(cells[i], PLAIN, i + 1 < cells.length ? width - 20 : 80)) {
        float baseline = at;
        draw(c -> c.show(PLAIN, x, baseline, printed));
        y = Math.min(y, at);
        at -= LEADING;
      }
    }
  }

  private List<String> lines(String line, PDFont font) throws IOException {
    return lines(line, font, WIDTH);
  }

  private List<String> lines(String line, PDFont font, float width) throws IOException {
    List<String> lines = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    for (String word : line.split(" +")) {
      String rest = word;
      String longer = open.isEmpty() ? word : open + " " + word;
      if (!open.isEmpty() && width(longer, font) > width) {
        int part = divided && word.matches("\\p{L}{9,}") ? word.length() / 2 : 0;
        if (part > 0 && width(open + " " + word.substring(0, part) + "-", font) <= width) {
          open.append(' ').append(word, 0, part).append('-');
          rest = word.substring(part);
        }
        lines.add(open.toString());
        open.setLength(0);
      }
      open.append(open.isEmpty() ? "" : " ").append(rest);
    }
    lines.add(open.toString());
    return lines;
  }

  private static float width(String text, PDFont font) throws IOException {
    return font.getStringWidth(text) / 1000 * SIZE;
  }
}
