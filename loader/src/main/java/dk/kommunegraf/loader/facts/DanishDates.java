package dk.kommunegraf.loader.facts;

import dk.kommunegraf.ontology.Wordings;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates and times of day as Danish and Norwegian documents print them. Stateless. */
public final class DanishDates {

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec");

  private static final Pattern DATE =
      Wordings.pattern(
          "(?<!\\d)(?:(?<iso>\\d{4}-\\d{2}-\\d{2})"
              + "|(?<d>\\d{1,2})[./-]\\s?(?<m>\\d{1,2})(?:[./-]\\s?|(?<=/\\d{1,2})\\s)(?<y>\\d{4})"
              + "|(?<day>\\d{1,2})\\.?\\s+(?<month>[a-z]{3,9})\\.?,?\\s+(?<year>\\d{4}))(?!\\d)");

  private static final Pattern TIME =
      Wordings.pattern(
          "(?:(?:kl\\.?|klokken)\\s?(?<hour>\\d{1,2})(?![.:]?\\d)"
              + "|(?:kl\\.?|klokken|,)\\s?(?<h>\\d{1,2})[.:](?<m>\\d{2})(?!\\d))");

  private static final Pattern RANGE_END =
      Wordings.pattern(
          "\\d{1,2}[.:]\\d{2}\\s?(?:[-–]|til)\\s?(?:(?:kl\\.?|ca\\.)\\s?)?"
              + "(?<h>\\d{1,2})[.:](?<m>\\d{2})(?!\\d)");

  private static final Pattern BARE_TIME =
      Wordings.pattern("(?<![\\d.:-])(?<h>\\d{1,2})[.:](?<m>\\d{2})(?![\\d.:])(?!-\\d{4})");

  private DanishDates() {}

  /**
   * A date in a text.
   *
   * @param date the date
   * @param start index of its first char
   * @param end index after its last char
   */
  public record Found(LocalDate date, int start, int end) {}

  /** All calendar dates with a year, in the order of the text; what is no date is left out. */
  public static List<Found> list(String text) {
    List<Found> found = new ArrayList<>();
    Matcher matcher = DATE.matcher(text);
    while (matcher.find()) {
      date(matcher).ifPresent(d -> found.add(new Found(d, matcher.start(), matcher.end())));
    }
    return found;
  }

  /** The first date in a text. */
  public static Optional<LocalDate> find(String text) {
    return list(text).stream().map(Found::date).findFirst();
  }

  /** Whether there is something shaped like a date that is none, such as 31-02-2023. */
  public static boolean hasImpossible(String text) {
    Matcher matcher = DATE.matcher(text);
    while (matcher.find()) {
      if (date(matcher).isEmpty() && matcher.group("month") == null) {
        return true;
      }
    }
    return false;
  }

  /** The first time of day behind kl., as HH:mm; without kl. where nothing else is in the text. */
  public static Optional<String> findTime(String text) {
    return time(TIME.matcher(text)).or(() -> time(BARE_TIME.matcher(text)));
  }

  /** The second time of a range such as kl. 16.00-18.30, as HH:mm. */
  public static Optional<String> findEndTime(String text) {
    return time(RANGE_END.matcher(text));
  }

  private static Optional<String> time(Matcher matcher) {
    while (matcher.find()) {
      boolean full = matcher.start("h") >= 0;
      int hour = Integer.parseInt(matcher.group(full ? "h" : "hour"));
      int minute = full ? Integer.parseInt(matcher.group("m")) : 0;
      if (hour < 24 && minute < 60) {
        return Optional.of(String.format(Locale.ROOT, "%02d:%02d", hour, minute));
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> date(Matcher matcher) {
    try {
      if (matcher.group("iso") != null) {
        return Optional.of(LocalDate.parse(matcher.group("iso")));
      }
      if (matcher.group("d") != null) {
        return Optional.of(day(matcher, "y", number(matcher, "m"), "d"));
      }
      int month = month(matcher.group("month"));
      return month == 0 ? Optional.empty() : Optional.of(day(matcher, "year", month, "day"));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static LocalDate day(Matcher matcher, String year, int month, String day) {
    return LocalDate.of(number(matcher, year), month, number(matcher, day));
  }

  private static int number(Matcher matcher, String group) {
    return Integer.parseInt(matcher.group(group));
  }

  /**
   * Months by their first three letters, so that abbreviations and Norwegian names are read too.
   */
  private static int month(String name) {
    String start = name.toLowerCase(Locale.ROOT).substring(0, 3);
    int index = MONTHS.indexOf(start.equals("mai") ? "maj" : start.equals("des") ? "dec" : start);
    return index + 1;
  }
}
