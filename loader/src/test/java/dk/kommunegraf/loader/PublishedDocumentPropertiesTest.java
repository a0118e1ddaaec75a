package dk.kommunegraf.loader;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kommunegraf.loader.document.Document;
import dk.kommunegraf.loader.document.Evidence;
import dk.kommunegraf.loader.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** What holds whatever stands in the fields of a published meeting. */
class PublishedDocumentPropertiesTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DocumentReader READER = new DocumentReader(Optional.of("Greve"));
  private static final Path MEETING =
      Path.of("src/test/resources/publications/greve-biu-2024-05-14-referat.json");
  private static final List<String> FIELDS =
      List.of(
          "/Moede/Navn",
          "/Moede/Sted",
          "/Moede/Description",
          "/Moede/Moededeltagere/1/Name",
          "/Udvalg/Navn",
          "/Dagsordenpunkter/1/Navn",
          "/Dagsordenpunkter/1/Punktnummer",
          "/Dagsordenpunkter/1/SagsNummer",
          "/Dagsordenpunkter/1/Felter/0/Navn",
          "/Dagsordenpunkter/1/Felter/0/Html",
          "/Dagsordenpunkter/1/Felter/0/Link",
          "/Dagsordenpunkter/2/Bilag/0/Navn");

  /** What text is made of, and what takes part in the marks of other formats. */
  private static final List<String> PIECES =
      List.of(
          "Ida",
          " ",
          "Holm",
          "(A)",
          "Referat",
          "\u00ad",
          "\u200b",
          "\ufeff",
          "e\u0301",
          "\u0301",
          "**",
          "__",
          "# ",
          "\n",
          "\r\n",
          "\u2028",
          "\t",
          "\u00a0",
          "\ud83d\udcc5",
          "<b>",
          "</p>",
          "<h3>",
          "<table><tr><td>",
          "<li>",
          "&amp;",
          "|",
          "1. ",
          ".",
          ":",
          "§ 7",
          "\u0000");

  private static Path file;

  private record Change(String field, String value) {}

  @BeforeContainer
  static void makeTheFile() throws IOException {
    file = Files.createTempFile("meeting", ".json");
  }

  @AfterContainer
  static void deleteTheFile() throws IOException {
    Files.deleteIfExists(file);
  }

  @Provide
  Arbitrary<List<Change>> changes() {
    Arbitrary<String> values =
        Arbitraries.of(PIECES).list().ofMaxSize(6).map(p -> String.join("", p));
    return Combinators.combine(Arbitraries.of(FIELDS), values).as(Change::new).list().ofMaxSize(4);
  }

  @Property(tries = 150)
  void isReadOrRejectedAndItsQuotesStandInItsText(@ForAll("changes") List<Change> changes)
      throws IOException {
    JsonNode meeting = JSON.readTree(MEETING.toFile());
    for (Change change : changes) {
      int name = change.field().lastIndexOf('/');
      ((ObjectNode) meeting.at(change.field().substring(0, name)))
          .put(change.field().substring(name + 1), change.value());
    }
    JSON.writeValue(file.toFile(), meeting);
    if (READER.read(file) instanceof Parsed.Ok<Document> ok) {
      String text = ((Parsed.Ok<SourceText>) READER.text(file)).value().raw();
      for (Evidence evidence : ok.value().evidence()) {
        int start = text.offsetByCodePoints(0, evidence.start());
        int end = text.offsetByCodePoints(0, evidence.end());
        assertThat(text.substring(start, end)).isEqualTo(evidence.quote());
      }
    }
  }
}
