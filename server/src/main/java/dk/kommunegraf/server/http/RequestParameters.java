package dk.kommunegraf.server.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kommunegraf.server.query.ApiException.BadRequest;
import dk.kommunegraf.server.query.ApiException.UnsupportedMediaType;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The parameters of a request, which stand in its address or, with POST, in its body. */
final class RequestParameters {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final ObjectMapper JSON = new ObjectMapper();

  private RequestParameters() {}

  /**
   * Each by its name.
   *
   * @throws BadRequest if one is given more than once, or the body holds none
   */
  static Map<String, String> single(Context ctx) {
    Map<String, String> single = new LinkedHashMap<>();
    addSingle(ctx.queryParamMap(), single);
    if (ctx.method().equals(HandlerType.POST)) {
      String type = String.valueOf(ctx.contentType()).toLowerCase(Locale.ROOT).split(";")[0];
      switch (type.strip()) {
        case FORM -> addSingle(ctx.formParamMap(), single);
        case "application/json" -> addJson(ctx.body(), single);
        default ->
            throw new UnsupportedMediaType(
                "parameters are sent as " + FORM + " or as application/json");
      }
    }
    return single;
  }

  private static void addSingle(Map<String, List<String>> all, Map<String, String> single) {
    all.forEach(
        (name, values) -> {
          if (values.size() > 1 || single.containsKey(name)) {
            throw new BadRequest("'%s' is given more than once".formatted(name));
          }
          single.put(name, values.get(0));
        });
  }

  private static void addJson(String body, Map<String, String> single) {
    try {
      Map<String, @Nullable Object> values = JSON.readValue(body, new TypeReference<>() {});
      values.forEach(
          (name, value) -> {
            if (value instanceof Map || value instanceof List) {
              throw new BadRequest("'%s' is text, a number or a truth value".formatted(name));
            }
            if (value != null && single.putIfAbsent(name, value.toString()) != null) {
              throw new BadRequest("'%s' is given more than once".formatted(name));
            }
          });
    } catch (JsonProcessingException e) {
      throw new BadRequest("the body is no JSON object of parameters: " + e.getOriginalMessage());
    }
  }

  /**
   * A whole number, if there is one.
   *
   * @throws BadRequest if the value is none
   */
  static OptionalLong number(String name, @Nullable String value) {
    if (value == null) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(Long.parseLong(value));
    } catch (NumberFormatException e) {
      throw new BadRequest("'%s' is a whole number, not '%s'".formatted(name, value));
    }
  }
}
