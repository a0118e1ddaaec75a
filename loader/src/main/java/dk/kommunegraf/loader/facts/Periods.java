package dk.kommunegraf.loader.facts;

import dk.kommunegraf.ontology.Wordings;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads periods as precise as they are printed: "18. december 2019 – 31. december 2021", "august
 * 2018 til december 2021", "2021-2023", "i 2021 og 2022". A year that only the end has holds for
 * the start. Stateless.
 */
final class Periods {

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec");
  private static final String MONTH =
      "(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|jan\\.|feb\\.|aug\\.|sept?\\.|okt\\.|nov\\.|dec\\.)";
  private static final String PLACE =
      "(?:(?:primo|medio|ultimo|udgangen\\s+af|den|d\\.|fra|og\\s+med)\\s+)*+";
  private static final String YEAR = "(?:19|20)\\d{2}(?!\\d)";
  private static final String DAY =
      "(?:\\d{1,2}\\.?\\s+"
          + MONTH
          + "(?:\\s+"
          + YEAR
          + ")?|\\d{1,2}[./-]\\d{1,2}[./-]"
          + YEAR
          + "|"
          + MONTH
          + "(?:\\s+"
          + YEAR
          + ")?|(?<![\\d.])"
          + YEAR
          + ")";
  private static final Pattern RANGE =
      Wordings.pattern(
          PLACE
              + "(?<from>"
              + DAY
              + ")\\s*(?:[-–—]|til(?:\\s+og\\s+med)?|t\\.o\\.m\\.|og\\s+frem\\s+til|frem\\s+til)\\s*"
              + PLACE
              + "(?<to>"
              + DAY
              + "|\\d{2}(?![\\d.,]))");
  private static final Pattern TWO_YEARS =
      Wordings.pattern(PLACE + "(?<from>" + YEAR + ")\\s+og\\s+(?<to>" + YEAR + ")");
  private static final Pattern ONE = Wordings.pattern("(?<from>" + DAY + ")");
  private static final Pattern YEAR_IN = Pattern.compile(YEAR);
  private static final Pattern PARTS =
      Wordings.pattern(
          "(?:(?<day>\\d{1,2})\\.?\\s+)?(?<month>[a-z]{3,9})\\.?(?:\\s+(?<year>" + YEAR + "))?");

  private Periods() {}

  /**
   * A period in a text.
   *
   * @param start YYYY, YYYY-MM or YYYY-MM-DD
   * @param end likewise; null where none is printed
   * @param from index of the first char
   * @param to index after the last char
   */
  record Found(String start, @Nullable String end, int from, int to) {}

  /** The first period with a start and an end. */
  static Optional<Found> find(String text) {
    Matcher matcher = RANGE.matcher(text);
    while (matcher.find()) {
      String to = matcher.group("to");
      String end = iso(to.matches("\\d{2}") ? "20" + to : to, null);
      String year = end == null ? null : end.substring(0, 4);
      String start = iso(matcher.group("from"), year);
      if (start != null && end != null && start.compareTo(end) <= 0) {
        return Optional.of(new Found(start, end, matcher.start(), matcher.end()));
      }
    }
    Matcher years = TWO_YEARS.matcher(text);
    return years.find()
            && Integer.parseInt(years.group("from")) + 1 == Integer.parseInt(years.group("to"))
        ? Optional.of(new Found(years.group("from"), years.group("to"), years.start(), years.end()))
        : Optional.empty();
  }

  /** The first date, month or year at or behind an index. */
  static Optional<Found> findStart(String text, int index, @Nullable String year) {
    Matcher matcher = ONE.matcher(text);
    if (index <= text.length() && matcher.find(index)) {
      String start = iso(matcher.group("from"), year);
      return start == null
          ? Optional.empty()
          : Optional.of(new Found(start, null, matcher.start(), matcher.end()));
    }
    return Optional.empty();
  }

  private static @Nullable String iso(String printed, @Nullable String year) {
    if (printed.matches(YEAR)) {
      return printed;
    }
    Optional<String> day = DanishDates.find(printed).map(Object::toString);
    if (day.isPresent()) {
      return day.get();
    }
    Matcher parts = PARTS.matcher(printed);
    if (!parts.matches()) {
      return null;
    }
    String its = YEAR_IN.matcher(printed).find() ? parts.group("year") : year;
    int month = MONTHS.indexOf(parts.group("month").toLowerCase(Locale.ROOT).substring(0, 3)) + 1;
    if (its == null || month == 0) {
      return null;
    }
    String yearMonth = String.format(Locale.ROOT, "%s-%02d", its, month);
    return parts.group("day") == null
        ? yearMonth
        : String.format(Locale.ROOT, "%s-%02d", yearMonth, Integer.parseInt(parts.group("day")));
  }
}
