package dk.kommunegraf.loader;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kommunegraf.loader.Issue.Code;
import dk.kommunegraf.loader.document.Document;
import dk.kommunegraf.loader.document.DocumentJson;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole texts of invented municipal business, in several layouts, against what they say. */
class DocumentReaderTest {

  private static final Path FOLDER = Path.of("src/test/resources/documents");

  /** Lines are not bounded, so that what reads them has to be fast. */
  private final DocumentReader reader =
      new DocumentReader(
          Optional.empty(),
          new ReadLimits(
              ReadLimits.DEFAULT.bytes(),
              ReadLimits.DEFAULT.lines(),
              1_000_000,
              ReadLimits.DEFAULT.statements(),
              ReadLimits.DEFAULT.time()));

  @TempDir Path temp;

  static Stream<Path> documents() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.toString().matches(".*\\.(txt|md)"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void readsWhatTheDocumentSays(Path file) throws IOException {
    String json = DocumentJson.write(ok(file));
    Path expected = Path.of(file.toString().replaceFirst("\\.\\w+$", ".expected.json"));
    if (Files.notExists(expected)) {
      Files.writeString(expected, json);
      Assertions.fail(expected + " was missing and is written now: check what it says");
    }
    assertThat(json).isEqualTo(Files.readString(expected));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void quotesTheSourceWhereItSays(Path file) throws IOException {
    int[] points = Files.readString(file).codePoints().toArray();
    assertThat(ok(file).evidence())
        .isNotEmpty()
        .allSatisfy(
            evidence ->
                assertThat(new String(points, evidence.start(), evidence.end() - evidence.start()))
                    .isEqualTo(evidence.quote()));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void readsBackWhatItWrites(Path file) throws IOException {
    Document document = ok(file);
    Path json = Files.writeString(temp.resolve("document.json"), DocumentJson.write(document));
    assertThat(ok(json)).isEqualTo(document);
  }

  @Test
  void readsWindowsLettersAsTheSameFacts() throws IOException {
    Path source = FOLDER.resolve("hjoerring-oeu-2024-03-12.txt");
    Path windows =
        Files.write(
            temp.resolve(source.getFileName()),
            Files.readString(source).getBytes(Charset.forName("windows-1252")));
    assertThat(ok(windows).items()).isEqualTo(ok(source).items());
  }

  @Test
  void rejectsAFileWithoutText() throws IOException {
    rejects("", Code.EMPTY_INPUT, 0);
    rejects("\uFEFF \r\n\t\n", Code.EMPTY_INPUT, 0);
  }

  @Test
  void rejectsAPictureNamedText() throws IOException {
    byte[] png = {
      (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };
    Path file = Files.write(temp.resolve("referat.txt"), png);
    assertThat(rejection(file).code()).isEqualTo(Code.UNSUPPORTED_CONTENT);
    assertThat(rejection(file).toString()).contains("referat.txt").contains("PNG");
  }

  @Test
  void rejectsTruncatedJsonAtItsLine() throws IOException {
    rejects(
        "{\n  \"format\": \"kommunegraf-document/1\",\n  \"items\": [",
        Code.INVALID_DOCUMENT_JSON,
        3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"format\": \"another/1\", \"documentType\": \"minutes\"}",
        "{\"format\": \"kommunegraf-document/1\", \"documentType\": \"poem\"}",
        "{\"format\": \"kommunegraf-document/1\", \"documentType\": \"minutes\"}"
      })
  void rejectsJsonThatIsNoDocument(String json) throws IOException {
    Path file = Files.writeString(temp.resolve("document.json"), json);
    assertThat(rejection(file).code()).isEqualTo(Code.INVALID_DOCUMENT_JSON);
  }

  @Test
  void rejectsATextThatIsNeitherMinutesNorPlan() throws IOException {
    rejects("Kære alle\n\nTak for i går.\n\nPunkt 1: Kaffen var god.\n", Code.UNKNOWN_LAYOUT, 0);
    rejects("Referat fra klubben\n\nDet var hyggeligt.\n", Code.UNKNOWN_LAYOUT, 0);
  }

  @Test
  void rejectsWhatIsNotThere() {
    assertThat(rejection(temp.resolve("nowhere.txt")).code()).isEqualTo(Code.UNREADABLE_INPUT);
    assertThat(rejection(temp).code()).isEqualTo(Code.UNREADABLE_INPUT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".", " ", "\t", "-", "A. ", "Afbud ", "lov ", "§", "a\u030a", "1. ", "den ", "|", "*"
      })
  void readsLongRunsInLinearTime(String unit) throws IOException {
    String run = unit.repeat(20_000 / unit.length());
    String text =
        "Referat Havneudvalget d. 01-02-2023\n\nPunkt 1: Havn\n\nLovgrundlag\n\n%s x\n\nBeslutning\n\nGodkendt %s x\n"
            .formatted(run, run);
    Path file = Files.writeString(temp.resolve("run.txt"), text);
    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> ok(file));
  }

  private void rejects(String text, Code code, int line) throws IOException {
    Path file = Files.writeString(temp.resolve("input.txt"), text, StandardCharsets.UTF_8);
    Issue reason = rejection(file);
    assertThat(reason.code()).isEqualTo(code);
    assertThat(reason.at().line()).isEqualTo(line);
    assertThat(reason.toString()).startsWith(file.toString());
  }

  private Issue rejection(Path file) {
    return reader
        .read(file)
        .fold(
            ok -> {
              throw new AssertionError("read as " + ok.value().documentType());
            },
            Parsed.Rejected::reason);
  }

  private Document ok(Path file) {
    return reader
        .read(file)
        .fold(
            Parsed.Ok::value,
            rejected -> {
              throw new AssertionError(rejected.reason());
            });
  }
}
