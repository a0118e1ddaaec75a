package dk.kommunegraf.loader.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kommunegraf.loader.document.Source;
import dk.kommunegraf.loader.source.SourceText;
import dk.kommunegraf.ontology.OutcomePhrases;
import dk.kommunegraf.ontology.Wordings;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionHistoryTest {

  private final DecisionHistory history =
      new DecisionHistory(OutcomePhrases.read(), Wordings.read());

  @Test
  void readsABodyAndADayWithTheDecisionBelowOrBehind() {
    assertThat(
            list(
                """
                Børne- og Skoleudvalget den 3. april 2024, punkt 5:

                Anbefales.

                Beslutning fra Økonomiudvalget d. 16-04-2024: Indstillingen godkendt.

                Udvalget for Teknik og Miljø, 2. maj 2024:

                Drøftet.
                """))
        .containsExactly(
            "Børne- og Skoleudvalget 2024-04-03 RECOMMENDED Anbefales.",
            "Økonomiudvalget 2024-04-16 APPROVED Indstillingen godkendt.",
            "Udvalget for Teknik og Miljø 2024-05-02 DISCUSSED Drøftet.");
  }

  @Test
  void takesOtherTextForNoDecision() {
    assertThat(
            list(
                """
                Byrådet har siden 2019 haft en plan: den gælder endnu.

                Sagen kom i gang den 4. maj 2020: her blev den godkendt.
                """))
        .isEmpty();
  }

  private List<String> list(String text) {
    SourceText source =
        new SourceText(
            "test.txt", new Source("test.txt", "text/plain", "0".repeat(64), null), text);
    return history.list(source, source.lines()).stream()
        .map(Fact::value)
        .map(d -> d.body() + " " + d.date() + " " + d.outcome() + " " + d.quote())
        .toList();
  }
}
