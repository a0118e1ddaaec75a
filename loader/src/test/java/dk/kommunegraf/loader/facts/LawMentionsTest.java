package dk.kommunegraf.loader.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kommunegraf.loader.document.LawCitation;
import dk.kommunegraf.loader.document.LawCitation.Kind;
import dk.kommunegraf.ontology.Laws;
import dk.kommunegraf.ontology.Wordings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LawMentionsTest {

  private static final Wordings WORDINGS = Wordings.read();
  private static final LawMentions LAWS =
      new LawMentions(Laws.read(), WORDINGS, new NameEnds(WORDINGS));

  private static List<LawCitation> read(String text) {
    return LAWS.read(Texts.passage(text), Optional.empty()).citations().stream()
        .map(Fact::value)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Støtten gives efter serviceloven.                               | Lov om social service
          Det følger af servicelovens regler om hjælp.                    | Lov om social service
          Efter lov om social service ydes der hjælp.                     | Lov om social service
          Der henvises til bekendtgørelse af lov om sygedagpenge.         | Lov om sygedagpenge
          Reglerne i LAB-loven er ændret.                                 | Lov om en aktiv beskæftigelsesindsats
          Loven om aktiv beskæftigelsesindsats blev ændret.               | Lov om en aktiv beskæftigelsesindsats
          Lov nr. 548 af 7. maj 2019 om en aktiv beskæftigelsesindsats    | Lov om en aktiv beskæftigelsesindsats
          Sagen behandles efter forvaltningslovens regler.                | Forvaltningsloven
          Udgiften følger af Barnets Lovs bestemmelser.                   | Barnets lov
          Efter lov om midlertidige opholdstilladelser til personer der er fordrevet fra Ukraine | Lov om midlertidig opholdstilladelse til personer, der er fordrevet fra Ukraine
          """)
  void resolvesNamesOfTheRegister(String text, String law) {
    assertThat(read(text)).extracting(LawCitation::law).containsExactly(law);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Hjælpen gives efter servicelovens § 85.                        | Lov om social service 85
          Hjælpen gives efter § 85 i serviceloven.                       | Lov om social service 85
          Efter § 11, stk. 2, i lov om aktiv socialpolitik kan der ydes. | Lov om aktiv socialpolitik 11, stk. 2
          Lov om aktiv socialpolitik (LAS) § 27 og § 27a (pension)       | Lov om aktiv socialpolitik 27;Lov om aktiv socialpolitik 27a
          Efter aktivloven § 27 (der ikke er omfattet af lov om sygedagpenge) og § 28 | Lov om aktiv socialpolitik 27;Lov om sygedagpenge null;Lov om aktiv socialpolitik 28
          Det sker efter LAS § 13 a.                                     | Lov om aktiv socialpolitik 13 a
          Kommunen kan efter §§ 79 og 83 i serviceloven give tilbud.     | Lov om social service 79;Lov om social service 83
          Planlovens § 13 og servicelovens § 104 gælder begge.           | Lov om planlægning 13;Lov om social service 104
          Efter § 3 i lov om sygedagpenge og § 9 i integrationsloven     | Lov om sygedagpenge 3;Lov om integration af udlændinge i Danmark 9
          """)
  void joinsParagraphsToTheirLaw(String text, String expected) {
    assertThat(
            read(text).stream()
                .map(citation -> citation.law() + " " + citation.paragraph())
                .collect(Collectors.joining(";")))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Regeringen har fremsat lovforslag om social service til efteråret | BILL | Lov om social service
          Der er fremsat forslag til lov om en barnepakke, som træder i kraft | BILL | Forslag til lov om en barnepakke
          En ny magtanvendelsesbekendtgørelse trådte i kraft i januar       | EXECUTIVE_ORDER | Magtanvendelsesbekendtgørelsen
          Bekendtgørelse om kvalitetsstandarder gælder fra 1. juli          | EXECUTIVE_ORDER | Bekendtgørelse om kvalitetsstandarder
          Efter lov om ladestandere, som trådte i kraft i 2024              | ACT | Lov om ladestandere
          Kommunen skal efter ladestanderloven udbyde pladser               | ACT | Ladestanderloven
          """)
  void tellsActsBillsAndOrders(String text, Kind kind, String law) {
    assertThat(read(text)).extracting(LawCitation::kind).containsExactly(kind);
    assertThat(read(text)).extracting(LawCitation::law).containsExactly(law);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Det følger af lovgivningen på området.",
        "Efter beskæftigelseslovgivningen skal kommunen føre tilsyn.",
        "Loven trådte i kraft i juli, og lovens krav er skærpet.",
        "En ny rammelov og hovedloven ventes vedtaget.",
        "Der er lovmæssige ændringer og lovkrav.",
        "Der er lovet en ny hal."
      })
  void passesOverWordsForLawsInGeneral(String text) {
    assertThat(read(text)).isEmpty();
  }

  @Test
  void takesTheLawOfAParagraphFromThePassageBefore() {
    LawCitation before = new LawCitation("Lov om social service", Kind.ACT, null, "serviceloven");
    Fact<LawCitation> fact =
        LAWS.read(Texts.passage("Afslaget er givet efter § 96."), Optional.of(before))
            .citations()
            .get(0);
    assertThat(fact.value().law()).isEqualTo("Lov om social service");
    assertThat(fact.value().paragraph()).isEqualTo("96");
    assertThat(fact.inferred()).isNotNull();
    assertThat(fact.span().quote()).isEqualTo("§ 96");
  }

  @Test
  void reportsNamesThatTheRegisterLacks() {
    LawMentions.Found found =
        LAWS.read(Texts.passage("Kommunen følger ladestanderloven."), Optional.empty());
    assertThat(found.unknown()).hasSize(1);
  }
}
