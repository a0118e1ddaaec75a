package dk.kommunegraf.loader.facts;

import dk.kommunegraf.loader.document.MeetingReference;
import dk.kommunegraf.ontology.Wordings;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads references to other meetings: a word for a meeting, or a body that acts, with a date and
 * perhaps the number of a case. A year that is not printed is the one that makes the date the
 * nearest before the meeting, or behind it where the sentence looks ahead. Thread safe.
 */
final class MeetingReferences {

  private static final String DATE =
      "(?:(?:den|d\\.|på|pr\\.)\\s*)?(?:(?:mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag)\\s+(?:den\\s+|d\\.\\s*)?)?"
          + "(?<date>\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./-]\\s?\\d{1,2}[./-]\\s?\\d{4}|\\d{1,2}/\\d{1,2}\\s\\d{4}"
          + "|\\d{1,2}\\.?\\s+(?<month>jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-z]{0,6}\\.?(?:\\s+(?<year>\\d{4}))?)(?!\\d)";

  private static final Pattern SENTENCE_END =
      Pattern.compile("(?<=[\\p{L})\\d]{2})[.!?](?=\\s+[\\p{Lu}–-])");
  private static final String NEAREST_YEAR =
      "the year that makes the date the nearest in the direction in which the sentence looks";

  private final Pattern reference;
  private final Pattern behind;
  private final Pattern dated;
  private final Pattern body;
  private final Pattern towards;
  private final Pattern future;
  private final Pattern past;

  MeetingReferences(Wordings wordings) {
    String name =
        "(?:(?-i:\\p{Lu})[\\p{L}-]{0,40}(?:,?\\s(?:og\\s|&\\s|for\\s|,\\s)?(?-i:\\p{Lu})[\\p{L}-]{0,40}){0,6}|udvalget|byrådet|kommunalbestyrelsen)";
    String bodies = "(?:" + name + "s?\\s)";
    String meeting =
        "(?:" + bodies + "?" + wordings.anyOf("meeting-reference") + "(?:\\si\\s" + name + ")?)";
    String acting =
        "(?<![\\w-])(?<acting>[\\p{L}-]{0,40}"
            + wordings.anyOf("body")
            + ")(?:\\s(?:for|i)\\s(?-i:\\p{Lu})[\\p{L}, -]{2,60}?)?"
            + "(?:\\s+"
            + wordings.anyOf("body-acts")
            + "(?:\\s(?-i:\\p{Ll}[\\p{L}-]{1,40})){0,3}?)?";
    String item =
        "(?:\\s*(?:kl\\.\\s?[\\d.:]+)?,?\\s*\\(?(?:under\\s|som\\s|jf\\.\\s)?"
            + wordings.anyOf("item-reference")
            + "\\s*(?<item>\\d{1,4})\\)?)";
    reference =
        Wordings.pattern(
            "(?:(?<![\\w-])"
                + meeting
                + ",?|"
                + acting
                + ")\\s+(?:den\\s+|d\\.\\s*)?"
                + DATE
                + item
                + "?");
    behind =
        Wordings.pattern(
            "(?<![\\w.])(?:den|d\\.)\\s*"
                + DATE
                + ",?\\spå\\s(?:sit\\s|et\\s|vores\\s)?"
                + wordings.anyOf("meeting-reference")
                + "(?!\\w)"
                + item
                + "?");
    dated = Wordings.pattern("(?<![\\w.])(?:den|d\\.)\\s*" + DATE + item);
    body = Wordings.pattern("(?-i:\\p{Lu})[\\p{L}-]{0,40}" + wordings.anyOf("body") + "s?(?!\\w)");
    towards = Wordings.pattern("(?<!\\w)" + wordings.anyOf("towards") + "\\s+$");
    past =
        Wordings.pattern("(?<!\\w)(?:" + wordings.anyOf("past-verb") + "|\\p{L}{3,40}ede)(?!\\w)");
    future = Wordings.pattern("(?<!\\w)" + wordings.anyOf("looks-ahead") + "(?!\\w)");
  }

  /**
   * The references in a passage; the meeting itself is none.
   *
   * @param meeting its date, which tells a year that is not printed
   * @param committee its committee, meant where no other body is named
   */
  List<Fact<MeetingReference>> list(
      Passage passage, Optional<LocalDate> meeting, Optional<String> committee) {
    List<Fact<MeetingReference>> facts = new ArrayList<>();
    // What tells most of a reference comes first: a date with the number of a case alone is last.
    for (Pattern pattern : List.of(behind, reference, dated)) {
      for (Fact<MeetingReference> fact : read(pattern, passage, meeting, committee)) {
        if (facts.stream().noneMatch(fact::overlaps)) {
          facts.add(fact);
        }
      }
    }
    facts.sort(Comparator.comparingInt(fact -> fact.span().start()));
    return facts;
  }

  private List<Fact<MeetingReference>> read(
      Pattern pattern, Passage passage, Optional<LocalDate> meeting, Optional<String> committee) {
    List<Fact<MeetingReference>> facts = new ArrayList<>();
    Matcher matcher = pattern.matcher(passage.text());
    while (matcher.find()) {
      boolean printedYear = matcher.group("month") == null || matcher.group("year") != null;
      Optional<LocalDate> date =
          printedYear
              ? DanishDates.find(matcher.group("date"))
              : meeting.flatMap(
                  day ->
                      nearest(
                          matcher,
                          day,
                          passage.text().substring(0, matcher.start()),
                          sentence(passage.text(), matcher)));
      date.filter(day -> meeting.filter(day::equals).isEmpty())
          .ifPresent(day -> facts.add(fact(passage, matcher, day, committee, printedYear)));
    }
    return facts;
  }

  private Fact<MeetingReference> fact(
      Passage passage,
      Matcher found,
      LocalDate day,
      Optional<String> committee,
      boolean printedYear) {
    var span = passage.span(found.start(), found.end());
    Matcher named = body.matcher(found.group());
    String of =
        named.find() ? Committees.canonical(named.group(), committee) : committee.orElse(null);
    MeetingReference reference =
        new MeetingReference(day.toString(), found.group("item"), of, span.quote(), null);
    return new Fact<>(reference, span, printedYear ? null : NEAREST_YEAR);
  }

  private static String sentence(String text, Matcher found) {
    int start = 0;
    Matcher end = SENTENCE_END.matcher(text);
    while (end.find()) {
      if (end.start() >= found.end()) {
        return text.substring(start, end.start());
      }
      start = end.end() <= found.start() ? end.end() : start;
    }
    return text.substring(start);
  }

  /** The part of a sentence between commas in which a reference stands. */
  private static String clause(String sentence, String reference) {
    int at = Math.max(sentence.indexOf(reference), 0);
    int end = sentence.indexOf(", ", at);
    return sentence.substring(
        sentence.lastIndexOf(", ", at) + 1, end < 0 ? sentence.length() : end);
  }

  private Optional<LocalDate> nearest(
      Matcher found, LocalDate meeting, String before, String sentence) {
    String clause = clause(sentence, found.group());
    boolean told = past.matcher(clause).find() && !future.matcher(clause).find();
    boolean ahead = towards.matcher(before).find() || future.matcher(sentence).find() && !told;
    try {
      LocalDate day = DanishDates.find(found.group("date") + " " + meeting.getYear()).orElse(null);
      if (day == null) {
        return Optional.empty();
      }
      if (ahead) {
        return Optional.of(day.isBefore(meeting) ? day.plusYears(1) : day);
      }
      return Optional.of(day.isAfter(meeting) ? day.minusYears(1) : day);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
