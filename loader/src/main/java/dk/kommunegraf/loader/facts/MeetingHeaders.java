package dk.kommunegraf.loader.facts;

import dk.kommunegraf.loader.Issue.Code;
import dk.kommunegraf.loader.document.Committee;
import dk.kommunegraf.loader.document.Document;
import dk.kommunegraf.loader.document.Participant;
import dk.kommunegraf.loader.parse.Outline;
import dk.kommunegraf.loader.parse.Outline.Field;
import dk.kommunegraf.loader.source.SourceText;
import dk.kommunegraf.loader.source.SourceText.Line;
import dk.kommunegraf.ontology.Wordings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads committee, term, date, times, place and participants of a meeting. Thread safe. */
final class MeetingHeaders {

  private static final Pattern TERM =
      Wordings.pattern("\\s*[-–,(]*\\s*(?<term>(?:19|20)\\d{2}\\s?[-–]\\s?(?:19|20)\\d{2})\\)?");
  private static final Pattern DATE_TAIL =
      Wordings.pattern(
          "[\\s,:-]*(?:(?:d\\.|den|dato)\\s*)?(?:mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag)?[\\s,]*(?:d\\.|den)?\\s*$");

  private final Attendance attendance;

  MeetingHeaders(Attendance attendance) {
    this.attendance = attendance;
  }

  /** Reads the header into the document. */
  void read(Outline.Meeting meeting, Document.Builder document, Findings findings) {
    SourceText source = meeting.source();
    Outline.Header header = meeting.header();
    header
        .find("label-committee")
        .flatMap(field -> field.value().stream().findFirst())
        .or(header::title)
        .ifPresent(line -> readCommittee(source, line, document, findings));
    readDate(meeting, document, findings);
    readTimes(header, document);
    header.find("label-place").ifPresent(place -> readPlace(source, place, document, findings));
    readParticipants(source, header, document, findings);
    for (Line line : header.unexplained()) {
      findings.issue(Code.UNKNOWN_HEADER_LINE, line.number(), "not understood: " + line.text());
    }
  }

  private static void readCommittee(
      SourceText source, Line line, Document.Builder document, Findings findings) {
    List<DanishDates.Found> dates = DanishDates.list(line.text());
    int end = dates.isEmpty() ? line.text().length() : dates.get(0).start();
    String text = line.text().substring(0, end);
    if (!dates.isEmpty()) {
      text = DATE_TAIL.matcher(text).replaceFirst("");
    }
    Matcher term = TERM.matcher(text);
    String years = null;
    if (term.find()) {
      years = term.group("term").replaceAll("\\s*[-–]\\s*", "-");
      text = text.substring(0, term.start());
    }
    String name = Committees.canonical(text);
    if (!name.isEmpty()) {
      document.committee(new Committee(name, years));
      findings.evidence(
          "/committee",
          Fact.printed(name, source.span(line, 0, text.stripTrailing().length())),
          null);
    }
  }

  /** The date stands in the title, in the field for it, or in both, and then it should agree. */
  private static void readDate(
      Outline.Meeting meeting, Document.Builder document, Findings findings) {
    List<Line> lines = new ArrayList<>();
    meeting.header().find("label-date").ifPresent(field -> lines.addAll(field.value()));
    meeting.header().title().ifPresent(lines::add);
    Set<LocalDate> dates = new LinkedHashSet<>();
    for (Line line : lines) {
      if (DanishDates.hasImpossible(line.text())) {
        findings.issue(Code.INVALID_DATE, line.number(), "no calendar date: " + line.text());
      }
      for (DanishDates.Found found : DanishDates.list(line.text())) {
        if (dates.isEmpty()) {
          document.date(found.date().toString());
          findings.evidence(
              "/date",
              Fact.printed(found.date(), meeting.source().span(line, found.start(), found.end())),
              null);
        }
        dates.add(found.date());
      }
    }
    if (dates.size() > 1) {
      findings.issue(
          Code.CONTRADICTING_DATES,
          lines.get(0).number(),
          "the header gives several dates " + dates + "; the first is taken");
    }
  }

  private static void readTimes(Outline.Header header, Document.Builder document) {
    Optional<String> start =
        header
            .find("label-start")
            .or(() -> header.find("label-date"))
            .map(Field::text)
            .flatMap(DanishDates::findTime);
    start.ifPresent(document::startTime);
    header
        .find("label-end")
        .map(Field::text)
        .flatMap(DanishDates::findTime)
        .ifPresent(document::endTime);
  }

  private static void readPlace(
      SourceText source, Field place, Document.Builder document, Findings findings) {
    document.location(place.text());
    if (!place.value().isEmpty()) {
      Line first = place.value().get(0);
      Line last = place.value().get(place.value().size() - 1);
      findings.evidence("/location", Fact.printed(place.text(), source.span(first, last)), null);
    }
  }

  private void readParticipants(
      SourceText source, Outline.Header header, Document.Builder document, Findings findings) {
    List<Fact<Participant>> people = new ArrayList<>();
    header
        .find("label-participants")
        .ifPresent(field -> people.addAll(attendance.participants(source, field.value())));
    header
        .find("absent-list")
        .ifPresent(field -> people.addAll(attendance.absent(source, field.value(), false)));
    header
        .find("excused-list")
        .ifPresent(field -> people.addAll(attendance.absent(source, field.value(), true)));
    for (int i = 0; i < people.size(); i++) {
      findings.evidence("/participants/" + i, people.get(i), null);
    }
    document.participants(people.stream().map(Fact::value).toList());
  }
}
