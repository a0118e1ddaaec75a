package dk.kommunegraf.loader;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dk.kommunegraf.loader.document.Document;
import dk.kommunegraf.loader.document.DocumentJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The samples say what the extraction reads from the real documents, and copy no long text. */
class SamplesTest {

  /** From this length on a text of a real document is summarised. */
  private static final int LONG = 90;

  /** What a sample leaves out or writes in its own words. */
  private static final Set<String> NOT_COMPARED = Set.of("quote", "text", "evidence", "summary");

  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path folder;

  static Stream<String> samples() {
    return Samples.NAMES.stream();
  }

  static JsonSchema schema() throws IOException {
    try (InputStream in = Samples.class.getResourceAsStream("document.schema.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(in);
    }
  }

  @Test
  void namesEveryFile() throws IOException {
    Path resources = Path.of("src/main/resources/dk/kommunegraf/loader/samples");
    try (Stream<Path> files = Files.list(resources)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(Samples.NAMES);
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void keepsTheSchema(String name) throws IOException {
    assertThat(schema().validate(read(name))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void copiesNoLongText(String name) throws IOException {
    List<String> copied = new ArrayList<>();
    collectLong(read(name), false, copied);
    assertThat(copied).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void saysWhatTheExtractionReads(String name) throws IOException {
    Path source = Shared.folder().resolve("corpus").resolve(name.replace(".json", ".txt"));
    Document document =
        new DocumentReader()
            .read(source)
            .fold(
                Parsed.Ok::value,
                r -> {
                  throw new AssertionError(r.reason());
                });
    JsonNode extracted = JSON.readTree(DocumentJson.write(document));
    assertThat(schema().validate(extracted)).isEmpty();
    JsonNode sample = read(name);
    List<String> differences = new ArrayList<>();
    compare("", extracted, sample, differences);
    assertThat(differences).isEmpty();
  }

  private JsonNode read(String name) throws IOException {
    if (Files.notExists(folder.resolve(name))) {
      Samples.copyTo(folder);
    }
    return JSON.readTree(folder.resolve(name).toFile());
  }

  private static void collectLong(JsonNode node, boolean summary, List<String> copied) {
    boolean ours = summary || node.path("summary").asBoolean();
    if (node.isTextual() && node.asText().length() >= LONG && !summary) {
      copied.add(node.asText());
    }
    node.forEach(child -> collectLong(child, ours && child.isTextual(), copied));
  }

  private static void compare(
      String path, JsonNode extracted, JsonNode sample, List<String> differences) {
    boolean bothLong =
        extracted.isTextual() && sample.isTextual() && extracted.asText().length() >= LONG;
    if (extracted instanceof ObjectNode object && sample.isObject()) {
      Stream.concat(names(object), names((ObjectNode) sample))
          .distinct()
          .filter(name -> !NOT_COMPARED.contains(name))
          .forEach(
              name ->
                  compare(path + "/" + name, object.path(name), sample.path(name), differences));
    } else if (extracted instanceof ArrayNode array && array.size() == sample.size()) {
      for (int i = 0; i < array.size(); i++) {
        compare(path + "/" + i, array.get(i), sample.get(i), differences);
      }
    } else if (!extracted.equals(sample) && !bothLong) {
      differences.add(path + ": extracted " + extracted + ", sample " + sample);
    }
  }

  private static Stream<String> names(ObjectNode object) {
    return object.properties().stream().map(java.util.Map.Entry::getKey);
  }
}
