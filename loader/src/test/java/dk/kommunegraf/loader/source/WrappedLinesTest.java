package dk.kommunegraf.loader.source;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kommunegraf.loader.document.Source;
import dk.kommunegraf.loader.source.SourceText.Line;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrappedLinesTest {

  private static final Source SOURCE = new Source("a.txt", "text/plain", "0".repeat(64), null);

  private static SourceText read(String text) {
    return SourceText.ofPrinted("a.txt", SOURCE, text);
  }

  private static List<String> lines(String text) {
    return read(text).lines().stream().map(Line::text).filter(line -> !line.isEmpty()).toList();
  }

  @Test
  void joinsTheLinesOfAParagraphAndNoOthers() {
    String text =
        """
        Sagsfremstilling
        Forvaltningen har i foråret talt med alle virksomheder i havnen, og
        de ønsker flere elever. Byrådet afsatte
        midler til formålet.
        - Det første punkt på listen er så langt, at det fylder to hele linjer
        af siden.
        - Det andet er kort.

        Beslutning
        """;
    assertThat(lines(text))
        .containsExactly(
            "Sagsfremstilling",
            "Forvaltningen har i foråret talt med alle virksomheder i havnen, og de ønsker flere"
                + " elever. Byrådet afsatte",
            "midler til formålet.",
            "- Det første punkt på listen er så langt, at det fylder to hele linjer af siden.",
            "- Det andet er kort.",
            "Beslutning");
  }

  @Test
  void leavesLinesThatAreParagraphs() {
    String text = "Punkt 1\nSagen gælder " + "ord ".repeat(100) + "\nKort.\nOgså kort";
    assertThat(lines(text)).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource({
    "en styrket beskæftigel-, sesindsats for alle, en styrket beskæftigelsesindsats for alle",
    "Arbejdsmarkeds-, og Integrationsudvalget, Arbejdsmarkeds- og Integrationsudvalget",
    "strategien for 2024-, 2027 er vedtaget, strategien for 2024-2027 er vedtaget",
    "et møde om IPS-, indsatsen, et møde om IPS-indsatsen",
    "den nord-, sydlige vej og nord-sydlige stier, den nord-sydlige vej og nord-sydlige stier",
  })
  void tellsHyphensApart(String line, String next, String joined) {
    String filler = "Her står en linje, der er så lang som de andre linjer er.\n".repeat(1);
    assertThat(lines(filler + "\n" + line + "\n" + next)).last().isEqualTo(joined);
  }

  @Test
  void keepsThePlacesOfWhatItJoins() {
    SourceText text = read("Der er bevilget midler til beskæftigel-\r\nsesindsatsen i år.\r\nSlut");
    Line line = text.lines().get(0);
    int from = line.text().indexOf("beskæftigelsesindsatsen");
    Span span = text.span(line, from, from + "beskæftigelsesindsatsen".length());
    assertThat(span.quote()).isEqualTo("beskæftigel-\r\nsesindsatsen");
    assertThat(text.raw().substring(span.start(), span.end())).isEqualTo(span.quote());
    assertThat(text.lines().get(1).number()).isEqualTo(3);
  }

  @Test
  void readsLigaturesAsLetters() {
    SourceText text = read("Kon\uFB02ikt og di\uFB00erentieret e\uFB00ektivitet");
    Line line = text.lines().get(0);
    assertThat(line.text()).isEqualTo("Konflikt og differentieret effektivitet");
    assertThat(text.span(line, 0, 8).quote()).isEqualTo("Kon\uFB02ikt");
  }

  @Test
  void takesRunningHeadersAndPageNumbersOut() {
    String pages =
        List.of("Punkt 1: Budget", "Sagen er udsat", "Punkt 2: Meddelelser", "Ingen").stream()
            .map(body -> "Lejre Kommune    Referat\n\n" + body + "\n\n" + body.length())
            .collect(Collectors.joining("\n\f"));
    assertThat(lines(pages))
        .containsExactly(
            "Lejre Kommune Referat",
            "Punkt 1: Budget",
            "Sagen er udsat",
            "Punkt 2: Meddelelser",
            "Ingen");
  }

  @Test
  void followsAParagraphOverAPageBreak() {
    String full = "Udvalget drøftede sagen indgående og bad forvaltningen om at se nærmere på";
    String text =
        "Referat 1\n\n%s\n%s\n\n1\n\fReferat 2\n\nandre muligheder i sagen.\n\n2\n"
            .formatted(full, full);
    assertThat(lines(text)).containsExactly(full + " " + full + " andre muligheder i sagen.");
  }
}
