package dk.kommunegraf.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartiesTest {

  private final Parties parties = Parties.read();

  @Test
  void agreesWithTheMintingOfIris() {
    assertThat(parties.list()).isNotEmpty();
    for (Party party : parties.list()) {
      assertThat(party.iri()).isEqualTo(Iris.thing("party", party.letter()));
    }
  }

  @ParameterizedTest
  @CsvSource({"C, Konservative", "v, Venstre", "ø, Enhedslisten", "Å, Alternativet"})
  void findsByLetter(String letter, String name) {
    assertThat(parties.find(letter)).map(Party::name).contains(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"L", "N", "T", "E", "G", "H", ""})
  void leavesLettersOfLocalListsAlone(String letter) {
    assertThat(parties.find(letter)).isEmpty();
  }
}
