package dk.kommunegraf.loader.facts;

import dk.kommunegraf.loader.document.MeetingReference;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/**
 * Marks references of one item that give two dates for what must be one meeting: the same body, the
 * same case of its agenda, a few weeks apart. Both are kept, as only the reader can tell which is
 * right. Stateless.
 */
final class Contradictions {

  private static final int MAX_DAYS = 31;

  private Contradictions() {}

  /** The references, each with the date that contradicts its own. */
  static List<MeetingReference> mark(List<MeetingReference> references) {
    return references.stream().map(reference -> mark(reference, references)).toList();
  }

  private static MeetingReference mark(MeetingReference own, List<MeetingReference> all) {
    return all.stream()
        .filter(other -> contradicts(own, other))
        .findFirst()
        .map(
            other ->
                new MeetingReference(
                    own.date(), own.item(), own.committee(), own.quote(), other.date()))
        .orElse(own);
  }

  private static boolean contradicts(MeetingReference a, MeetingReference b) {
    return a.item() != null
        && a.item().equals(b.item())
        && Objects.equals(a.committee(), b.committee())
        && !a.date().equals(b.date())
        && Math.abs(ChronoUnit.DAYS.between(LocalDate.parse(a.date()), LocalDate.parse(b.date())))
            <= MAX_DAYS;
  }
}
