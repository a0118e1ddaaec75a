package dk.kommunegraf.loader.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DanishDatesTest {

  @ParameterizedTest
  @CsvSource({
    "d. 08-12-2021, 2021-12-08",
    "Onsdag d. 08. december 2021 kl. 15:00, 2021-12-08",
    "den 3. marts 2024, 2024-03-03",
    "3 mar. 2024, 2024-03-03",
    "3/3 2024 og 4/5-2024, 2024-03-03",
    "05.10.2023, 2023-10-05",
    "2023-10-05, 2023-10-05",
    "1. oktober 2022, 2022-10-01",
    "5. mai 2023, 2023-05-05",
    "9. des. 2023, 2023-12-09",
    "29. februar 2024, 2024-02-29",
  })
  void readsDates(String text, String date) {
    assertThat(DanishDates.find(text)).hasToString("Optional[" + date + "]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2022-2025",
        "31-02-2023",
        "30. februar 2023",
        "den 7. november",
        "2. 12 2023456",
        "nov 22"
      })
  void leavesWhatIsNoDate(String text) {
    assertThat(DanishDates.find(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "kl. 15:00, 15:00,",
    "Torsdag d. 05. oktober 2023 kl. 8.30, 08:30,",
    "'kl. 16.00 - 18.30', 16:00, 18:30",
    "kl. 16:00-kl. 18:30, 16:00, 18:30",
    "kl. 9, 09:00,",
    "14.00, 14:00,",
    "25:00, ,",
    "05.10.2023, ,",
  })
  void readsTimes(String text, String start, String end) {
    assertThat(DanishDates.findTime(text).orElse(null)).isEqualTo(start);
    assertThat(DanishDates.findEndTime(text).orElse(null)).isEqualTo(end);
  }
}
