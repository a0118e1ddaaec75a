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
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads committee, term, date, times, place and participants of a meeting. Thread safe. */
final class MeetingHeaders {

  private static final Pattern TERM =
      Wordings.pattern("\\s*[-–,(]*\\s*(?<term>(?:19|20)\\d{2}\\s?[-–]\\s?(?:19|20)\\d{2})\\)?");
  private static final Pattern DATE_TAIL =
      Wordings.pattern(
          "[\\s,:-]*(?:(?:d\\.|den|dato)\\s*)?(?:mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag)?[\\s,]*(?:d\\.|den)?\\s*$");

  private final Attendance attendance;
  private final MeetingPlaces places;
  private final Pattern link;
  private final Pattern meetingWord;
  private final Pattern body;
  private final Pattern ofMunicipality;

  MeetingHeaders(Attendance attendance, Wordings wordings) {
    this.attendance = attendance;
    places = new MeetingPlaces(wordings);
    link = Wordings.pattern("^(?:[-–:]\\s*)?" + wordings.anyOf("title-link") + "\\s+(?=\\p{L}{3})");
    meetingWord = Wordings.pattern("s\\s" + wordings.anyOf("meeting-word") + "(?!\\w).*$");
    body = Wordings.pattern(wordings.anyOf("body") + "s?(?!\\w)");
    ofMunicipality =
        Wordings.pattern(
            "(?:,|\\s(?:i|for))\\s\\p{L}[\\p{L}-]{1,30}(?:\\s\\p{L}[\\p{L}-]{1,30})?\\s"
                + wordings.anyOf("municipality-word")
                + "\\s*$");
  }

  /**
   * Which meeting it was, as far as the header says.
   *
   * @param committee canonical name of the body that met
   * @param date when it met
   */
  record Identity(Optional<String> committee, Optional<LocalDate> date) {}

  /** Reads the header into the document. */
  Identity read(Outline.Meeting meeting, Document.Builder document, Findings findings) {
    SourceText source = meeting.source();
    Outline.Header header = meeting.header();
    Optional<Line> named = committeeLine(header);
    Optional<String> committee =
        named.flatMap(line -> readCommittee(source, line, document, findings));
    Optional<LocalDate> date = readDate(meeting, document, findings);
    readTimes(header, document);
    Optional<Fact<String>> place = places.find(source, header);
    place.ifPresent(
        fact -> {
          document.location(fact.value());
          findings.evidence("/location", fact, null);
        });
    readParticipants(source, header, document, findings);
    for (Line line : header.unexplained()) {
      boolean placed = place.filter(fact -> fact.span().line() == line.number()).isPresent();
      if (!placed && !named.equals(Optional.of(line)) && !readDates(List.of(line)).contains(date)) {
        findings.issue(Code.UNKNOWN_HEADER_LINE, line.number(), "not understood: " + line.text());
      }
    }
    return new Identity(committee, date);
  }

  /** The field for it, the title, or the first line that names a body, as a title may not. */
  private Optional<Line> committeeLine(Outline.Header header) {
    return header
        .find("label-committee")
        .flatMap(field -> field.value().stream().findFirst())
        .or(() -> header.title().filter(this::namesBody))
        .or(() -> header.unexplained().stream().filter(this::namesBody).findFirst())
        .or(() -> header.title().filter(line -> !withoutDate(line).isBlank()));
  }

  private boolean namesBody(Line line) {
    return body.matcher(withoutDate(line)).find();
  }

  /** What stands before the date in a line. */
  private static String withoutDate(Line line) {
    List<DanishDates.Found> dates = DanishDates.list(line.text());
    int end = dates.isEmpty() ? line.text().length() : dates.get(0).start();
    return DATE_TAIL.matcher(line.text().substring(0, end)).replaceFirst("");
  }

  private Optional<String> readCommittee(
      SourceText source, Line line, Document.Builder document, Findings findings) {
    String text = withoutDate(line);
    Matcher term = TERM.matcher(text);
    String years = null;
    if (term.find()) {
      years = term.group("term").replaceAll("\\s*[-–]\\s*", "-");
      text = text.substring(0, term.start());
    }
    Matcher before = link.matcher(text);
    int start = before.find() ? before.end() : 0;
    String printed = text.substring(start).stripTrailing();
    printed =
        ofMunicipality.matcher(meetingWord.matcher(printed).replaceFirst("")).replaceFirst("");
    String name = Committees.canonical(printed);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    document.committee(new Committee(name, years));
    findings.evidence(
        "/committee", Fact.printed(name, source.span(line, start, start + printed.length())), null);
    return Optional.of(name);
  }

  /** The date stands in the title, in the field for it, or in both, and then it should agree. */
  private static Optional<LocalDate> readDate(
      Outline.Meeting meeting, Document.Builder document, Findings findings) {
    List<Line> lines = new ArrayList<>();
    meeting.header().list("label-date").forEach(field -> lines.addAll(field.value()));
    meeting.header().title().ifPresent(lines::add);
    if (readDates(lines).isEmpty()) {
      lines.addAll(meeting.header().unexplained());
    }
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
    return dates.stream().findFirst();
  }

  private static List<Optional<LocalDate>> readDates(List<Line> lines) {
    return lines.stream()
        .flatMap(line -> DanishDates.list(line.text()).stream())
        .map(found -> Optional.of(found.date()))
        .toList();
  }

  private static void readTimes(Outline.Header header, Document.Builder document) {
    List<Field> start = new ArrayList<>(header.list("label-start"));
    start.addAll(header.list("label-date"));
    time(start, DanishDates::findTime)
        .or(
            () ->
                Stream.concat(header.title().stream(), header.unexplained().stream())
                    .filter(line -> DanishDates.find(line.text()).isPresent())
                    .flatMap(line -> DanishDates.findTime(line.text()).stream())
                    .findFirst())
        .ifPresent(document::startTime);
    time(header.list("label-end"), DanishDates::findTime)
        .or(() -> time(start, DanishDates::findEndTime))
        .ifPresent(document::endTime);
  }

  private static Optional<String> time(
      List<Field> fields, Function<String, Optional<String>> reading) {
    return fields.stream()
        .map(Field::text)
        .flatMap(text -> reading.apply(text).stream())
        .findFirst();
  }

  private void readParticipants(
      SourceText source, Outline.Header header, Document.Builder document, Findings findings) {
    List<Fact<Participant>> listed = new ArrayList<>();
    header
        .find("label-participants")
        .ifPresent(field -> listed.addAll(attendance.participants(source, field.value())));
    header
        .find("absent-list")
        .ifPresent(field -> listed.addAll(attendance.absent(source, field.value(), false)));
    header
        .find("excused-list")
        .ifPresent(field -> listed.addAll(attendance.absent(source, field.value(), true)));
    header.attendees().forEach(attendee -> listed.add(Attendance.attendee(source, attendee)));
    List<Fact<Participant>> people = Attendance.mergeHeader(listed);
    for (int i = 0; i < people.size(); i++) {
      findings.evidence("/participants/" + i, people.get(i), null);
    }
    document.participants(people.stream().map(Fact::value).toList());
  }
}
