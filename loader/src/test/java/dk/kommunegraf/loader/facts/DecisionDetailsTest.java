package dk.kommunegraf.loader.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kommunegraf.loader.document.Decision;
import dk.kommunegraf.loader.document.Outcome;
import dk.kommunegraf.loader.document.Vote;
import dk.kommunegraf.loader.source.Span;
import dk.kommunegraf.ontology.Wordings;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionDetailsTest {

  private static final DecisionDetails DETAILS = new DecisionDetails(Wordings.read());

  private static Decision complete(String text, Outcome outcome, String... recommendations) {
    Decision decision =
        new Decision(null, null, text, outcome, List.of(), null, null, List.of(), null);
    return DETAILS.complete(
        Fact.printed(decision, new Span(text, 0, text.length(), 1)),
        List.of(recommendations),
        Optional.of(LocalDate.of(2024, 3, 13)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          At orienteringen tages til efterretning.     | NOTED           | false
          At orienteringen tages til efterretning.     | NONE            | true
          at udvalget godkender forslaget.             | POSTPONED       | true
          at udvalget godkender forslaget.             | REJECTED        | true
          at udvalget godkender forslaget.             | RECOMMENDED     | false
          at udvalget godkender forslaget.             | APPROVED        | false
          at udvalget drøfter oplægget.                | DECIDED         | true
          at udvalget ser på sagen.                    | NOTED           | -
          at udvalget godkender forslaget.             | OTHER           | -
          """)
  void tellsWhetherTheOutcomeIsAnotherThanTheRecommended(
      String recommendation, Outcome outcome, Boolean departs) {
    assertThat(complete("Teksten.", outcome, recommendation).departs()).isEqualTo(departs);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Punktet udsættes til mødet den 10. april.       | 2024-04-10
          Sagen udsat til 8. januar.                      | 2025-01-08
          Udskydes til efteråret 2024.                    | efteråret 2024
          """)
  void readsUntilWhenACaseIsPostponed(String text, String until) {
    assertThat(complete(text, Outcome.POSTPONED).postponedTo()).isEqualTo(until);
  }

  @Test
  void readsTasks() {
    assertThat(
            complete(
                    "Godkendt. Forvaltningen udarbejder et notat til næste møde.", Outcome.APPROVED)
                .actions())
        .containsExactly("Forvaltningen udarbejder et notat til næste møde.");
    assertThat(complete("Taget til efterretning.", Outcome.NOTED).actions()).isEmpty();
  }

  @Test
  void readsVotes() {
    assertThat(
            complete("Godkendt.\nFor stemte: A, Ø og F.\nImod stemte: O.", Outcome.APPROVED)
                .votes())
        .containsExactly(
            new Vote(Vote.Choice.FOR, List.of("A", "Ø", "F")),
            new Vote(Vote.Choice.AGAINST, List.of("O")));
  }
}
