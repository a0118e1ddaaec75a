package dk.kommunegraf.server.bench;

import dk.kommunegraf.loader.document.Decision;
import dk.kommunegraf.loader.document.Outcome;
import dk.kommunegraf.loader.document.Vote;
import java.time.LocalDate;
import java.util.List;

/** Invents what bodies decide on one meeting's items. Not thread safe. */
final class InventedDecisions {

  /**
   * An outcome in words.
   *
   * @param text what the decision says
   * @param recommendation what was recommended before
   */
  private record Phrase(Outcome outcome, String text, String recommendation) {}

  /** The most frequent first. */
  private static final List<Phrase> PHRASES =
      List.of(
          new Phrase(Outcome.APPROVED, "Godkendt.", "forslaget godkendes"),
          new Phrase(
              Outcome.NOTED, "Taget til efterretning.", "orienteringen tages til efterretning"),
          new Phrase(Outcome.RECOMMENDED, "Indstilles til godkendelse.", "sagen anbefales"),
          new Phrase(Outcome.DISCUSSED, "Drøftet.", "emnet drøftes"),
          new Phrase(Outcome.POSTPONED, "Udsat til næste møde.", "sagen udsættes"),
          new Phrase(Outcome.DECIDED, "Udvalget valgte model B.", "der vælges en model"),
          new Phrase(Outcome.SENT_TO_HEARING, "Sendes i høring.", "udkastet sendes i høring"),
          new Phrase(Outcome.REJECTED, "Afvist.", "ansøgningen afvises"),
          new Phrase(Outcome.RETURNED, "Sendt tilbage til forvaltningen.", "sagen sendes tilbage"),
          new Phrase(Outcome.OTHER, "Udvalget takkede for besøget.", "udvalget besøger stedet"));

  private final LocalDate date;
  private final Dice dice;

  InventedDecisions(LocalDate date, Dice dice) {
    this.date = date;
    this.dice = dice;
  }

  /** What is recommended, after "at". */
  static String recommended(Dice dice) {
    return dice.skewed(PHRASES).recommendation() + ".";
  }

  /** The decision of the body that met. */
  Decision own() {
    Phrase phrase = dice.skewed(PHRASES);
    boolean added = dice.chance(0.3);
    return new Decision(
        null,
        null,
        added ? phrase.text() + " Udvalget ønsker en opfølgning." : phrase.text(),
        phrase.outcome(),
        added ? List.of("En opfølgning om " + dice.between(2, 12) + " måneder") : List.of(),
        phrase.outcome() == Outcome.POSTPONED ? date.plusDays(28).toString() : null,
        dice.chance(0.04),
        dice.chance(0.04) ? votes() : List.of(),
        null);
  }

  /** For some items, what the bodies above decided afterwards. */
  List<Decision> others() {
    return dice.chance(0.08)
        ? List.of(
            of("Økonomiudvalget", date.plusDays(7)),
            of(InventedMunicipality.COUNCIL, date.plusDays(14)))
        : List.of();
  }

  private Decision of(String body, LocalDate day) {
    Phrase phrase = dice.skewed(PHRASES);
    return new Decision(
        body,
        day.toString(),
        phrase.text(),
        phrase.outcome(),
        List.of(),
        null,
        null,
        List.of(),
        null);
  }

  private List<Vote> votes() {
    return List.of(
        new Vote(Vote.Choice.FOR, List.of("A", "V", "C")),
        new Vote(Vote.Choice.AGAINST, List.of(dice.pick(List.of("Ø", "O", "F")))));
  }
}
