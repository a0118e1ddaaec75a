package dk.kommunegraf.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kommunegraf.ontology.Iris;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a request may name the thing that it means. */
class ThingNamesTest {

  @TempDir static Path folder;

  private static ServedStore served;

  @BeforeAll
  static void loadAndServe() throws IOException {
    served = ServedStore.ofSamples(folder);
  }

  @AfterAll
  static void stop() throws IOException {
    served.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "items | municipality=Lemvig | municipalityIri | municipality/lemvig",
        "items | municipality=LEMVIG | municipalityIri | municipality/lemvig",
        "items | municipality=lemvig | municipalityIri | municipality/lemvig",
        "items | municipality=665 | municipalityIri | municipality/lemvig",
        "items-citing-law | law=LAB-loven | lawIri | law/lab",
        "items-citing-law | law=lab-LOVEN | lawIri | law/lab",
        "policies-by-committee | policy=Strategi for Arbejdskraft"
            + "| policyIri | policy/lemvig/strategi-for-arbejdskraft",
        "policies-by-committee | policy=strategi for arbejdskraft"
            + "| policyIri | policy/lemvig/strategi-for-arbejdskraft",
        "policies-by-committee | policy=Lemvig/strategi-for-arbejdskraft"
            + "| policyIri | policy/lemvig/strategi-for-arbejdskraft",
        "policies-by-committee | policy=strategi-for-arbejdskraft"
            + "| policyIri | policy/lemvig/strategi-for-arbejdskraft",
        "shared-topics | kleSubject=15.00.00 | topicIri | kle/15.00.00",
        "decision-chain | item=tema om UDSATHED | item | item/vejle/arbejdsmarkedsudvalget/2023-10-05/78",
        "decision-chain | item=vejle/arbejdsmarkedsudvalget/2023-10-05/78"
            + "| item | item/vejle/arbejdsmarkedsudvalget/2023-10-05/78",
      })
  void means(String query, String parameter, String column, String thing) {
    List<JsonNode> rows = served.rows(query, parameter);
    assertThat(rows).isNotEmpty();
    assertThat(rows)
        .extracting(row -> row.get(column).asText())
        .containsOnly(Iris.DEFAULT_BASE + "id/" + thing);
  }

  /** The item, and the agenda that names it, have the same name. */
  @Test
  void meansAnythingWhereTheParameterHasNoClass() {
    assertThat(served.rows("evidence", "thing=item/vejle/arbejdsmarkedsudvalget/2023-10-05/78"))
        .isNotEmpty();
    assertThatThrownBy(() -> served.rows("evidence", "thing=tema om UDSATHED"))
        .hasMessageContaining("means more than one thing")
        .hasMessageContaining("id/item/vejle/arbejdsmarkedsudvalget/2023-10-05/78");
  }

  @Test
  void refusesANameOfManyThings() {
    assertThatThrownBy(() -> served.rows("evidence", "thing=Meddelelser"))
        .hasMessageContaining("means more than one thing");
  }

  @ParameterizedTest
  @CsvSource({"'Lemvig } UNION { ?s ?p ?o'", "'\"', '\\', '*'", "'?thing'", "' AND OR NOT '"})
  void knowsNoQueryAsAName(String name) {
    assertThatThrownBy(() -> served.rows("evidence", "thing=" + name))
        .hasMessageContaining("no thing is");
  }
}
