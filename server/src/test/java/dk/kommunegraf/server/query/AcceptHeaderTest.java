package dk.kommunegraf.server.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptHeaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | text/a",
        "*/* | text/a",
        "text/b | text/b",
        "text/a, text/b | text/a",
        "text/a;q=0.1, text/b;q=0.2 | text/b",
        "text/*;q=0.9, text/a;q=0.1 | text/b",
        "*/*, text/a;q=0 | text/b",
        "TEXT/B ; charset=utf-8 ; Q=0.5, text/a;q=0.25 | text/b",
        "nonsense, text/b | text/b",
        "text/c | none",
        "text/a;q=0 | none",
        "nonsense | none",
      })
  void chooses(String header, String expected) {
    String chosen =
        AcceptHeader.parse(header).best(List.of("text/a", "text/b"), List::of).orElse("none");
    assertThat(chosen).isEqualTo(expected);
  }
}
