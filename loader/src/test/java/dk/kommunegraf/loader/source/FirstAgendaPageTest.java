package dk.kommunegraf.loader.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kommunegraf.loader.Issue.Code;
import dk.kommunegraf.loader.Parsed;
import dk.kommunegraf.loader.document.Source;
import java.io.IOException;
import java.nio.file.Path;
import org.jsoup.nodes.Entities;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages that the system makes of its own JSON. */
class FirstAgendaPageTest {

  private static final Path FOLDER = Path.of("src/test/resources/publications");

  private final PublishedReader reader = new PublishedReader();

  private static SourceText file(String mediaType, String text) {
    return new SourceText("page", new Source("page", mediaType, "0".repeat(64), null), text);
  }

  private PublishedText read(String mediaType, String text) {
    Parsed<PublishedText> read = reader.find(file(mediaType, text)).orElseThrow();
    return ((Parsed.Ok<PublishedText>) read).value();
  }

  private static JsonNode meeting(String name) throws IOException {
    return new ObjectMapper().readTree(FOLDER.resolve(name + ".json").toFile());
  }

  /** A page in the manner of the system, menus and all. */
  private static String page(JsonNode meeting, String date) {
    StringBuilder rows = new StringBuilder();
    meeting.get("Dagsordenpunkter").forEach(item -> rows.append(row(item)));
    return """
        <!DOCTYPE html><html lang="da"><head><title>Møde</title><script>var a = "x";</script></head>
        <body><h1 class="green dato">%1$s %2$s</h1>
        <h2><span class="udvalg">%3$s</span> - <span class="sted sted-container">%4$s</span></h2>
        <table class="dagsordeninfo"><tr><td>Udvalg:</td><td><span class="udvalg">%3$s</span></td></tr>
        <tr><td>Mødedato:</td><td><span class="dato">mandag den %2$s</span></td></tr>
        <tr><td>Mødedeltagere:</td><td class="deltagere"></td></tr></table>
        <table id="dagsordenDetaljer"><tbody>%5$s</tbody></table></body></html>
        """
        .formatted(
            meeting.at("/Moede/Navn").textValue(),
            date,
            meeting.at("/Udvalg/Navn").textValue(),
            meeting.at("/Moede/Sted").textValue(),
            rows);
  }

  private static String row(JsonNode item) {
    StringBuilder details = new StringBuilder();
    item.get("Felter")
        .forEach(
            field ->
                details
                    .append("<div class=\"punkt\"><h3>")
                    .append(field.get("Navn").textValue())
                    .append("</h3><div>")
                    .append(wrapped(field))
                    .append("</div></div>"));
    if (!item.get("Bilag").isEmpty()) {
      details.append("<h3>Bilag</h3><ul class=\"list-unstyled\">");
      item.get("Bilag")
          .forEach(
              one ->
                  details
                      .append("<li><span class=\"label pdf-label\">PDF</span>")
                      .append("<a class=\"bilag-link\" href=\"/vis/pdf/bilag/1\">")
                      .append(Entities.escape(one.get("Navn").textValue()))
                      .append("</a></li>"));
      details.append("</ul>");
    }
    return """
        <tr class="punktrow"><td class="punkt-tabel"><span class="label label-default">%s</span></td>
        <td><button><h2 class="overskrift text-left">%s</h2></button><div class="details">
        <span class="sagsnummer">%s</span>%s<span class="lydfilnavn">Lyd 1</span></div></td>
        <td><span class="dropdown"><ul><li><a>Hent som PDF</a></li></ul></span></td></tr>
        """
        .formatted(
            item.get("Punktnummer").textValue(),
            Entities.escape(item.get("Navn").textValue()),
            item.get("SagsNummer").textValue(),
            details);
  }

  /** Text of a field that has a name stands in a span on pages, as other fields do. */
  private static String wrapped(JsonNode field) {
    if (!field.get("Tekst").isNull()) {
      return "<span>" + field.get("Tekst").textValue() + "</span>";
    }
    boolean named = !field.get("Navn").textValue().isEmpty();
    String html = field.get("Html").textValue();
    return named ? "<span>" + html + "</span>" : html;
  }

  @ParameterizedTest
  @CsvSource({
    "greve-biu-2024-05-14-referat, 14. maj 2024 kl. 16.30",
    "middelfart-byraad-2023-11-06-referat, 6. november 2023 kl. 18.00",
    "middelfart-tu-2024-02-05-referat, 5. februar 2024 kl. 15.00",
  })
  void saysOfItsItemsWhatTheJsonSays(String name, String date) throws IOException {
    JsonNode meeting = meeting(name);
    PublishedText page = read("text/html", page(meeting, date));
    PublishedText json = read("application/json", meeting.toString());
    assertThat(items(page)).isEqualTo(items(json));
    assertThat(page.kind()).isEqualTo(json.kind());
    assertThat(page.text().raw())
        .contains("\nMødedato: mandag den " + date + "\n")
        .contains("\nUdvalg: " + meeting.at("/Udvalg/Navn").textValue() + "\n");
  }

  private static String items(PublishedText text) {
    return text.text().raw().substring(text.text().raw().indexOf("\nPunkt "));
  }

  @ParameterizedTest
  @CsvSource({
    "h1.dato, green dato",
    "span.udvalg, udvalg",
    "tr.punktrow, punktrow",
    "td > span.label, label label-default",
    ".overskrift, overskrift text-left",
  })
  void rejectsAPageThatLacksAPart(String part, String classes) throws IOException {
    String page = page(meeting("middelfart-tu-2024-02-05-referat"), "5. februar 2024");
    String without = page.replace("class=\"" + classes + "\"", "");
    assertThat(without).isNotEqualTo(page);
    Parsed<PublishedText> read = reader.find(file("text/html", without)).orElseThrow();
    assertThat(((Parsed.Rejected<PublishedText>) read).reason())
        .satisfies(
            reason -> {
              assertThat(reason.code()).isEqualTo(Code.UNKNOWN_STRUCTURE);
              assertThat(reason.detail()).startsWith(part + " is missing");
            });
  }
}
