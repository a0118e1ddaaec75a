package dk.kommunegraf.loader;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kommunegraf.loader.document.Document;
import dk.kommunegraf.loader.document.DocumentJson;
import dk.kommunegraf.loader.document.Evidence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** What holds for any text, also for minutes whose lines were torn out, repeated or shuffled. */
class DocumentReaderPropertiesTest {

  private static final DocumentReader READER = new DocumentReader(Optional.of("Lemvig"));
  private static final List<String> LINES = new ArrayList<>();

  private static Path file;

  @BeforeContainer
  static void readTheFixtures() throws IOException {
    file = Files.createTempFile("any", ".txt");
    for (Path source : Fixtures.sources()) {
      LINES.addAll(Files.readAllLines(source, StandardCharsets.UTF_8));
    }
    LINES.add("\ud83d\udcc5 Mødedato onsdag d. 3. april 2024 kl. 15.00");
    LINES.add("\f");
  }

  @AfterContainer
  static void deleteTheFile() throws IOException {
    Files.deleteIfExists(file);
  }

  /** A title that makes it minutes, then any lines of the fixtures. */
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(LINES)
        .list()
        .ofMaxSize(80)
        .map(lines -> "Referat Teknisk Udvalg d. 03-04-2024\n\nPunkt 1: Sag\n\n" + join(lines));
  }

  private static String join(List<String> lines) {
    return String.join("\n\n", lines);
  }

  @Property(tries = 200)
  void quotesStandWhereTheyAreSaidToStand(@ForAll("texts") String text) throws IOException {
    Document document = read(text);
    for (Evidence evidence : document.evidence()) {
      int start = text.offsetByCodePoints(0, evidence.start());
      int end = text.offsetByCodePoints(0, evidence.end());
      assertThat(text.substring(start, end)).isEqualTo(evidence.quote());
    }
  }

  @Property(tries = 100)
  void readsTheSameFromItsOwnJson(@ForAll("texts") String text) throws IOException {
    Document document = read(text);
    assertThat(DocumentJson.read(DocumentJson.write(document))).isEqualTo(document);
    assertThat(read(text)).isEqualTo(document);
  }

  private static Document read(String text) throws IOException {
    Files.writeString(file, text, StandardCharsets.UTF_8);
    Parsed<Document> parsed = READER.read(file);
    assertThat(parsed).isInstanceOf(Parsed.Ok.class);
    return ((Parsed.Ok<Document>) parsed).value();
  }
}
