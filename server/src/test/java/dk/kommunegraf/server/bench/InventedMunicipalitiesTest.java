package dk.kommunegraf.server.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dk.kommunegraf.loader.document.Document;
import dk.kommunegraf.loader.document.DocumentJson;
import dk.kommunegraf.loader.document.LawCitation;
import dk.kommunegraf.loader.map.DocumentMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InventedMunicipalitiesTest {

  private static final List<Document> DOCUMENTS =
      new InventedMunicipalities(1).documents(200).toList();

  @Test
  void inventsTheSameFromTheSameSeed() {
    assertThat(new InventedMunicipalities(1).documents(200)).isEqualTo(DOCUMENTS);
    assertThat(new InventedMunicipalities(2).documents(200)).isNotEqualTo(DOCUMENTS);
  }

  @Test
  void inventsWhatTheLoaderTakes() throws IOException {
    DocumentMapper mapper = new DocumentMapper();
    JsonSchema schema = schema();
    for (Document document : DOCUMENTS) {
      String json = DocumentJson.write(document);
      assertThat(schema.validate(new JsonMapper().readTree(json))).isEmpty();
      assertThat(DocumentJson.read(json)).isEqualTo(document);
      assertThat(mapper.findProblem(document)).isEmpty();
    }
  }

  private static JsonSchema schema() throws IOException {
    try (InputStream in =
        DocumentJson.class.getResourceAsStream("/dk/kommunegraf/loader/document.schema.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(in);
    }
  }

  @Test
  void makesFewMunicipalitiesLargeAndMostSmall() {
    List<Long> sizes = frequencies(DOCUMENTS.stream().map(Document::municipality));
    assertThat(sizes).hasSize(98);
    assertThat(sizes.get(0)).isGreaterThan(30);
    assertThat(sizes.get(49)).isEqualTo(1);
  }

  @Test
  void citesTheEmploymentActMostAndMostActsSeldom() {
    List<String> cited =
        DOCUMENTS.stream()
            .flatMap(document -> document.items().stream())
            .flatMap(item -> Stream.concat(item.legalBasis().stream(), item.lawMentions().stream()))
            .map(LawCitation::law)
            .toList();
    List<Long> laws = frequencies(cited.stream());
    assertThat(cited.stream().filter("Lov om en aktiv beskæftigelsesindsats"::equals).count())
        .isEqualTo(laws.get(0));
    assertThat(laws.get(0)).isGreaterThan(5 * laws.get(laws.size() / 2));
  }

  @Test
  void bringsCasesBackAtLaterMeetings() {
    Map<String, Long> meetings =
        DOCUMENTS.stream()
            .flatMap(
                document ->
                    document.items().stream()
                        .filter(item -> item.caseNumber() != null)
                        .map(item -> document.municipality() + " " + item.caseNumber())
                        .distinct())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    assertThat(meetings.values().stream().filter(times -> times > 1).count())
        .isGreaterThan(meetings.size() / 10);
  }

  /** How often each value occurs, the most frequent first. */
  private static List<Long> frequencies(Stream<String> values) {
    Collection<Long> counts =
        values.collect(Collectors.groupingBy(Function.identity(), Collectors.counting())).values();
    return counts.stream().sorted((a, b) -> Long.compare(b, a)).toList();
  }
}
