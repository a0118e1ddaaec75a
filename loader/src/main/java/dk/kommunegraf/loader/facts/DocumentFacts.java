package dk.kommunegraf.loader.facts;

import dk.kommunegraf.loader.Issue.Code;
import dk.kommunegraf.loader.Parsed;
import dk.kommunegraf.loader.ReadLimits;
import dk.kommunegraf.loader.TooLargeException;
import dk.kommunegraf.loader.document.AgendaItem;
import dk.kommunegraf.loader.document.AttendanceEvent;
import dk.kommunegraf.loader.document.Document;
import dk.kommunegraf.loader.parse.Outline;
import dk.kommunegraf.loader.parse.Outline.ContentsEntry;
import dk.kommunegraf.loader.parse.Outline.ItemText;
import dk.kommunegraf.loader.source.SourceText.Line;
import dk.kommunegraf.ontology.Laws;
import dk.kommunegraf.ontology.Municipalities;
import dk.kommunegraf.ontology.OutcomePhrases;
import dk.kommunegraf.ontology.Wordings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the Document of a text whose structure is known. Thread safe. */
public final class DocumentFacts {

  private final Readers readers;
  private final PlanFacts plans;
  private final ReadLimits limits;

  /** Takes all words and names from the registers. */
  public DocumentFacts(Wordings wordings, ReadLimits limits) {
    this.limits = limits;
    readers = new Readers(wordings, Laws.read(), Municipalities.read(), OutcomePhrases.read());
    plans = new PlanFacts(wordings, readers);
  }

  /**
   * Reads the facts; the warnings are also printed in the document.
   *
   * @param structure the structure, with what was not understood of it
   * @param municipality the name of the municipality where the user gives it; else it is found
   * @throws TooLargeException if its facts quote too much
   */
  public Parsed.Ok<Document> read(Parsed.Ok<Outline> structure, Optional<String> municipality) {
    Outline outline = structure.value();
    Findings findings = new Findings(outline.source().path(), limits.bytes());
    structure.warnings().forEach(findings::issue);
    Document.Builder document =
        Document.builder().format(Document.FORMAT).source(outline.source().source()).language("da");
    if (municipality.isPresent()) {
      document.municipality(municipality.get());
    } else {
      readMunicipality(outline, document, findings);
    }
    if (outline instanceof Outline.Meeting meeting) {
      readMeeting(meeting, document, findings);
    } else if (outline instanceof Outline.Plan plan) {
      plans.read(plan, document, findings);
      new MentionWriter(readers, findings).read(plan, document);
    }
    document.evidence(findings.evidence()).issues(findings.remarks());
    return new Parsed.Ok<>(document.build(), findings.issues());
  }

  private void readMunicipality(Outline outline, Document.Builder document, Findings findings) {
    Optional<Fact<String>> publisher = publisher(outline);
    if (publisher.isPresent()) {
      document.municipality(publisher.get().value());
      findings.evidence("/municipality", publisher.get(), null);
    } else {
      weighMunicipality(outline, document, findings);
    }
  }

  private Optional<Fact<String>> publisher(Outline outline) {
    return outline instanceof Outline.Meeting meeting
        ? meeting
            .header()
            .address()
            .flatMap(line -> readers.municipality().publisher(meeting.source(), line))
        : Optional.empty();
  }

  private void weighMunicipality(Outline outline, Document.Builder document, Findings findings) {
    MunicipalityEvidence.Verdict verdict =
        readers.municipality().weigh(outline.source(), header(outline));
    if (verdict.fact().isPresent()) {
      document.municipality(verdict.fact().get().value());
      findings.evidence("/municipality", verdict.fact().get(), null);
    } else if (verdict.candidates().isEmpty()) {
      findings.issue(Code.UNKNOWN_MUNICIPALITY, 0, "the text does not say whose document it is");
    } else {
      findings.issue(
          Code.UNKNOWN_MUNICIPALITY,
          0,
          "the text does not decide whose document it is: "
              + String.join(" or ", verdict.candidates()));
    }
  }

  private static List<Line> header(Outline outline) {
    if (outline instanceof Outline.Meeting meeting) {
      List<Line> lines = new ArrayList<>(meeting.header().unexplained());
      meeting.header().title().ifPresent(lines::add);
      meeting.header().fields().forEach(field -> lines.addAll(field.value()));
      return lines;
    }
    return List.of();
  }

  private void readMeeting(Outline.Meeting meeting, Document.Builder document, Findings findings) {
    document.documentType(meeting.type());
    MeetingHeaders.Identity identity = readers.headers().read(meeting, document, findings);
    List<AgendaItem> items = new ArrayList<>();
    List<Fact<AttendanceEvent>> events = new ArrayList<>();
    for (ItemText item : meeting.items()) {
      ItemFacts facts =
          new ItemFacts(readers, meeting.source(), identity, item, items.size(), findings);
      items.add(facts.read());
      events.addAll(facts.events());
    }
    document.items(items);
    for (int i = 0; i < events.size(); i++) {
      findings.evidence("/attendanceEvents/" + i, events.get(i), null);
    }
    document.attendanceEvents(events.stream().map(Fact::value).toList());
    compareContents(meeting, items, findings);
  }

  /** What the table of contents lists should be there, and the other way round. */
  private static void compareContents(
      Outline.Meeting meeting, List<AgendaItem> items, Findings findings) {
    Set<String> titles = items.stream().map(item -> key(item.title())).collect(Collectors.toSet());
    for (ContentsEntry entry : meeting.contents()) {
      if (!titles.contains(key(entry.title()))) {
        findings.issue(
            Code.CONTENTS_MISMATCH,
            entry.line().number(),
            "in the table of contents but no item: " + entry.title());
      }
    }
    Set<String> listed =
        meeting.contents().stream().map(entry -> key(entry.title())).collect(Collectors.toSet());
    for (int i = 0; i < items.size() && !listed.isEmpty(); i++) {
      if (!listed.contains(key(items.get(i).title()))) {
        findings.issue(
            Code.CONTENTS_MISMATCH,
            meeting.items().get(i).title().get(0).number(),
            "an item that the table of contents lacks: " + items.get(i).title());
      }
    }
  }

  private static String key(String title) {
    return title.toLowerCase(Locale.ROOT).replaceAll("[\\s.]+", " ").strip();
  }
}
