package dk.kommunegraf.loader.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kommunegraf.loader.document.MeetingReference;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContradictionsTest {

  @ParameterizedTest
  @CsvSource({
    "2023-02-02, 3, Udvalget, 2023-02-08, 3, Udvalget, true",
    "2023-02-02, 3, Udvalget, 2023-02-08, 4, Udvalget, false",
    "2023-02-02, 3, Udvalget, 2023-02-08, 3, Byrådet, false",
    "2023-02-02, 3, Udvalget, 2023-06-08, 3, Udvalget, false",
    "2023-02-02, , Udvalget, 2023-02-08, , Udvalget, false",
    "2023-02-02, 3, Udvalget, 2023-02-02, 3, Udvalget, false",
  })
  void marksTwoDatesForOneMeeting(
      String date,
      String item,
      String body,
      String other,
      String otherItem,
      String otherBody,
      boolean marked) {
    List<MeetingReference> references =
        Contradictions.mark(
            List.of(
                new MeetingReference(date, item, body, "a", null),
                new MeetingReference(other, otherItem, otherBody, "b", null)));
    assertThat(references.get(0).conflictsWith()).isEqualTo(marked ? other : null);
    assertThat(references.get(1).conflictsWith()).isEqualTo(marked ? date : null);
  }
}
