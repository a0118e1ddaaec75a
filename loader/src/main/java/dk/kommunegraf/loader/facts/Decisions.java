package dk.kommunegraf.loader.facts;

import dk.kommunegraf.loader.document.AttendanceEvent;
import dk.kommunegraf.loader.document.Decision;
import dk.kommunegraf.loader.document.Outcome;
import dk.kommunegraf.loader.document.Participant;
import dk.kommunegraf.loader.parse.SectionText;
import dk.kommunegraf.loader.source.SourceText;
import dk.kommunegraf.loader.source.SourceText.Line;
import dk.kommunegraf.loader.source.Span;
import dk.kommunegraf.ontology.OutcomePhrases;
import dk.kommunegraf.ontology.Wordings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads decisions: the outcome's text, without who was away, and what it means. Thread safe. */
final class Decisions {

  private final Attendance attendance;
  private final OutcomePhrases phrases;
  private final Pattern ofBody;
  private final Pattern ended;

  Decisions(Attendance attendance, OutcomePhrases phrases, Wordings wordings) {
    this.attendance = attendance;
    this.phrases = phrases;
    this.ofBody =
        Wordings.pattern(
            "^"
                + wordings.anyOf("decision-of")
                + "\\s+(?<body>.{3,100}?)(?:,)?(?:\\s+(?:den|d\\.|mødet|på).*|\\s*\\d.*)?$"
                + "|^(?<owner>(?-i:\\p{Lu}).{2,100}?)s\\s"
                + wordings.anyOf("decision-behind")
                + "(?!\\w).*$");
    ended = Wordings.pattern("^" + wordings.anyOf("meeting-ended") + "(?!\\w).*");
  }

  /**
   * What a section of decisions says.
   *
   * @param decision the decision; empty where only absences are printed
   * @param absentees who was away
   * @param events who came late, left or came back
   * @param unread lines behind the decision that are neither of it nor about absence
   */
  record Found(
      Optional<Fact<Decision>> decision,
      List<Fact<Participant>> absentees,
      List<Fact<AttendanceEvent>> events,
      List<Line> unread) {}

  /** Reads one section. A heading that names a body and a date makes it that body's decision. */
  Found read(SourceText source, SectionText section) {
    List<Line> text = new ArrayList<>();
    List<Line> unread = new ArrayList<>();
    List<Fact<Participant>> away = new ArrayList<>();
    List<Fact<AttendanceEvent>> events = new ArrayList<>();
    boolean ended = false;
    for (Line line : section.lines()) {
      if (this.ended.matcher(line.text()).matches()) {
        continue;
      }
      Attendance.Split split = attendance.split(source, line);
      away.addAll(split.absentees());
      events.addAll(split.events());
      // A quote is one stretch of the source: it ends where a line about absence comes between.
      split.text().ifPresent(ended ? unread::add : text::add);
      ended |= split.aboutAbsence() && !text.isEmpty();
    }
    Optional<Fact<Decision>> decision =
        text.isEmpty() ? Optional.empty() : Optional.of(decision(source, section, text));
    return new Found(decision, away, events, unread);
  }

  private static String body(Matcher heading) {
    String owner = heading.group("owner");
    return Committees.canonical(owner == null ? heading.group("body") : owner);
  }

  private Fact<Decision> decision(SourceText source, SectionText section, List<Line> lines) {
    Span span = source.span(lines.get(0), lines.get(lines.size() - 1));
    Outcome outcome =
        phrases
            .find(span.quote())
            .map(id -> Outcome.valueOf(id.toUpperCase(Locale.ROOT)))
            .orElse(Outcome.OTHER);
    Matcher heading = ofBody.matcher(section.heading().text());
    String body = heading.matches() ? body(heading) : null;
    String date =
        body == null
            ? null
            : DanishDates.find(section.heading().text()).map(Object::toString).orElse(null);
    Decision decision =
        new Decision(body, date, span.quote(), outcome, List.of(), null, null, List.of(), null);
    return Fact.printed(decision, span);
  }
}
