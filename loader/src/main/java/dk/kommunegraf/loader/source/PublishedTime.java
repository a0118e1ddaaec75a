package dk.kommunegraf.loader.source;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * A time that a system gives by the calendar of programs, as it is printed in Denmark.
 *
 * @param local the time in Denmark
 */
record PublishedTime(LocalDateTime local) {

  private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd-MM-uuuu", Locale.ROOT);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("'kl.' HH.mm", Locale.ROOT);

  /** The time in the first of two fields that holds one. */
  static PublishedTime of(JsonFields fields, String name, String other)
      throws UnknownShapeException {
    String field = fields.findText(name).isPresent() ? name : other;
    String text = fields.text(field);
    fields.ignore(other);
    try {
      return new PublishedTime(
          text.matches(".*(?:Z|[+-]\\d{2}:\\d{2})")
              ? OffsetDateTime.parse(text).atZoneSameInstant(DENMARK).toLocalDateTime()
              : LocalDateTime.parse(text));
    } catch (DateTimeException e) {
      throw new UnknownShapeException(fields.at(field), "is no time: " + text);
    }
  }

  /** The day and, where there is one, the time of day: 18-05-2026 kl. 17.00. */
  String dayAndTime() {
    return local.format(DAY) + time().map(time -> " " + time).orElse("");
  }

  /** The time of day; midnight is what stands there where nobody gave a time. */
  Optional<String> time() {
    return local.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? Optional.empty()
        : Optional.of(local.format(TIME));
  }
}
