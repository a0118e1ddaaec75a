package dk.kommunegraf.server.web;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The words of the pages in one language, from the files {@code texts_*.properties}. */
public final class Texts {

  private final Locale locale;
  private final Map<String, String> texts;

  private Texts(Locale locale, Map<String, String> texts) {
    this.locale = locale;
    this.texts = texts;
  }

  /** The words of a language that there is a file of. */
  static Texts of(String language) {
    Locale locale = Locale.forLanguageTag(language);
    // English as it is written in Europe: 5 October 2023.
    Locale regional = language.equals("en") ? Locale.UK : locale;
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            Texts.class.getPackageName() + ".texts",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return new Texts(
        regional,
        bundle.keySet().stream().collect(Collectors.toMap(Function.identity(), bundle::getString)));
  }

  /**
   * The text of a key.
   *
   * @throws IllegalArgumentException if there is none
   */
  public String text(String key) {
    return find(key).orElseThrow(() -> new IllegalArgumentException("no text " + key));
  }

  /** The text of a key with numbers and words put in. */
  public String get(String key, Object... values) {
    return new MessageFormat(text(key), locale).format(values);
  }

  /** The keys that there are texts of. */
  Set<String> keys() {
    return texts.keySet();
  }

  Optional<String> find(String key) {
    return Optional.ofNullable(texts.get(key));
  }

  /** A day as the language writes it; what is no day stays as it is. */
  public String date(String day) {
    try {
      return LocalDate.parse(day)
          .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
    } catch (DateTimeParseException e) {
      return day;
    }
  }

  /** A number as the language writes it. */
  public String number(Number number) {
    return NumberFormat.getInstance(locale).format(number);
  }
}
