package dk.kommunegraf.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LawsTest {

  private final Laws laws = Laws.read();

  @Test
  void agreesWithTheMintingOfIris() {
    assertThat(laws.list()).hasSize(35);
    for (Law law : laws.list()) {
      assertThat(law.iri()).isEqualTo(Iris.law(law.id()));
    }
  }

  @Test
  void findsEveryLawByEachOfItsNames() {
    for (Law law : laws.list()) {
      Stream.of(
              List.of(law.name(), law.id()),
              law.popularNames(),
              law.abbreviations(),
              law.otherNames())
          .flatMap(List::stream)
          .forEach(name -> assertThat(laws.find(name)).as(name).contains(law));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Lov om en aktiv beskæftigelsesindsats|lab",
        "Lov om aktiv beskæftigelsesindsats (LAB-Loven)|lab",
        "Lov om aktiv beskæftigelsesindsats.|lab",
        "Lov om aktiv beskæftigelse.|lab",
        "LAB|lab",
        "bekendtgørelse af lov om en aktiv beskæftigelsesindsats|lab",
        "bekendtgørelse af integrationsloven|integrationsloven",
        "lovbekendtgørelse nr. 280 af 1. marts 2024 af lov om en aktiv beskæftigelsesindsats|lab",
        "loven (LAB-loven)|lab",
        "Lov om Aktiv Socialpolitik (LAS) § 27|aktivloven",
        "Lov om aktiv socialpolitik § 27a, stk. 2|aktivloven",
        "integrationslovens|integrationsloven",
        "INTEGRATIONSLOVEN|integrationsloven",
        "forslag til lov om integration af udlændinge i Danmark|integrationsloven",
        "Lov om midlertidig opholdstilladelse til personer fra Ukraine (særloven)|ukraine-saerloven",
        "særlov|ukraine-saerloven",
        "lovforslag om midlertidige opholdstilladelser til personer, der i Afghanistan har bistået danske myndigheder mv.|afghanistan-saerloven",
        "Lovforslaget, om midlertidige opholdstilladelser til personer, der i Afghanistan har bistået danske myndigheder m.v.|afghanistan-saerloven",
        "Lov nr. 324 af 16. marts 2022 om midlertidig opholdstilladelse til personer, der er fordrevet fra Ukraine|ukraine-saerloven",
        "Lov om almene boliger mv|almenboligloven",
        "'lov om  dag-, fritids- og klubtilbud til børn & unge'|dagtilbudsloven",
        "Lov om offentlige veje m. v.|vejloven",
      })
  void findsByPrintedName(String printed, String id) {
    assertThat(laws.find(printed).map(Law::id).orElse(null)).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "loven",
        "lovens",
        "Lov om midlertidig opholdstilladelse",
        "beskæftigelseslovgivningen",
        "lovens aktiveringskrav",
        "rammelov",
        "Lov om ændring af lov om aktiv socialpolitik",
        "sel",
        "revisionsbekendtgørelse",
        "(særligt)"
      })
  void findsNothingInOtherText(String text) {
    assertThat(laws.find(text)).isEmpty();
  }
}
