package dk.kommunegraf.loader.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kommunegraf.loader.Issue;
import dk.kommunegraf.loader.Issue.Code;
import dk.kommunegraf.loader.Parsed;
import dk.kommunegraf.loader.document.Source;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Meetings in the JSON of FirstAgenda, changed at one place each. */
class FirstAgendaJsonTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path MEETING =
      Path.of("src/test/resources/publications/greve-biu-2024-05-14-referat.json");

  private final PublishedReader reader = new PublishedReader();
  private JsonNode meeting;

  @BeforeEach
  void readMeeting() throws IOException {
    meeting = JSON.readTree(MEETING.toFile());
  }

  private static SourceText file(String json) {
    return new SourceText(
        "meeting.json", new Source("meeting.json", "application/json", "0".repeat(64), null), json);
  }

  private Parsed<PublishedText> read() {
    return reader.find(file(meeting.toString())).orElseThrow();
  }

  private String text() {
    return ((Parsed.Ok<PublishedText>) read()).value().text().raw();
  }

  /** Puts a value, itself JSON, at a pointer; an empty one takes the field away. */
  private void change(String pointer, String value) throws IOException {
    JsonPointer at = JsonPointer.compile(pointer);
    JsonNode parent = meeting.at(at.head());
    String name = at.last().getMatchingProperty();
    if (parent instanceof ArrayNode list) {
      list.set(Integer.parseInt(name), JSON.readTree(value));
    } else if (value == null) {
      ((ObjectNode) parent).remove(name);
    } else {
      ((ObjectNode) parent).set(name, JSON.readTree(value));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "/Id||/Id is missing",
        "/Id|\"../1\"|/Id is no key: ../1",
        "/Moede||/Moede is no object",
        "/Moede/Navn|null|/Moede/Navn is missing or holds no text",
        "/Moede/Dato|\"i går\"|/Moede/Dato is no time: i går",
        "/Moede/Moededeltagere|{}|/Moede/Moededeltagere is no list",
        "/Moede/Moededeltagere/1/Name|\" \"|/Moede/Moededeltagere/1/Name is missing",
        "/Moede/Moededeltagere/1/Absent|\"no\"|/Moede/Moededeltagere/1/Absent is neither",
        "/Udvalg|[]|/Udvalg is no object",
        "/Udvalg/Navn|7|/Udvalg/Navn is no text",
        "/Dagsordenpunkter|{}|/Dagsordenpunkter is no list",
        "/Dagsordenpunkter/2|\"Sag\"|/Dagsordenpunkter/2 is no object",
        "/Dagsordenpunkter/2/Felter||/Dagsordenpunkter/2/Felter is no list",
        "/Dagsordenpunkter/2/Felter/0/Html|[]|/Dagsordenpunkter/2/Felter/0/Html is no text",
        "/Dagsordenpunkter/3/Bilag/1/Navn||/Dagsordenpunkter/3/Bilag/1/Navn is missing",
      })
  void rejectsAnUnknownShapeWithThePathOfTheField(String pointer, String value, String message)
      throws IOException {
    change(pointer, value);
    assertThat(read()).isInstanceOf(Parsed.Rejected.class);
    Issue reason = ((Parsed.Rejected<PublishedText>) read()).reason();
    assertThat(reason.code()).isEqualTo(Code.UNKNOWN_STRUCTURE);
    assertThat(reason.detail()).startsWith(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "/Dagsordenpunkter/1/ItemDecision|\"Ja\"|/Dagsordenpunkter/ItemDecision",
        "/Dagsordenpunkter/1/Felter/0/Nyt|{\"a\":1}|/Dagsordenpunkter/Felter/Nyt",
        "/Moede/Dirigent|\"A\"|/Moede/Dirigent",
      })
  void warnsOfAFieldThatNobodyReads(String pointer, String value, String path) throws IOException {
    change(pointer, value);
    assertThat(((Parsed.Ok<PublishedText>) read()).warnings())
        .singleElement()
        .satisfies(
            issue -> {
              assertThat(issue.code()).isEqualTo(Code.UNREAD_FIELD);
              assertThat(issue.detail()).startsWith(path + " ");
            });
  }

  @Test
  void readsAllThatTheFixtureHolds() {
    assertThat(((Parsed.Ok<PublishedText>) read()).warnings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-10T16:00:00+01:00, 10-01-2024 kl. 16.00",
    "2024-01-10T16:00:00Z, 10-01-2024 kl. 17.00",
    "2024-07-10T23:30:00.1234567Z, 11-07-2024 kl. 01.30",
    "2024-01-10T16:00:00, 10-01-2024 kl. 16.00",
    "2024-01-10T00:00:00+01:00, 10-01-2024",
  })
  void printsTimesAsTheyAreInDenmark(String given, String printed) throws IOException {
    change("/Moede/Dato", '"' + given + '"');
    assertThat(text()).contains("\nMødedato: " + printed + "\n");
  }

  @Test
  void takesWhatOldMeetingsLack() throws IOException {
    for (String field : new String[] {"Dato", "MeetingEndUtc", "Sted", "Moededeltagere"}) {
      change("/Moede/" + field, "null");
    }
    change("/Dagsordenpunkter/1/Punktnummer", "null");
    change("/Dagsordenpunkter/1/Number", "\"\"");
    change("/Dagsordenpunkter/1/SagsNummer", "null");
    change("/Dagsordenpunkter/1/Bilag", "null");
    assertThat(text())
        .contains("Mødedato: 14-05-2024 kl. 16.30\nKilde: ", "\nPunkt 2. Orientering", "24/3317")
        .doesNotContain("Mødested", "Mødedeltagere", "Kvartalsstatus");
  }

  @Test
  void namesTheLineAtWhichJsonBreaksOff() {
    String json = meeting.toPrettyString();
    String cut = json.substring(0, json.length() / 2);
    Parsed<PublishedText> read = reader.find(file(cut)).orElseThrow();
    assertThat(((Parsed.Rejected<PublishedText>) read).reason().detail())
        .startsWith("/ is no whole JSON (line " + cut.lines().count());
  }

  @Test
  void boundsDepth() {
    String deep = "{\"Dagsordenpunkter\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    assertThat(reader.find(file(deep)).orElseThrow()).isInstanceOf(Parsed.Rejected.class);
  }

  @Test
  void leavesOtherJsonAlone() {
    assertThat(reader.find(file("{\"format\":\"x\",\"items\":[{\"Dagsordenpunkter\":[]}]}")))
        .isEmpty();
  }
}
