package dk.kommunegraf.loader;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kommunegraf.loader.Issue.Code;
import dk.kommunegraf.loader.write.RdfFileSink;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Documents that are made to cost time or memory: each is named with a reason, the rest loaded. */
class HostileDocumentsTest {

  private static final Path GOOD =
      Path.of("src/test/resources/documents/ringsted-tmu-2024-01-18.txt");

  @TempDir Path folder;

  private LoadReport load(ReadLimits limits) throws IOException {
    Loader loader = new Loader(Clock.systemUTC(), new DocumentReader(Optional.empty(), limits));
    try (RdfFileSink sink = RdfFileSink.open(folder.resolve("out.nq"))) {
      LoadReport report =
          loader.load(List.of(folder.resolve("in").toString()), sink, (done, total, file) -> {});
      sink.complete();
      return report;
    }
  }

  private Path in(String name) throws IOException {
    return Files.createDirectories(folder.resolve("in")).resolve(name);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(in(name), text);
  }

  private static Map<String, Code> rejections(LoadReport report) {
    Map<String, Code> codes = new LinkedHashMap<>();
    report
        .rejections()
        .forEach(
            issue -> codes.put(Path.of(issue.at().file()).getFileName().toString(), issue.code()));
    return codes;
  }

  @Test
  @Timeout(60)
  void rejectsWhatIsTooLargeAndLoadsTheRest() throws IOException {
    Files.copy(GOOD, in("a-good.txt"));
    Files.copy(GOOD, in("m-good.txt"));
    Files.copy(GOOD, in("z-good.txt"));
    write("lines.txt", "linje\n".repeat(1_000_000));
    write("line.txt", "Referat " + "a ".repeat(2_000_000));
    write("size.txt", "Referat\n" + "ord ord ord\n".repeat(2_000_000));
    write("deep.json", "{\"format\": " + "[".repeat(200_000) + "]".repeat(200_000) + "}");
    write(
        "deep-meeting.json",
        "{\"Dagsordenpunkter\": " + "[".repeat(200_000) + "]".repeat(200_000) + "}");
    write("number.json", "{\"format\": 1" + "0".repeat(2_000_000) + "}");
    write(
        "entities.xml",
        "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b"
            + " \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>"
            + "<Dagsorden><Møde>&c;</Møde></Dagsorden>");
    write("deep.xml", "<Dagsorden>" + "<a>".repeat(100_000) + "</a>".repeat(100_000));
    write("deep.html", "<html><body>" + "<div>".repeat(200_000) + "x");
    zipped("bomb.zip");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(in("bomb.txt.gz")))) {
      out.write(new byte[50_000_000]);
    }
    write("bomb.pdf", "%PDF-1.7\n" + "1 0 obj\n".repeat(1000));

    LoadReport report = load(ReadLimits.DEFAULT);

    Map<String, Code> rejected = rejections(report);
    assertThat(report.documents()).isEqualTo(3);
    assertThat(rejected)
        .containsEntry("lines.txt", Code.TOO_LARGE)
        .containsEntry("line.txt", Code.TOO_LARGE)
        .containsEntry("size.txt", Code.TOO_LARGE)
        .containsKeys(
            "deep.json",
            "deep-meeting.json",
            "number.json",
            "entities.xml",
            "deep.xml",
            "deep.html",
            "bomb.zip",
            "bomb.txt.gz",
            "bomb.pdf");
    assertThat(rejected).doesNotContainValue(Code.READING_FAILED);
    assertThat(report.rejections())
        .allSatisfy(issue -> assertThat(issue.detail()).contains(":").doesNotContain("Exception"));
  }

  private void zipped(String name) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(in(name)))) {
      out.putNextEntry(new ZipEntry("../../referat.txt"));
      out.write(new byte[50_000_000]);
    }
  }

  @Test
  void endsAReadingThatTakesTooLong() throws IOException {
    String good = Files.readString(GOOD, StandardCharsets.UTF_8);
    Files.copy(GOOD, in("good.txt"));
    write("slow.txt", good.repeat(200));
    ReadLimits usual = ReadLimits.DEFAULT;

    LoadReport report =
        load(
            new ReadLimits(
                usual.bytes(),
                usual.lines(),
                usual.lineLength(),
                usual.statements(),
                Duration.ofMillis(1500)));

    assertThat(rejections(report)).containsExactly(Map.entry("slow.txt", Code.TOO_SLOW));
    assertThat(report.documents()).isEqualTo(1);
  }

  @Test
  void boundsTheStatementsOfADocument() throws IOException {
    Files.copy(GOOD, in("good.txt"));
    ReadLimits usual = ReadLimits.DEFAULT;

    LoadReport report =
        load(new ReadLimits(usual.bytes(), usual.lines(), usual.lineLength(), 100, usual.time()));

    assertThat(rejections(report)).containsExactly(Map.entry("good.txt", Code.TOO_LARGE));
    assertThat(report.rejections().get(0).detail()).contains("--max-document-statements");
  }
}
