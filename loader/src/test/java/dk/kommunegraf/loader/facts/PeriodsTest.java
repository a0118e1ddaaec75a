package dk.kommunegraf.loader.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          gælder fra 18. december 2020 til 31. december 2022   | 2020-12-18 | 2022-12-31
          Projektperioden er august 2018 – december 2021.      | 2018-08    | 2021-12
          den 15. december 2019 - 31. december 2021            | 2019-12-15 | 2021-12-31
          i perioden 2017 til 2019                             | 2017       | 2019
          Perioden er 2021-2023.                               | 2021       | 2023
          fra 1. marts til 30. juni 2024                       | 2024-03-01 | 2024-06-30
          fra 01-03-2022 til 28-02-2024                        | 2022-03-01 | 2024-02-28
          fra august 2020 til og med medio 2022                | 2020-08    | 2022
          """)
  void readsPeriodsAsPreciseAsTheyArePrinted(String text, String start, String end) {
    Periods.Found found = Periods.find(text).orElseThrow();
    assertThat(found.start()).isEqualTo(start);
    assertThat(found.end()).isEqualTo(end);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Der er 15-17 unge.",
        "Sag 22-008610",
        "fra 2023 til 2019",
        "Status er fra maj 2023."
      })
  void passesOverWhatIsNoPeriod(String text) {
    assertThat(Periods.find(text)).isEmpty();
  }
}
