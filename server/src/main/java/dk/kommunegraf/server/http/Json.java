package dk.kommunegraf.server.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.javalin.json.JavalinJackson;
import io.javalin.json.JsonMapper;

/** How JSON is written. */
final class Json {

  static final JsonMapper MAPPER =
      new JavalinJackson(
          new ObjectMapper()
              .enable(SerializationFeature.INDENT_OUTPUT)
              .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN),
          false);

  private Json() {}
}
