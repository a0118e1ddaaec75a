package dk.kommunegraf.server.web;

import dk.kommunegraf.server.query.Languages;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The parameters of a page whose whole state stands in its address, in their order.
 *
 * @param parameters each by its name; none is empty
 */
public record QueryAddress(Map<String, String> parameters) implements PageAddress {

  /** The parameter that says from which row on a list is shown. */
  public static final String OFFSET = "offset";

  private static final String LANGUAGE = "lang";

  /** Leaves out what says nothing: empty fields of a form, and the language that holds unasked. */
  public QueryAddress {
    Map<String, String> kept = new LinkedHashMap<>();
    parameters.forEach(
        (name, value) -> {
          boolean unasked = name.equals(LANGUAGE) && value.equals(Languages.DANISH);
          if (!value.isBlank() && !unasked) {
            kept.put(name, value.strip());
          }
        });
    parameters = Collections.unmodifiableMap(kept);
  }

  /** The value of a parameter; empty where it is not given. */
  public String get(String name) {
    return parameters.getOrDefault(name, "");
  }

  /** The same with another value of a parameter; without the parameter where it is empty. */
  public QueryAddress with(String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(parameters);
    changed.put(name, value);
    return new QueryAddress(changed);
  }

  /** The same without a parameter. */
  public QueryAddress without(String name) {
    return with(name, "");
  }

  @Override
  public String language() {
    return parameters.getOrDefault(LANGUAGE, Languages.DANISH);
  }

  @Override
  public String inLanguage(String other) {
    return with(LANGUAGE, other).reference();
  }

  /** The same from another row of its list on. */
  QueryAddress from(long offset) {
    return with(OFFSET, offset == 0 ? "" : Long.toString(offset));
  }

  /** The same from the beginning of its list. */
  QueryAddress fromStart() {
    return without(OFFSET);
  }

  /** The reference, which begins with a question mark; alone it is the page without parameters. */
  public String reference() {
    return reference(parameters);
  }

  /** The reference of parameters in their order. */
  static String reference(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
        .collect(Collectors.joining("&", "?", ""));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
