package dk.kommunegraf.loader.facts;

import dk.kommunegraf.loader.document.AbsenceReason;
import dk.kommunegraf.loader.document.AttendanceEvent;
import dk.kommunegraf.loader.document.Participant;
import dk.kommunegraf.loader.parse.Outline.Attendee;
import dk.kommunegraf.loader.source.SourceText;
import dk.kommunegraf.loader.source.SourceText.Line;
import dk.kommunegraf.ontology.Wordings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads who was away: "Afbud: A (C)", "Fraværende A", "A og B deltog ikke i sagens behandling".
 * Thread safe.
 */
final class Attendance {

  private static final String LIST = "-list";

  /** An initial, as in "Ida B. Holm", ends no sentence. */
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[^\\s.]{2})[.!]\\s(?=\\p{Lu})");

  /** A list of names ends where a full stop stands behind a party or a name in full. */
  private static final Pattern LIST_END = Pattern.compile("(?<=\\)|[^\\s.]{4})[.]\\s(?=\\p{Lu})");

  private final Map<AbsenceReason, Pattern> lists = new TreeMap<>();
  private final Map<AbsenceReason, Pattern> sentences = new TreeMap<>();
  private final AttendanceEvents events;
  private final Pattern substituteFirst;
  private final Pattern substituteBehind;
  private final Pattern substituteAside;
  private final Pattern absentMark;
  private final Pattern office;
  private final Pattern nobody;

  Attendance(Wordings wordings) {
    wordings
        .absenceReasons()
        .forEach(
            (wording, id) -> {
              AbsenceReason reason = AbsenceReason.valueOf(id.toUpperCase(Locale.ROOT));
              String words = wordings.anyOf(wording);
              if (wording.endsWith(LIST)) {
                lists.put(
                    reason,
                    Wordings.pattern("^" + words + "(?:\\s*:)?\\s+(?<names>(?-i:\\p{Lu}).*)$"));
              } else {
                sentences.put(
                    reason,
                    Wordings.pattern(
                        "^(?<names>(?-i:\\p{Lu}).{2,200}?)\\s+" + words + "(?!\\w).*$"));
              }
            });
    String name =
        "(?<names>(?-i:\\p{Lu}[\\p{L}.'’-]*(?:\\s\\p{Lu}[\\p{L}.'’-]*){1,4}))(?:\\s\\([^()]{1,20}\\))?";
    String instead = "(?:\\s+for\\s+(?<for>(?-i:\\p{Lu})[^.,;()]{3,60}))?";
    substituteFirst =
        Wordings.pattern(
            "(?<![\\w])"
                + wordings.anyOf("substitute")
                + "(?:\\s(?:mødte|deltog|deltager|er|var))?\\s*:?\\s+"
                + name
                + instead);
    substituteAside =
        Wordings.pattern(
            "[\\s.,;(–-]{1,4}" + wordings.anyOf("substitute") + "\\s{0,3}:?\\s" + name + "\\)?");
    substituteBehind =
        Wordings.pattern(
            name
                + "\\s(?:(?:mødte|deltog|deltager|møder|er|var)\\s)?(?:\\(?)(?:som\\s|i\\s)?"
                + wordings.anyOf("substitute", "instead")
                + instead);
    events = new AttendanceEvents(wordings);
    office = Wordings.pattern("^" + wordings.anyOf("office") + "\\s+(?=\\p{L})");
    nobody =
        Wordings.pattern(
            "^"
                + wordings.anyOf("absent-list", "excused-list")
                + "\\s?:?\\s?"
                + wordings.anyOf("nobody")
                + "[ .]*$");
    absentMark = Wordings.pattern("^" + wordings.anyOf("absent-list", "excused-list") + ".*$");
  }

  /** Those whom a line names as away; empty where the line is about something else. */
  List<Fact<Participant>> list(SourceText source, Line line) {
    Matcher instead = substituteBehind.matcher(line.text());
    if (instead.lookingAt() && instead.group("for") != null) {
      List<Names.Name> names = Names.list(line.text().substring(instead.start("for")));
      if (!names.isEmpty()) {
        return facts(source, line, names.subList(0, 1), AbsenceReason.ABSENT);
      }
    }
    List<Fact<Participant>> listed = listed(source, line);
    return listed.isEmpty() ? named(source, line, sentences) : listed;
  }

  /** Those whom a list names that stands for itself: "Fraværende: A og B". */
  List<Fact<Participant>> listed(SourceText source, Line line) {
    return named(source, line, lists);
  }

  private List<Fact<Participant>> named(
      SourceText source, Line line, Map<AbsenceReason, Pattern> patterns) {
    for (Map.Entry<AbsenceReason, Pattern> pattern : patterns.entrySet()) {
      Matcher matcher = pattern.getValue().matcher(line.text());
      if (matcher.matches()) {
        List<Names.Name> names =
            Names.list(
                substituteAside
                    .matcher(LIST_END.split(matcher.group("names"), 2)[0])
                    .replaceAll(""));
        if (!names.isEmpty()) {
          return facts(source, line, names, pattern.getKey());
        }
      }
    }
    return patterns == sentences ? leading(source, line) : List.of();
  }

  /**
   * "Ida Holm (A) er medlem af bestyrelsen og deltog ...": what stands nearest to the name counts.
   */
  private List<Fact<Participant>> leading(SourceText source, Line line) {
    AbsenceReason reason = null;
    List<Names.Name> names = List.of();
    int nearest = Integer.MAX_VALUE;
    for (Map.Entry<AbsenceReason, Pattern> pattern : sentences.entrySet()) {
      Matcher matcher = pattern.getValue().matcher(line.text());
      if (matcher.matches() && matcher.end("names") < nearest) {
        names = Names.leading(line.text());
        nearest = matcher.end("names");
        reason = pattern.getKey();
      }
    }
    return reason == null ? List.of() : facts(source, line, names, reason);
  }

  /**
   * A line taken apart.
   *
   * @param text what is not about absence
   * @param absentees who was away
   * @param events who came late, left or came back
   * @param aboutAbsence whether any of it is about absence
   */
  record Split(
      Optional<Line> text,
      List<Fact<Participant>> absentees,
      List<Fact<AttendanceEvent>> events,
      boolean aboutAbsence) {}

  /** Parts the sentences of a line from one about absence behind them: "Godkendt. Afbud: A". */
  Split split(SourceText source, Line line) {
    if (isNobody(line)) {
      return new Split(Optional.empty(), List.of(), List.of(), true);
    }
    Matcher end = SENTENCE_END.matcher(line.text());
    int from = 0;
    do {
      Line tail =
          new Line(line.number(), line.text().substring(from), line.from() + from, line.to());
      List<Fact<Participant>> absent = list(source, tail);
      List<Fact<AttendanceEvent>> told = absent.isEmpty() ? events.list(source, tail) : List.of();
      if (!absent.isEmpty() || !told.isEmpty() || isNobody(tail)) {
        return new Split(before(line, from), absent, told, true);
      }
      boolean found = end.find();
      from = found ? end.end() : -1;
    } while (from > 0);
    return new Split(Optional.of(line), List.of(), List.of(), false);
  }

  private static Optional<Line> before(Line line, int end) {
    String text = line.text().substring(0, end).stripTrailing();
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(new Line(line.number(), text, line.from(), line.from() + text.length()));
  }

  /** Those whom a line says to have come late, left or come back. */
  List<Fact<AttendanceEvent>> events(SourceText source, Line line) {
    return events.list(source, line);
  }

  /** Whether a line says that nobody was away. */
  boolean isNobody(Line line) {
    return nobody.matcher(line.text()).matches();
  }

  /** Who came instead of the one person that the line names, or of the one it says. */
  private @Nullable String substitute(Line line, Names.Name name, boolean alone) {
    for (Pattern pattern : List.of(substituteFirst, substituteBehind)) {
      Matcher matcher = pattern.matcher(line.text());
      while (matcher.find()) {
        boolean meant =
            matcher.group("for") == null ? alone : matcher.group("for").contains(name.name());
        List<Names.Name> names = meant ? Names.list(matcher.group("names")) : List.of();
        if (!names.isEmpty() && !names.get(0).name().equals(name.name())) {
          return names.get(0).name();
        }
      }
    }
    return null;
  }

  private List<Fact<Participant>> facts(
      SourceText source, Line line, List<Names.Name> names, AbsenceReason reason) {
    return names.stream()
        .map(
            name ->
                new Participant(
                    name.name(),
                    name.party(),
                    true,
                    reason,
                    substitute(line, name, names.size() == 1)))
        .map(person -> Fact.printed(person, source.span(line, line)))
        .toList();
  }

  /** The members in a header's list, with those that are marked as away. */
  List<Fact<Participant>> participants(SourceText source, List<Line> lines) {
    List<Fact<Participant>> people = new ArrayList<>();
    for (Line line : lines) {
      for (Names.Name name : Names.list(line.text(), office)) {
        boolean absent = name.remark().filter(r -> absentMark.matcher(r).matches()).isPresent();
        int from = line.text().indexOf(name.name());
        int to = absent ? line.text().indexOf(')', from) + 1 : from + name.name().length();
        people.add(
            Fact.printed(
                new Participant(
                    name.name(), name.party(), absent, absent ? AbsenceReason.ABSENT : null, null),
                source.span(line, Math.max(from, 0), Math.max(to, 0))));
      }
    }
    return people;
  }

  /** A member of whom the source itself says what is the name and whether it was away. */
  static Fact<Participant> attendee(SourceText source, Attendee attendee) {
    List<Names.Name> names = Names.list(attendee.name().text());
    boolean shaped = names.size() == 1;
    AbsenceReason reason =
        attendee.excused()
            ? AbsenceReason.EXCUSED
            : attendee.absent() ? AbsenceReason.ABSENT : null;
    return Fact.printed(
        new Participant(
            shaped ? names.get(0).name() : attendee.name().text(),
            shaped ? names.get(0).party() : null,
            reason != null,
            reason,
            null),
        source.span(attendee.line(), attendee.line()));
  }

  /** The header's list of those who were away. */
  List<Fact<Participant>> absent(SourceText source, List<Line> lines, boolean excused) {
    AbsenceReason reason = excused ? AbsenceReason.EXCUSED : AbsenceReason.ABSENT;
    return lines.stream()
        .flatMap(line -> facts(source, line, Names.list(line.text()), reason).stream())
        .toList();
  }

  /**
   * One entry a person. Who is listed as away and is also said to have taken no part was away: the
   * second follows from the first.
   */
  static List<Fact<Participant>> merge(List<Fact<Participant>> facts) {
    Map<String, Fact<Participant>> byName = new LinkedHashMap<>();
    for (Fact<Participant> fact : facts) {
      byName.merge(fact.value().name(), fact, Attendance::moreExact);
    }
    return List.copyOf(byName.values());
  }

  /** One entry a person of the header: who is listed as a member and as away was away. */
  static List<Fact<Participant>> mergeHeader(List<Fact<Participant>> facts) {
    Map<String, Fact<Participant>> byName = new LinkedHashMap<>();
    for (Fact<Participant> fact : facts) {
      byName.merge(fact.value().name(), fact, (a, b) -> b.value().absent() ? b : a);
    }
    return List.copyOf(byName.values());
  }

  private static Fact<Participant> moreExact(Fact<Participant> a, Fact<Participant> b) {
    boolean vague = a.value().reason() == AbsenceReason.NOT_TAKING_PART;
    boolean away =
        b.value().reason() == AbsenceReason.ABSENT || b.value().reason() == AbsenceReason.EXCUSED;
    return vague && away ? b : a;
  }
}
