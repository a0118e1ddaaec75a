package dk.kommunegraf.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The API described for programs, by the OpenAPI Initiative's own schema. */
class OpenApiTest {

  private static TestServer server;
  private static JsonNode document;

  @BeforeAll
  static void start() {
    server = TestServer.start();
    document = TestServer.json(server.get("/openapi.json"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void keepsTheSchemaOfOpenApi() throws IOException {
    try (InputStream in = getClass().getResourceAsStream("/vendor/openapi-3.1/schema.json")) {
      var schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(in);
      assertThat(schema.validate(document)).isEmpty();
    }
  }

  @Test
  void describesEveryQueryWithItsParameters() {
    for (JsonNode query : TestServer.json(server.get("/api"))) {
      JsonNode get = document.at("/paths/" + query.get("url").asText().replace("/", "~1") + "/get");
      List<String> described = get.findValuesAsText("name");
      List<String> expected = new ArrayList<>(query.get("parameters").findValuesAsText("name"));
      expected.addAll(List.of("format", "cite"));
      if (!query.get("columns").isEmpty()) {
        expected.addAll(List.of("limit", "offset"));
      }
      assertThat(described).as(query.get("name").asText()).containsAll(expected);
    }
  }

  @Test
  void refersOnlyToWhatIsThere() {
    for (String reference : document.findValuesAsText("$ref")) {
      assertThat(document.at(reference.substring(1)).isMissingNode()).as(reference).isFalse();
    }
  }
}
