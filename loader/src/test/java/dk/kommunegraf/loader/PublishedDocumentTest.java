package dk.kommunegraf.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.kommunegraf.loader.Issue.Code;
import dk.kommunegraf.loader.document.AgendaItem;
import dk.kommunegraf.loader.document.Decision;
import dk.kommunegraf.loader.document.Document;
import dk.kommunegraf.loader.document.DocumentType;
import dk.kommunegraf.loader.document.Section;
import dk.kommunegraf.loader.write.RdfFileSink;
import dk.kommunegraf.ontology.Kg;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What documents that publishing systems give say, beyond what the score counts. */
class PublishedDocumentTest {

  private static final Path FOLDER = Path.of("src", "test", "resources", "publications");
  private static final String AGENDA = "greve-biu-2024-05-14-dagsorden.json";
  private static final String MINUTES = "greve-biu-2024-05-14-referat.json";
  private static final String COUNCIL = "middelfart-byraad-2023-11-06-referat.json";
  private static final String TECHNICAL = "middelfart-tu-2024-02-05-referat.json";

  private final DocumentReader reader = new DocumentReader();

  @TempDir Path folder;

  private Document read(Path file) {
    return ((Parsed.Ok<Document>) reader.read(file)).value();
  }

  private Document changed(String name, String text, String other) throws IOException {
    return read(write(name, text, other));
  }

  private Path write(String name, String text, String other) throws IOException {
    String json = Files.readString(FOLDER.resolve(name));
    assertThat(json).contains(text);
    return Files.writeString(folder.resolve(name), json.replace(text, other));
  }

  @Test
  void makesTwoDocumentsOfOneMeetingOfAgendaAndMinutes() throws IOException {
    Path output = folder.resolve("all.nq");
    try (RdfFileSink sink = RdfFileSink.open(output)) {
      new Loader(Clock.systemUTC())
          .load(
              List.of(FOLDER.resolve(AGENDA).toString(), FOLDER.resolve(MINUTES).toString()),
              sink,
              (done, total, file) -> {});
    }
    Set<String> meetings = new TreeSet<>();
    Set<String> documents = new TreeSet<>();
    for (String quad : Files.readAllLines(output)) {
      String[] parts = quad.split(" ");
      if (parts[0].contains("/id/meeting/") && parts[1].equals("<" + Kg.DOCUMENT + ">")) {
        meetings.add(parts[0]);
        documents.add(parts[2]);
      }
    }
    assertThat(meetings).hasSize(1);
    assertThat(documents).hasSize(2);
    assertThat(read(FOLDER.resolve(AGENDA)).documentType()).isEqualTo(DocumentType.AGENDA);
    assertThat(read(FOLDER.resolve(MINUTES)).documentType()).isEqualTo(DocumentType.MINUTES);
  }

  @ParameterizedTest
  @CsvSource({
    "Referat, MINUTES",
    "Lukket referat, MINUTES",
    "Dagsorden, AGENDA",
    "Tillægsdagsorden, AGENDA",
  })
  void tellsMinutesFromAgendas(String kind, DocumentType type) throws IOException {
    Document document = changed(TECHNICAL, "\"Navn\": \"Referat\"", "\"Navn\": \"" + kind + "\"");
    assertThat(document.documentType()).isEqualTo(type);
  }

  @Test
  void rejectsAnotherKindOfDocumentWithThePathOfTheField() throws IOException {
    Path file = write(TECHNICAL, "\"Navn\": \"Referat\"", "\"Navn\": \"Bilagsliste\"");
    Issue reason = ((Parsed.Rejected<Document>) reader.read(file)).reason();
    assertThat(reason.code()).isEqualTo(Code.UNKNOWN_STRUCTURE);
    assertThat(reason.detail()).startsWith("/Moede/Navn ").contains("Bilagsliste");
  }

  @Test
  void keepsTheDecisionsOfOtherBodiesWithBodyAndDate() {
    AgendaItem item = read(FOLDER.resolve(COUNCIL)).items().get(1);
    assertThat(item.decision()).isNotNull();
    assertThat(item.decisionChain())
        .extracting(Decision::body, Decision::date)
        .containsExactly(
            tuple("Teknisk Udvalg", "2023-10-23"), tuple("Økonomiudvalget", "2023-10-30"));
  }

  @Test
  void doesNotBelieveADecisionThatACaseQuotes() throws IOException {
    Document document =
        changed(
            AGENDA,
            "<h3><span>Antal forløb</span></h3>",
            "<h3><span>Beslutning</span></h3><p><span>Afvist.</span></p>");
    AgendaItem item = document.items().get(1);
    assertThat(item.decision()).isNull();
    assertThat(item.sections()).extracting(Section::heading).contains("Beslutning");
  }

  @Test
  void putsTextWithoutAHeadingUnderOneThatSaysSo() throws IOException {
    Document document = changed(TECHNICAL, "<strong><span>Sagsfremstilling</span></strong>", "");
    assertThat(document.items().get(1).sections())
        .extracting(Section::heading)
        .containsExactly("Tekst", "Indstilling", "Forvaltningen indstiller,", "Beslutning");
    assertThat(document.issues())
        .anyMatch(
            issue -> issue.code().equals("UNKNOWN_HEADING") && issue.detail().contains("Tekst"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.txt|<!doctype html><html><h1 class=dato>Referat 1. maj 2024</h1><span class=udvalg>"
            + "Havneudvalget</span><table id=dagsordenDetaljer><tr class=punktrow><td>"
            + "<span class=label>1</span><td><h2 class=overskrift>Kaj</h2>",
        "b.html|\uFEFF<HTML><body><h1 class=dato>Referat 1. maj 2024</h1><span class=udvalg>"
            + "Havneudvalget</span><table id=dagsordenDetaljer><tr class=punktrow><td>"
            + "<span class=label>1</span><td><h2 class=overskrift>Kaj</h2>",
        "c.dat|<Dagsorden Dagsordentype='referat'><Møde Udvalg='Havneudvalget' Mødedato='1. maj"
            + " 2024'/><Dagsordenpunkter><Dagsordenpunkt Nummer='1'><Overskrift>Kaj</Overskrift>"
            + "</Dagsordenpunkt></Dagsordenpunkter></Dagsorden>",
      })
  void knowsSystemsByWhatFilesHold(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    DocumentReader ofGreve = new DocumentReader(Optional.of("Greve"));
    Document document = ((Parsed.Ok<Document>) ofGreve.read(file)).value();
    assertThat(document.documentType()).isEqualTo(DocumentType.MINUTES);
    assertThat(document.date()).isEqualTo("2024-05-01");
    assertThat(document.items()).extracting(AgendaItem::title).containsExactly("Kaj");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<!DOCTYPE html><p>Referat</p>", "<?xml version='1.0'?><Meeting/>", "<html>x"})
  void rejectsMarkupOfNoKnownSystem(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("page.txt"), text);
    assertThat(((Parsed.Rejected<Document>) reader.read(file)).reason().code())
        .isEqualTo(Code.UNSUPPORTED_CONTENT);
  }

  @Test
  void readsThatAnItemIsClosedWhereItsTitleDoesNotSayIt() throws IOException {
    Document document = changed(COUNCIL, "Lukket: Salg", "Salg");
    assertThat(document.items()).extracting(AgendaItem::closed).endsWith(false, true);
  }

  @Test
  void belongsToTheMunicipalityOnWhoseHostItStands() throws IOException {
    Document document =
        changed(
            TECHNICAL, "Udvidelsen er forudsat", "Vejle Kommune. ".repeat(50) + "Udvidelsen er");
    assertThat(document.municipality()).isEqualTo("Middelfart");
    assertThat(document.source().url())
        .matches("https://dagsordener\\.middelfart\\.dk/vis\\?id=[0-9a-f-]{36}");
    assertThat(document.evidence())
        .filteredOn(evidence -> evidence.fact().equals("/municipality"))
        .singleElement()
        .satisfies(evidence -> assertThat(evidence.quote()).isEqualTo("middelfart.dk"));
  }
}
