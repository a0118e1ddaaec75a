package dk.kommunegraf.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kommunegraf.ontology.Iris;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the query {@code related-items} finds among the samples for one item, and why. */
class RelatedItemsTest {

  private static final String ITEM = Iris.DEFAULT_BASE + "id/item/";
  private static final String LEMVIG = ITEM + "lemvig/arbejdsmarkeds-og-integrationsudvalget/";
  private static final String LEJRE =
      ITEM + "lejre/udvalget-for-job-arbejdsmarked-og-integration/2023-05-10/";
  private static final String VEJLE = ITEM + "vejle/arbejdsmarkedsudvalget/2023-10-05/";

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

  private static List<JsonNode> relatedTo(String item, String... parameters) {
    String[] all = new String[parameters.length + 1];
    all[0] = "item=" + item;
    System.arraycopy(parameters, 0, all, 1, parameters.length);
    return served.rows("related-items", all);
  }

  private static JsonNode row(List<JsonNode> rows, String item) {
    return rows.stream()
        .filter(row -> row.get("item").asText().equals(item))
        .findFirst()
        .orElseThrow(() -> new AssertionError("not related: " + item));
  }

  /** Neither names a law or a subject that Vejle's item has: the topic alone brings them here. */
  @Test
  void findsTheRefugeeQuotaAndTheYoungUkrainiansForTheIntegrationEffort() {
    List<JsonNode> rows = relatedTo(VEJLE + "79");
    for (String item : List.of(LEMVIG + "2021-12-08/2", LEJRE + "6")) {
      JsonNode row = row(rows, item);
      assertThat(row.get("topic").asText()).isEqualTo("integration og flygtninge");
      assertThat(row.get("score").asInt()).isEqualTo(5);
      assertThat(rows.indexOf(row)).as("the place of " + item).isLessThan(3);
    }
    assertThat(row(relatedTo(VEJLE + "79", "lang=en"), LEJRE + "6").get("topic").asText())
        .isEqualTo("integration and refugees");
  }

  @Test
  void isMutual() {
    for (String item : List.of(LEMVIG + "2021-12-08/2", LEJRE + "6")) {
      assertThat(row(relatedTo(item), VEJLE + "79").get("topic").asText())
          .contains("integration og flygtninge");
    }
  }

  @Test
  void addsUpEveryReason() {
    JsonNode row = relatedTo(LEMVIG + "2022-12-14/6").get(0);
    assertThat(row.get("item").asText()).isEqualTo(LEMVIG + "2021-12-08/4");
    assertThat(row.get("case").asText()).isEqualTo("Sag 00.15.10A26-1-20");
    assertThat(row.get("law").asText()).isEqualTo("Lov om en aktiv beskæftigelsesindsats");
    assertThat(row.get("kleSubject").asText()).isEqualTo("KLE 00.15.10");
    assertThat(row.get("score").asInt()).isEqualTo(10 + 4 + 3);
  }

  @Test
  void findsAnAgreementThatTwoMunicipalitiesName() {
    JsonNode row = row(relatedTo(LEJRE + "8"), VEJLE + "80");
    assertThat(row.get("agreement").asText()).isEqualTo("Regeringsgrundlaget");
  }

  @Test
  void staysWithOtherMeetingsAndOrdersByScore() {
    List<JsonNode> rows = relatedTo(VEJLE + "79");
    assertThat(rows).noneMatch(row -> row.get("item").asText().startsWith(VEJLE));
    assertThat(rows).allMatch(row -> row.get("score").asInt() > 0);
    assertThat(rows)
        .isSortedAccordingTo(
            Comparator.<JsonNode>comparingInt(row -> row.get("score").asInt()).reversed());
  }

  @Test
  void keepsToAMunicipalityThatIsAskedFor() {
    assertThat(relatedTo(VEJLE + "79", "municipality=Lejre"))
        .isNotEmpty()
        .allMatch(row -> row.get("municipality").asText().equals("Lejre"));
  }
}
