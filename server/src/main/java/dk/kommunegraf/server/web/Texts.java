package dk.kommunegraf.server.web;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The words of the pages in one language, from the files {@code texts_*.properties}. */
final class Texts {

  private final Locale locale;
  private final Map<String, String> texts;

  private Texts(Locale locale, Map<String, String> texts) {
    this.locale = locale;
    this.texts = texts;
  }

  /** The words of a language that there is a file of. */
  static Texts of(String language) {
    Locale locale = Locale.forLanguageTag(language);
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            Texts.class.getPackageName() + ".texts",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return new Texts(
        locale,
        bundle.keySet().stream().collect(Collectors.toMap(Function.identity(), bundle::getString)));
  }

  /** All of them by key, for the templates. */
  Map<String, String> all() {
    return texts;
  }

  /** The text of a key with numbers and words put in. */
  String get(String key, Object... values) {
    return new MessageFormat(texts.get(key), locale).format(values);
  }

  Optional<String> find(String key) {
    return Optional.ofNullable(texts.get(key));
  }

  /** A number as the language writes it. */
  String number(long number) {
    return NumberFormat.getIntegerInstance(locale).format(number);
  }
}
