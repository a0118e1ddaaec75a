package dk.kommunegraf.loader.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kommunegraf.loader.document.Hearing;
import dk.kommunegraf.loader.document.MeetingReference;
import dk.kommunegraf.loader.document.Named;
import dk.kommunegraf.loader.document.Person;
import dk.kommunegraf.loader.document.PolicyMention;
import dk.kommunegraf.ontology.Laws;
import dk.kommunegraf.ontology.Municipalities;
import dk.kommunegraf.ontology.Organizations;
import dk.kommunegraf.ontology.Wordings;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextMentionsTest {

  private static final Wordings WORDINGS = Wordings.read();
  private static final TextMentions MENTIONS =
      new TextMentions(
          WORDINGS,
          Laws.read(),
          Municipalities.read(),
          new Policies(WORDINGS),
          new OrganizationMentions(Organizations.read(), Municipalities.read(), WORDINGS));
  private static final Optional<LocalDate> MEETING = Optional.of(LocalDate.of(2024, 3, 6));
  private static final Optional<String> COMMITTEE = Optional.of("Socialudvalget");

  private static <T> String join(List<Fact<T>> facts, Function<T, String> text) {
    return facts.stream().map(Fact::value).map(text).distinct().collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Som led i Delaftale 3 om frivillighed skal kommunen ændre praksis.              | Delaftale 3 om frivillighed
          Med den politiske aftale om bedre psykiatri følger nye midler.                  | Aftale om bedre psykiatri
          Regeringen og KL indgik Aftale om kommunernes økonomi for 2024 i maj.           | Aftale om kommunernes økonomi for 2024
          Folketinget vedtog aftale om flere hænder og aftale om ret til seniorpension.   | Aftale om flere hænder; Aftale om ret til seniorpension
          Budgetaftalen for 2024 indeholder en besparelse.                                | Budgetaftale 2024
          Det nye regeringsgrundlag peger på en reform.                                   | Regeringsgrundlaget
          """)
  void readsPoliticalAgreements(String text, String names) {
    assertThat(join(MENTIONS.agreements(Texts.passages(text)), Named::name)).isEqualTo(names);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Der er indgået en samarbejdsaftale med boligforeningen.",
        "Kommunen har driftsoverenskomst med to bosteder.",
        "Borgeren kan lave aftale om besøg, og administrationen aftaler tid.",
        "Virksomheden indgår aftale om praktik for fem borgere."
      })
  void passesOverContracts(String text) {
    assertThat(MENTIONS.agreements(Texts.passages(text))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Forslaget følger Strategien for bosætning.                                      | Strategi for bosætning
          Målene i Sundhedspolitik 2020-2024 er nået.                                     | Sundhedspolitik 2020-2024
          Udvalget fik fremlagt handicappolitikken i maj.                                 | Handicappolitik
          Kommunens handleplan for styrket rekruttering i Skive Kommune er revideret.     | Handleplan for styrket rekruttering i Skive Kommune
          Ældrepolitik for Faxe Kommune sendes i høring, og politikken vedtages i juni.   | Ældrepolitik for Faxe Kommune
          Byrådet har vedtaget Vision 2030.                                               | Vision 2030
          Beskæftigelsesplanen for 2021 er udløbet.                                       | Beskæftigelsesplan 2021
          """)
  void readsPolicies(String text, String names) {
    assertThat(join(MENTIONS.policies(Texts.passages(text)), PolicyMention::name)).isEqualTo(names);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Der er behov for en samlet strategi for den videre indsats.",
        "Årsplanen og tidsplanen er vedlagt.",
        "Borgeren har en handleplan, og planen følges op hver måned.",
        "Revision for 2022 er afsluttet.",
        "Vi har planer for fremtiden."
      })
  void passesOverPlansInGeneral(String text) {
    assertThat(MENTIONS.policies(Texts.passages(text))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          Udvalget drøftede sagen på mødet d. 3. oktober 2023.                  | 2023-10-03 -
          På mødet den 7. februar blev udvalget orienteret.                     | 2024-02-07 -
          På mødet den 7. november blev udvalget orienteret.                    | 2023-11-07 -
          Sagen forelægges igen på udvalgets møde den 4. september.             | 2024-09-04 -
          Udvalget godkendte den 05-12-2023, sag nr. 6, en plan.                | 2023-12-05 6
          Byrådet besluttede den 19. december 2023 (punkt 14) at afsætte midler. | 2023-12-19 14
          Sagen blev behandlet på møde i Økonomiudvalget den 16. januar 2024, pkt. 4. | 2024-01-16 4
          """)
  void readsReferencesToMeetings(String text, String expected) {
    assertThat(
            join(
                MENTIONS.meetings(Texts.passages(text), MEETING, COMMITTEE),
                (MeetingReference r) -> r.date() + " " + (r.item() == null ? "-" : r.item())))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Status den 31. december 2023 viser en stigning.",
        "Fristen er den 1. maj 2024.",
        "Udvalget mødes i dag, og mødet den 6. marts 2024 er det første.",
        "Tilbuddet åbnede 1. juli 2023 med 70 pladser."
      })
  void passesOverOtherDates(String text) {
    assertThat(MENTIONS.meetings(Texts.passages(text), MEETING, COMMITTEE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Borgmester Ida Holm modtog et brev.                                         | Ida Holm (Borgmester)
          Centerchef Bo Ravn Jessen deltager i punktet.                               | Bo Ravn Jessen (Centerchef)
          Afdelingsleder i Jobcentret Mette Lind Dam giver en status.                 | Mette Lind Dam (Afdelingsleder)
          Anne Bach, leder af ungeindsatsen, holder oplæg.                            | Anne Bach (leder)
          Der er oplæg fra Per Skov-Madsen fra Region Midtjylland.                    | Per Skov-Madsen (null)
          Lektor Jens P. Krog fra Aalborg Universitet fortæller om forskningen.       | Jens P. Krog (Lektor)
          """)
  void readsPersonsWithARole(String text, String expected) {
    assertThat(
            join(
                MENTIONS.persons(Texts.passages(text)),
                (Person p) -> p.name() + " (" + p.role() + ")"))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Formanden kontakter vinderen, og Region Syddanmark deltager.",
        "Der er oplæg fra Aalborg Universitet.",
        "Hans Jensen har søgt om byggetilladelse.",
        "Leder af Jobcenter Skive orienterer om Lov om Social Service."
      })
  void passesOverCitizensAndOrganisations(String text) {
    assertThat(MENTIONS.persons(Texts.passages(text))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Struer Kommune og Holstebro kommune deltager.        | Struer; Holstebro
          Et netværk mellem kommunerne Lemvig, Struer og Skive | Lemvig; Struer; Skive
          Det gælder Lemvig og Struer Kommune.                 | Lemvig; Struer
          Odense Kommunes politik er læst.                     | Odense
          Turen gik til Herning.                               | ''
          """)
  void readsMunicipalities(String text, String names) {
    assertThat(join(MENTIONS.municipalities(Texts.passages(text)), name -> name)).isEqualTo(names);
  }

  @Test
  void readsAHearingWithAList() {
    Hearing hearing =
        MENTIONS
            .hearings()
            .find(
                Texts.passages(
                    """
                    Politikken har været i høring fra den 1. til den 29. januar 2024 og sendt i høring hos:

                    - Ældrerådet
                    - Handicaprådet

                    Der er modtaget høringssvar fra:

                    - Ældrerådet
                    """),
                MEETING)
            .orElseThrow()
            .value();
    assertThat(hearing.parties()).containsExactly("Ældrerådet", "Handicaprådet");
    assertThat(hearing.answeredBy()).containsExactly("Ældrerådet");
    assertThat(hearing.to()).isEqualTo("2024-01-29");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Udkastet sendes i høring hos Ældrerådet, Handicaprådet og Udsatterådet i perioden 4. marts til 2. april 2024. | Ældrerådet, Handicaprådet, Udsatterådet | 2024-03-04 | 2024-04-02
          Planen er sendt til høring i Integrationsrådet med høringsfrist den 15. april.                               | Integrationsrådet                       | -          | 2024-04-15
          """,
      nullValues = "-")
  void readsAHearingInASentence(String text, String parties, String from, String to) {
    Hearing hearing = MENTIONS.hearings().find(Texts.passages(text), MEETING).orElseThrow().value();
    assertThat(String.join(", ", hearing.parties())).isEqualTo(parties);
    assertThat(hearing.from()).isEqualTo(from);
    assertThat(hearing.to()).isEqualTo(to);
  }
}
