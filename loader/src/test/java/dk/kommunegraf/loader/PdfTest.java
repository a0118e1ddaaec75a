package dk.kommunegraf.loader;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kommunegraf.loader.Issue.Code;
import dk.kommunegraf.loader.source.SourceText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PdfTest {

  private static final String MINUTES =
      """
      Referat Teknisk Udvalg d. 12-03-2024

      Mødedato Tirsdag d. 12. marts 2024 kl. 15:00

      Mødested Rådhuset, Rådhusstræde 1, 6700 Esbjerg

      Punkt 1: Ny cykelsti langs havnen

      05.01.00-P20-4-24

      Sagsfremstilling

      Forvaltningen har talt trafikken på havnevejen i tre uger og foreslår at lægge en sti i begge sider af vejen.

      | År | Anlæg | Drift |
      |---|---|---|
      | 2024 | 1.200.000 kr. | 40.000 kr. |
      | 2025 | 300.000 kr. | 45.000 kr. |

      Beslutning

      Godkendt.
      """;

  private final DocumentReader reader = new DocumentReader();

  @TempDir Path folder;

  private Path minutes() throws IOException {
    Path file = folder.resolve("esbjerg.pdf");
    PdfPrinter.print(MINUTES, file, false, false);
    return file;
  }

  private static String text(Parsed<SourceText> parsed) {
    return parsed.fold(ok -> ok.value().raw(), rejected -> rejected.reason().toString());
  }

  private static Issue reason(Parsed<?> parsed) {
    return parsed.fold(ok -> null, Parsed.Rejected::reason);
  }

  @Test
  void keepsTheRowsOfTables() throws IOException {
    assertThat(text(reader.text(minutes())).lines())
        .contains("År\tAnlæg\tDrift", "2024\t1.200.000 kr.\t40.000 kr.", "Beslutning");
  }

  @Test
  void isKnownByItsContentAndCountsPlacesInItsText() throws IOException {
    Path file = folder.resolve("referat.txt");
    Files.move(minutes(), file);
    var document = reader.read(file).fold(Parsed.Ok::value, rejected -> null);
    assertThat(document.source().mediaType()).isEqualTo("application/pdf");
    assertThat(document.items()).hasSize(1);
    assertThat(document.items().get(0).amounts()).hasSize(4);
    String text = text(reader.text(file));
    assertThat(document.evidence())
        .isNotEmpty()
        .allSatisfy(
            fact -> assertThat(text.substring(fact.start(), fact.end())).isEqualTo(fact.quote()));
  }

  @Test
  void readsOneColumnAfterTheOther() throws IOException {
    Path file = folder.resolve("columns.pdf");
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
        PDFont font = new PDType1Font(FontName.HELVETICA);
        for (int column = 0; column < 2; column++) {
          for (int line = 0; line < 20; line++) {
            stream.beginText();
            stream.setFont(font, 10);
            stream.newLineAtOffset(50 + column * 260, 700 - line * 13);
            stream.showText(
                "%s spalte linje %02d med mange ord%s"
                    .formatted(column == 0 ? "første" : "anden", line, line == 19 ? "." : ""));
            stream.endText();
          }
        }
      }
      document.save(file.toFile());
    }
    assertThat(text(reader.text(file)).strip().lines().filter(line -> !line.isEmpty()))
        .hasSize(2)
        .anyMatch(line -> line.startsWith("første") && line.endsWith("19 med mange ord."))
        .anyMatch(line -> line.startsWith("anden") && line.endsWith("19 med mange ord."));
  }

  @ParameterizedTest
  @CsvSource({"hemmelig, is locked by a password", "'', is protected against copying"})
  void saysWhatIsLocked(String password, String message) throws IOException {
    Path file = minutes();
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      AccessPermission permission = new AccessPermission();
      permission.setCanExtractContent(false);
      document.protect(new StandardProtectionPolicy("ejer", password, permission));
      document.save(file.toFile());
    }
    Issue reason = reason(reader.read(file));
    assertThat(reason.code()).isEqualTo(Code.UNSUPPORTED_CONTENT);
    assertThat(reason.toString()).contains("esbjerg.pdf", message);
  }

  @Test
  void saysThatThereArePicturesOnly() throws IOException {
    Path file = folder.resolve("scan.pdf");
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.save(file.toFile());
    }
    assertThat(reason(reader.read(file)).toString()).contains("scan.pdf", "holds pictures");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.02, 0.3, 0.9})
  void readsOrNamesAPdfThatIsCutOff(double share) throws IOException {
    byte[] whole = Files.readAllBytes(minutes());
    Path file = folder.resolve("cut.pdf");
    Files.write(file, java.util.Arrays.copyOf(whole, (int) (whole.length * share)));
    Issue reason = reason(reader.read(file));
    assertThat(reason == null || reason.toString().contains("cut.pdf")).isTrue();
  }

  /** A page whose content unpacks to a gigabyte, packed once or twice. */
  @ParameterizedTest
  @CsvSource({
    "/FlateDecode, 1, unpacks to more",
    "/Fl#61teDecode, 1, unpacks to more",
    "[/FlateDecode /FlateDecode], 2, more than once",
    "/LZWDecode, 0, unpacks to more",
    "9 0 R, 1, more than once",
  })
  @Timeout(60)
  void refusesABomb(String filter, int layers, String message) throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    OutputStream out = content;
    for (int i = 0; i < layers; i++) {
      out = new DeflaterOutputStream(out);
    }
    byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < (layers == 0 ? 1 : 1024); i++) {
      out.write(blanks);
    }
    out.close();
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    pdf.writeBytes(
        ("""
        %%PDF-1.4
        1 0 obj
        <</Type/Catalog/Pages 2 0 R>>
        endobj
        2 0 obj
        <</Type/Pages/Kids[3 0 R]/Count 1>>
        endobj
        3 0 obj
        <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>
        endobj
        4 0 obj
        <</Length %d/Filter %s>>
        stream
        """
                .formatted(content.size(), filter))
            .getBytes(StandardCharsets.US_ASCII));
    pdf.writeBytes(content.toByteArray());
    pdf.writeBytes(
        "\nendstream\nendobj\ntrailer<</Root 1 0 R>>\n".getBytes(StandardCharsets.US_ASCII));
    Path file = folder.resolve("bomb.pdf");
    Files.write(file, pdf.toByteArray());
    Issue reason = reason(reader.read(file));
    assertThat(reason.code()).isEqualTo(Code.TOO_LARGE);
    assertThat(reason.toString()).contains("bomb.pdf", message);
  }

  @Test
  void holdsNoMoreCharactersThanAFileMayHave() throws IOException {
    ReadLimits small = new ReadLimits(2_000, 100, 1_000, 1_000, Duration.ofSeconds(5));
    ReadLimits file = new ReadLimits(200_000, 20_000, 10_000, 1_000, Duration.ofSeconds(5));
    Path large = folder.resolve("large.pdf");
    PdfPrinter.print("ord ".repeat(60_000), large, false, false);
    assertThat(Files.size(large)).isGreaterThan(small.bytes());
    assertThat(reason(new DocumentReader(java.util.Optional.empty(), file).read(large)).code())
        .isEqualTo(Code.TOO_LARGE);
  }
}
