package dk.kommunegraf.loader.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kommunegraf.loader.document.Source;
import dk.kommunegraf.loader.source.SourceText;
import dk.kommunegraf.loader.source.SourceText.Line;
import dk.kommunegraf.ontology.Wordings;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttendanceTest {

  private final Attendance attendance = new Attendance(Wordings.read());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Afbud: Bo B. Lund (C) | | Bo B. Lund/C/EXCUSED",
        "Fraværende Ida Skov Thomsen | | Ida Skov Thomsen/null/ABSENT",
        "Fraværende: Ida Skov, Bo Lund (SF) og Per Chr. Dahl | |"
            + " Ida Skov/null/ABSENT Bo Lund/SF/ABSENT Per Chr. Dahl/null/ABSENT",
        "Ida Skov deltog ikke i sagens behandling. | | Ida Skov/null/NOT_TAKING_PART",
        "Ida Skov og Bo Lund var fraværende under dette punkt. | |"
            + " Ida Skov/null/ABSENT Bo Lund/null/ABSENT",
        "Godkendt. Afbud: Ole B. Friis (O). | Godkendt. | Ole B. Friis/O/EXCUSED",
        "Godkendt. Ole B. Friis deltog ikke i sagens behandling. | Godkendt. |"
            + " Ole B. Friis/null/NOT_TAKING_PART",
        "Bo Lund erklærede sig inhabil og deltog ikke. | | Bo Lund/null/DISQUALIFIED",
        "Fraværende: Ingen | |",
        "Fraværende elever får en samtale. | Fraværende elever får en samtale. |",
        "Udvalget deltog ikke i mødet. | Udvalget deltog ikke i mødet. |",
      })
  void partsAbsencesFromText(String text, String rest, String expected) {
    SourceText source = source(text);
    Attendance.Split split = attendance.split(source, source.lines().get(0));
    assertThat(split.text().map(Line::text).orElse(null)).isEqualTo(rest);
    List<String> people =
        split.absentees().stream()
            .map(Fact::value)
            .map(person -> person.name() + "/" + person.party() + "/" + person.reason())
            .toList();
    assertThat(String.join(" ", people)).isEqualTo(expected == null ? "" : expected);
  }

  private static SourceText source(String text) {
    return new SourceText("x.txt", new Source("x.txt", "text/plain", "0", null), text);
  }
}
