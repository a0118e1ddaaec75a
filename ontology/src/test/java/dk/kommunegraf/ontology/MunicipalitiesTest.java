package dk.kommunegraf.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MunicipalitiesTest {

  private final Municipalities municipalities = Municipalities.read();

  @Test
  void holdsThe98Municipalities() {
    assertThat(municipalities.list()).hasSize(98);
    assertThat(municipalities.list()).extracting(Municipality::code).doesNotHaveDuplicates();
    assertThat(municipalities.find("Christiansø")).isEmpty();
  }

  @Test
  void agreesWithTheMintingOfIris() {
    for (Municipality municipality : municipalities.list()) {
      assertThat(municipality.iri()).isEqualTo(Iris.municipality(municipality.name()));
      assertThat(municipality.id()).isEqualTo(Slugs.of(municipality.name()));
      assertThat(municipality.code()).matches("\\d{3}");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Lemvig, 665",
    "Lemvig Kommune, 665",
    "lemvig kommune, 665",
    "Lemvig Kommunes, 665",
    "Lemvigs, 665",
    "' LEJRE  Kommune ', 350",
    "Assens, 420",
    "Assens', 420",
    "Nordfyns Kommune, 480",
    "Nordfyn, 480",
    "Bornholms Regionskommune, 400",
    "Århus Kommune, 751",
    "Åbenrå, 580",
    "Ringkøbing Skjern, 760",
    "ringkoebing-skjern, 760"
  })
  void findsByPrintedName(String printed, String code) {
    assertThat(municipalities.find(printed)).map(Municipality::code).contains(code);
    assertThat(municipalities.findByCode(code)).isEqualTo(municipalities.find(printed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "Kommune", "Når kommune", "Jobcenter Lemvig", "…"})
  void findsNothingInOtherText(String text) {
    assertThat(municipalities.find(text)).isEmpty();
  }
}
