package dk.kommunegraf.loader.source;

import dk.kommunegraf.loader.ReadLimits;
import dk.kommunegraf.loader.TooLargeException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/** Reads the text of a PDF, ISO 32000. Thread safe. */
final class PdfFormat implements BinaryFormat {

  private static final String SIGNATURE = "%PDF-";

  /** Some programs write a few bytes before it, ISO 32000-1 annex H, implementation note 13. */
  private static final int SIGNATURE_WITHIN = 1024;

  static {
    FontMappers.set(new PdfFonts());
  }

  @Override
  public String mediaType() {
    return "application/pdf";
  }

  @Override
  public boolean accepts(byte[] bytes) {
    int length = Math.min(bytes.length, SIGNATURE_WITHIN);
    return new String(bytes, 0, length, StandardCharsets.ISO_8859_1).contains(SIGNATURE);
  }

  @Override
  public String read(byte[] bytes, ReadLimits limits) throws UnreadableException {
    PdfStreams.check(bytes, limits);
    try (PDDocument document = Loader.loadPDF(bytes)) {
      if (!document.getCurrentAccessPermission().canExtractContent()) {
        throw new UnreadableException(
            "is protected against copying of its text: ask for a PDF that is not");
      }
      if (document.isEncrypted()) {
        PdfStreams.check(document.getDocument(), limits);
      }
      List<PdfPage> pages = PdfWords.list(document, limits.bytes());
      String text = PdfParagraphs.write(pages);
      if (text.isBlank()) {
        throw new UnreadableException(
            "holds pictures and no text: run OCR on it, or ask for a PDF with text");
      }
      return text;
    } catch (InvalidPasswordException e) {
      throw new UnreadableException("is locked by a password: give a PDF without one");
    } catch (TooLargeException | CancellationException e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // The parser answers damage with exceptions of every sort.
      throw new UnreadableException("is a damaged PDF that cannot be read: fetch it again");
    }
  }
}
