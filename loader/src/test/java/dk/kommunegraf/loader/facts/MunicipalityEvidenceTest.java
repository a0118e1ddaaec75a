package dk.kommunegraf.loader.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kommunegraf.loader.document.Source;
import dk.kommunegraf.loader.source.SourceText;
import dk.kommunegraf.loader.source.SourceText.Line;
import dk.kommunegraf.ontology.Municipalities;
import dk.kommunegraf.ontology.Municipality;
import dk.kommunegraf.ontology.Wordings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MunicipalityEvidenceTest {

  private final MunicipalityEvidence evidence =
      new MunicipalityEvidence(Municipalities.read(), Wordings.read());

  static List<Municipality> municipalities() {
    return Municipalities.read().list();
  }

  @ParameterizedTest
  @MethodSource("municipalities")
  void knowsEveryMunicipality(Municipality municipality) {
    assertThat(find("", municipality.name() + " Kommune")).contains(municipality.name());
    assertThat(find(municipality.name() + " Rådhus", "")).contains(municipality.name());
    assertThat(find("Torvet 1, 9999 " + municipality.name(), "")).contains(municipality.name());
  }

  @ParameterizedTest
  @CsvSource({
    "'', Københavns Kommune, København",
    "'', Bornholms Regionskommune, Bornholm",
    "Aarhus Rådhus, Herning Kommune, Aarhus",
    "'', Jobcenter Vejles lokaler, Vejle",
    "'', Lejre Kommunes pris, Lejre",
    "'Hovedgaden 12, 4330 Hvalsø', '', Lejre",
    "'Mødested: Egtved', '', Vejle",
    "'', Se www.lemvig.dk/referater, Lemvig",
    "'', Se https://dagsordener.vardekommune.dk/vis?id=1, Varde",
    "'', Skriv til jobcenter@rksk.dk, Ringkøbing-Skjern",
    "'', 'En cykelsti fra Harboøre til Thyborøn', Lemvig",
    "'', 'Give borgerne ro. Ringe til jobcentret.', ",
    "'', 'Struer Kommune og Lemvig Kommune', ",
    "'', 'Herning', ",
    "'', '', ",
  })
  void weighsTheEvidence(String header, String text, String expected) {
    assertThat(find(header, text).orElse(null)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "https://dagsordener-referater.hvidovre.dk/vis?id=1, Hvidovre, hvidovre.dk",
    "https://dagsordener.middelfart.dk/vis?id=1, Middelfart, middelfart.dk",
    "https://dagsordener.aarhus.dk/vis?id=1, Aarhus, aarhus.dk",
    "https://Dagsordner.Albertslund.dk/vis?id=1, Albertslund, Albertslund.dk",
    "https://dagsordener.vardekommune.dk, Varde, vardekommune.dk",
    "https://dagsordener.greve.dk.example.com/vis?id=1, ,",
    "https://dagsordenergreve.dk/vis?id=1, ,",
    "http://127.0.0.1:8080/vis?id=1, ,",
    "greve.dk, ,",
  })
  void knowsThePublisherByItsHost(String address, String municipality, String quote) {
    SourceText source = text("Kilde: " + address, "");
    Line line = source.lines().get(0);
    Line behind = new Line(1, address, line.to() - address.length(), line.to());
    Optional<Fact<String>> publisher = evidence.publisher(source, behind);
    assertThat(publisher.map(Fact::value).orElse(null)).isEqualTo(municipality);
    assertThat(publisher.map(fact -> fact.span().quote()).orElse(null)).isEqualTo(quote);
  }

  @Test
  void namesTheCandidates() {
    SourceText source = text("", "Struer Kommune og Lemvig Kommune; Struer Kommune betaler.");
    assertThat(evidence.weigh(source, List.of()).candidates()).containsExactly("Struer", "Lemvig");
  }

  @Test
  void sharesNoHostAndNoTown() {
    List<String> places =
        municipalities().stream()
            .flatMap(one -> Stream.concat(one.hosts().stream(), one.towns().stream()))
            .toList();
    assertThat(places).doesNotHaveDuplicates();
  }

  private Optional<String> find(String header, String text) {
    SourceText source = text(header, text);
    return evidence.weigh(source, source.lines().subList(0, 1)).fact().map(Fact::value);
  }

  private static SourceText text(String header, String text) {
    return new SourceText(
        "x.txt", new Source("x.txt", "text/plain", "0", null), header + "\n" + text);
  }
}
