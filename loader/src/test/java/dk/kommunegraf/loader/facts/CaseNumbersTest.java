package dk.kommunegraf.loader.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kommunegraf.loader.document.Kle;
import dk.kommunegraf.ontology.Wordings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseNumbersTest {

  private final CaseNumbers numbers = new CaseNumbers(Wordings.read());

  @ParameterizedTest
  @CsvSource({
    "15.20.00A00-1-20, 15.20.00A00-1-20, 15.20.00, A00",
    "15.00.00-G01-1111-23, 15.00.00-G01-1111-23, 15.00.00, G01",
    "Sagsnr.: 05.01.00-P20-4-23, 05.01.00-P20-4-23, 05.01.00, P20",
    "03.25.01P21-1-00, 03.25.01P21-1-00, 03.25.01, P21",
    "22-008610, 22-008610, ,",
    "Journalnr. 17/45, 17/45, ,",
    "Sagsnummer: EMN-2023-004, EMN-2023-004, ,",
  })
  void readsNumbers(String line, String number, String subject, String facet) {
    assertThat(numbers.find(line).orElseThrow().text()).isEqualTo(number);
    assertThat(CaseNumbers.findKle(number).orElse(null))
        .isEqualTo(subject == null ? null : new Kle(subject, facet));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Resume", "12", "Sagen blev rejst i 2022-23 og 2023-24", "5.000 kr."})
  void leavesWhatIsNone(String line) {
    assertThat(numbers.find(line)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Ny plan (2023-0123456), 2023-0123456",
    "Budget (2024-2027), ",
    "Møde (22-008610), 22-008610"
  })
  void readsNumbersInTitles(String title, String number) {
    assertThat(CaseNumbers.findInTitle(title).map(CaseNumbers.Found::text).orElse(null))
        .isEqualTo(number);
  }
}
