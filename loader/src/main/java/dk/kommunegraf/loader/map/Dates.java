package dk.kommunegraf.loader.map;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.XSD;

/** Dates and times of documents as literals, as exact as they are given. */
final class Dates {

  private Dates() {}

  /** Whether it is a day of the calendar, YYYY-MM-DD. */
  static boolean isDay(String text) {
    return literal(text).filter(date -> date.getDatatype().equals(XSD.DATE)).isPresent();
  }

  /** A day, a month or a year; empty for anything else. */
  static Optional<Literal> literal(String text) {
    try {
      return switch (text.length()) {
        case 4 -> Optional.of(Values.literal(Year.parse(text).toString(), XSD.GYEAR));
        case 7 -> Optional.of(Values.literal(YearMonth.parse(text).toString(), XSD.GYEARMONTH));
        case 10 -> Optional.of(Values.literal(LocalDate.parse(text).toString(), XSD.DATE));
        default -> Optional.empty();
      };
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A time of day, HH:mm; empty for anything else. */
  static Optional<Literal> time(String text) {
    try {
      return Optional.of(Values.literal(LocalTime.parse(text) + ":00", XSD.TIME));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
