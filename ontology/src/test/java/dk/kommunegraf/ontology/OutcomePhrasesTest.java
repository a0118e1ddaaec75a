package dk.kommunegraf.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomePhrasesTest {

  private final OutcomePhrases outcomes = OutcomePhrases.read();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Godkendt. | approved",
        "Godkendt som indstillet. | approved",
        "Indstillingen blev tiltrådt. | approved",
        "Beslutningsprotokol godkendt. | approved",
        "Blev ikke godkendt. | rejected",
        "Til efterretning. | noted",
        "Udvalget tog orienteringen til efterretning | noted",
        "Orienteringen blev givet. | noted",
        "Drøftet. | discussed",
        "Oplæg blev drøftet. | discussed",
        "Drøftet og taget til efterretning. | noted",
        "Drøftet. Svaret godkendes senere. | discussed",
        "Udvalget drøftede sagen og besluttede at udsætte den. | postponed",
        "Udskydes til marts. | postponed",
        "Udvalget besluttede at godkende planen. | approved",
        "Udvalget besluttede vinder af prisen | decided",
        "Udvalget besluttede at bevilge 5.000 kr. til en pris, som godkendes af Byrådet. | decided",
        "Indstillingen anbefales | recommended",
        "Anbefales godkendt. | recommended",
        "Udvalget indstiller til Byrådet, at planen godkendes. | recommended",
        "Udvalget besluttede at sende planen i høring. | sent_to_hearing",
        "Administrationen udarbejder et oplæg. | decided",
        "Sagen sendes tilbage til forvaltningen. | returned",
        "Punktet udgår. | withdrawn",
        "Intet. | none",
        "Ingen meddelelser. | none",
        "Der var intet at bemærke, taget til efterretning. | noted",
        "Vejret var godt. | ",
      })
  void tellsTheOutcome(String text, String outcome) {
    assertThat(outcomes.find(text).orElse(null)).isEqualTo(outcome);
  }
}
