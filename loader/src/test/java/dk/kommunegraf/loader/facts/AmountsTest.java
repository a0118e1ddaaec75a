package dk.kommunegraf.loader.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Der er bevilget kr. 974.000 til formålet.         | 974000
          Prisen er 1.000.000kr. i alt                      | 1000000
          Beløbet på 984.284,50 kr. er brugt                | 984284.5
          Der afsættes 730 millioner kroner                 | 730000000
          Udgiften er 1,2 mio. kr. årligt                   | 1200000
          Merudgiften er mio. kr. 3,5 i 2024                | 3500000
          Der er 350 t.kr. tilbage                          | 350000
          Refusionen udgør t.kr. 120                        | 120000
          Puljen er på 2,5 mia. kr.                         | 2500000000
          Der er modtaget 0 kr.                             | 0
          Et gavekort på 5000 kr.                           | 5000
          Et gebyr på 1.500,-                               | 1500
          Mindreforbruget er -1,2 mio. kr.                  | -1200000
          Det koster 2-3 mio. kr. at bygge                  | 2000000;3000000
          Fonden giver en halv million kroner.              | 500000
          Puljen er på halvanden million kr. om året        | 1500000
          Heraf 45.000 kr. i 2023 og 60.000 kr. i 2024      | 45000;60000
          """)
  void readsSumsOfMoney(String text, String values) {
    assertThat(
            Amounts.find(text).stream()
                .map(found -> found.value().toPlainString())
                .collect(Collectors.joining(";")))
        .isEqualTo(values);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Der ventes 1.100 personer.",
        "Andelen er 11,5 % mod 80 pct. i 2022.",
        "Sagen er fra 2021, punkt 12.",
        "Det tog 250 timer og 2 ½ år.",
        "Der bor 3 millioner mennesker."
      })
  void passesOverOtherNumbers(String text) {
    assertThat(Amounts.find(text)).isEmpty();
  }
}
