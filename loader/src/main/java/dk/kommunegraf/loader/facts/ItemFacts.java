package dk.kommunegraf.loader.facts;

import dk.kommunegraf.loader.Issue.Code;
import dk.kommunegraf.loader.document.AgendaItem;
import dk.kommunegraf.loader.document.AttendanceEvent;
import dk.kommunegraf.loader.document.Decision;
import dk.kommunegraf.loader.document.Kle;
import dk.kommunegraf.loader.document.LawCitation;
import dk.kommunegraf.loader.document.Outcome;
import dk.kommunegraf.loader.document.Participant;
import dk.kommunegraf.loader.document.PolicyMention;
import dk.kommunegraf.loader.document.Section;
import dk.kommunegraf.loader.document.SectionKind;
import dk.kommunegraf.loader.document.Vote;
import dk.kommunegraf.loader.parse.Outline.ItemText;
import dk.kommunegraf.loader.parse.SectionText;
import dk.kommunegraf.loader.source.SourceText;
import dk.kommunegraf.loader.source.SourceText.Line;
import dk.kommunegraf.loader.source.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one agenda item. For one document; not thread safe. */
final class ItemFacts {

  private static final int MAX_EXCERPT = 80;
  private static final int MAX_HEADING = 50;

  private final Readers readers;
  private final SourceText source;
  private final MeetingHeaders.Identity meeting;
  private final ItemText item;
  private final String pointer;
  private final Findings findings;
  private final AgendaItem.Builder result = AgendaItem.builder();
  private final List<Fact<Participant>> away = new ArrayList<>();
  private final List<Fact<AttendanceEvent>> events = new ArrayList<>();
  private final List<Fact<String>> attachments = new ArrayList<>();
  private final List<Fact<String>> recommendations = new ArrayList<>();
  private final List<Fact<LawCitation>> laws = new ArrayList<>();
  private final List<Fact<PolicyMention>> policies = new ArrayList<>();
  private final List<Chained> chain = new ArrayList<>();
  private Optional<Fact<Decision>> own = Optional.empty();
  private Optional<Fact<Kle>> kle = Optional.empty();
  private Optional<Fact<String>> recommendationBy = Optional.empty();

  private record Chained(Fact<Decision> decision, String heading) {}

  ItemFacts(
      Readers readers,
      SourceText source,
      MeetingHeaders.Identity meeting,
      ItemText item,
      int index,
      Findings findings) {
    this.readers = readers;
    this.source = source;
    this.meeting = meeting;
    this.item = item;
    this.pointer = "/items/" + index;
    this.findings = findings;
  }

  AgendaItem read() {
    readTitle();
    readPreamble();
    item.sections().forEach(this::readSection);
    readHeadings();
    readAuthority();
    readUrls();
    finish();
    return result.build();
  }

  private void readTitle() {
    String title = String.join(" ", item.title().stream().map(Line::text).toList());
    Line first = item.title().get(0);
    Line last = item.title().get(item.title().size() - 1);
    item.label().ifPresent(result::label);
    boolean closed = readers.closed().matcher(title).find() || item.closed().orElse(false);
    result.number(item.number()).title(title).closed(closed);
    findings.evidence(pointer + "/title", Fact.printed(title, source.span(first, last)), null);
  }

  private void readHeadings() {
    List<Section> sections = new ArrayList<>();
    for (SectionText section : item.sections()) {
      Line heading = section.heading();
      findings.evidence(
          pointer + "/sections/" + sections.size(),
          Fact.printed(heading.text(), source.span(heading, heading)),
          null);
      sections.add(section(section));
    }
    result.sections(sections);
  }

  private void readAuthority() {
    readers
        .authorities()
        .find(source, item.sections(), meeting.committee())
        .ifPresent(
            fact -> {
              result.finalAuthority(fact.value());
              findings.evidence(pointer + "/finalAuthority", fact, null);
            });
  }

  private void readPreamble() {
    boolean numbered = false;
    for (Line line : item.preamble()) {
      List<Fact<Participant>> absent = readers.attendance().list(source, line);
      Optional<CaseNumbers.Found> number =
          numbered ? Optional.empty() : readers.caseNumbers().find(line.text());
      if (number.isPresent()) {
        numbered = true;
        readCaseNumber(line, number.get());
      } else if (!readers.attendance().events(source, line).isEmpty()) {
        readers.attendance().events(source, line).forEach(this::readEvent);
      } else if (readers.closedMark().matcher(line.text()).matches()) {
        result.closed(true);
      } else if (readers.recommendations().isSentence(line)) {
        Line title = item.title().get(0);
        readRecommendations(new SectionText(title, SectionKind.RECOMMENDATION, 1, List.of(line)));
      } else if (!readers.openMark().matcher(line.text()).matches()
          && absent.isEmpty()
          && !readers.attendance().isNobody(line)) {
        findings.issue(
            Code.UNPLACED_TEXT, line.number(), "stands before every heading: " + excerpt(line));
      }
      away.addAll(absent);
    }
    if (!numbered) {
      Line title = item.title().get(item.title().size() - 1);
      CaseNumbers.findInTitle(title.text()).ifPresent(number -> readCaseNumber(title, number));
    }
  }

  private void readCaseNumber(Line line, CaseNumbers.Found number) {
    result.caseNumber(number.text());
    Span span = source.span(line, number.start(), number.start() + number.text().length());
    kle = CaseNumbers.findKle(number.text()).map(found -> Fact.printed(found, span));
    kle.ifPresent(fact -> result.kle(fact.value()));
    findings.evidence(pointer + "/caseNumber", Fact.printed(number.text(), span), null);
  }

  private void readSection(SectionText section) {
    if (section.kind() != SectionKind.DECISION && section.kind() != SectionKind.ATTACHMENTS) {
      section.lines().forEach(line -> away.addAll(readers.attendance().listed(source, line)));
    }
    switch (section.kind()) {
      case RECOMMENDATION -> readRecommendations(section);
      case DECISION -> readDecision(section);
      case LEGAL_BASIS -> readLaws(section);
      case POLICIES -> section.lines().forEach(line -> readPolicy(section, line));
      case ATTACHMENTS -> readAttachments(section);
      case HISTORY ->
          readers.decisionHistory().list(source, section.lines()).stream()
              .filter(fact -> fact.value().outcome() != Outcome.OTHER)
              .forEach(fact -> chain.add(new Chained(fact, heading(section))));
      case OTHER -> {
        if (!readers.isKnown(section)) {
          findings.issue(
              Code.UNKNOWN_HEADING,
              section.heading().number(),
              "no register knows the heading: " + shorten(heading(section), MAX_HEADING));
        }
      }
      default -> {
        // Running text: its facts are read by kind of fact, not by section.
      }
    }
  }

  private void readRecommendations(SectionText section) {
    Recommendations.Found found = readers.recommendations().read(source, section);
    recommendationBy = recommendationBy.or(found::by);
    for (Fact<String> point : found.points()) {
      findings.evidence(
          pointer + "/recommendations/" + recommendations.size(), point, heading(section));
      recommendations.add(point);
    }
  }

  private void readDecision(SectionText section) {
    Decisions.Found found = readers.decisions().read(source, section);
    if (found.decision().filter(fact -> !isOwn(fact.value())).isEmpty()) {
      away.addAll(found.absentees());
    }
    found.events().forEach(this::readEvent);
    found.decision().ifPresent(fact -> readDecision(section, fact));
    for (Line line : found.unread()) {
      findings.issue(
          Code.UNPLACED_TEXT, line.number(), "behind the decision, not read: " + excerpt(line));
    }
  }

  /** "Under dette punkt" is under this item. */
  private void readEvent(Fact<AttendanceEvent> fact) {
    AttendanceEvent event = fact.value();
    String number = event.item() == null ? item.number() : event.item();
    events.add(
        Fact.printed(
            new AttendanceEvent(event.name(), event.event(), number, event.time()), fact.span()));
  }

  /** Who came late, left or came back while the item was treated. */
  List<Fact<AttendanceEvent>> events() {
    return events;
  }

  private void readDecision(SectionText section, Fact<Decision> fact) {
    if (own.isPresent() || !isOwn(fact.value())) {
      chain.add(new Chained(fact, heading(section)));
    } else {
      own = Optional.of(fact);
      findings.evidence(pointer + "/decision", fact, heading(section));
    }
    if (fact.value().outcome() == Outcome.OTHER) {
      findings.issue(
          Code.UNKNOWN_OUTCOME,
          fact.span().line(),
          "no phrase of the register of outcomes explains: " + shorten(fact.span().quote()));
    }
  }

  /** A decision is the meeting's own unless its heading names another body or another day. */
  private boolean isOwn(Decision decision) {
    boolean sameBody =
        decision.body() == null
            || meeting.committee().filter(c -> Committees.isSame(c, decision.body())).isPresent();
    boolean sameDay =
        decision.date() == null
            || meeting.date().filter(d -> d.toString().equals(decision.date())).isPresent();
    return sameBody && sameDay;
  }

  private void readLaws(SectionText section) {
    Optional<LawCitation> last = Optional.empty();
    for (Passage passage : Passage.list(source, section)) {
      LawMentions.Found found = readers.mentions().legalBasis(passage, last);
      for (Fact<LawCitation> citation : found.citations()) {
        findings.evidence(pointer + "/legalBasis/" + laws.size(), citation, heading(section));
        laws.add(citation);
        last = Optional.of(citation.value());
      }
      found.unknown().forEach(this::reportUnknownLaw);
      boolean filler = readers.filler().matcher(passage.text()).matches();
      if (found.citations().isEmpty() && !filler) {
        Line line = passage.lines().get(0);
        findings.issue(Code.UNKNOWN_LAW, line.number(), "no law was found in: " + excerpt(line));
      }
    }
  }

  private void reportUnknownLaw(Fact<LawCitation> fact) {
    findings.issue(
        Code.UNKNOWN_LAW, fact.span().line(), "not in the register of laws: " + fact.value().law());
  }

  private void readPolicy(SectionText section, Line line) {
    Optional<Fact<PolicyMention>> found = readers.policies().find(source, line);
    if (found.isPresent()) {
      findings.evidence(pointer + "/policies/" + policies.size(), found.get(), heading(section));
      policies.add(found.get());
    } else if (!readers.filler().matcher(line.text()).matches()) {
      findings.issue(
          Code.UNKNOWN_POLICY,
          line.number(),
          "no strategy, policy, plan or vision was found in: " + excerpt(line));
    }
  }

  private void readAttachments(SectionText section) {
    boolean counted =
        !section.lines().isEmpty()
            && section.lines().stream().allMatch(l -> Readers.COUNTED.matcher(l.text()).find())
            && section.lines().get(0).text().startsWith("1");
    Pattern marks = counted ? Readers.COUNTED : Readers.BULLET;
    for (Line line : section.lines()) {
      List<Fact<Participant>> absent = readers.attendance().list(source, line);
      away.addAll(absent);
      boolean nothing =
          readers.attendance().isNobody(line) || readers.filler().matcher(line.text()).matches();
      if (absent.isEmpty() && !nothing && section.level() == 1) {
        Matcher mark = marks.matcher(line.text());
        int start = mark.find() ? mark.end() : 0;
        Fact<String> title =
            Fact.printed(
                line.text().substring(start), source.span(line, start, line.text().length()));
        findings.evidence(pointer + "/attachments/" + attachments.size(), title, heading(section));
        attachments.add(title);
      }
    }
  }

  private void readUrls() {
    List<String> urls = new ArrayList<>();
    for (SectionText section : item.sections()) {
      for (Line line : section.lines()) {
        Matcher matcher = Readers.URL.matcher(line.text());
        while (matcher.find()) {
          String url = matcher.group().replaceAll("(?<![.,;:)])[.,;:)]+$", "");
          if (!urls.contains(url)) {
            Span span = source.span(line, matcher.start(), matcher.start() + url.length());
            findings.evidence(
                pointer + "/urls/" + urls.size(), Fact.printed(url, span), heading(section));
            urls.add(url);
          }
        }
      }
    }
    result.urls(urls);
  }

  private void finish() {
    recommendationBy.ifPresent(
        fact -> {
          result.recommendationBy(fact.value());
          findings.evidence(pointer + "/recommendationBy", fact, null);
        });
    own.ifPresent(fact -> result.decision(complete(fact, "/decision")));
    finishChain();
    List<Fact<Participant>> absentees = Attendance.merge(away);
    for (int i = 0; i < absentees.size(); i++) {
      findings.evidence(pointer + "/absentees/" + i, absentees.get(i), null);
    }
    result
        .absentees(values(absentees))
        .recommendations(values(recommendations))
        .attachments(values(attachments))
        .legalBasis(values(laws))
        .policies(values(policies));
    new MentionWriter(readers, findings).readTopics(source, item, pointer, kle, laws, result);
    new MentionWriter(readers, findings).read(source, meeting, item, pointer, absentees, result);
  }

  /** Other bodies decided before, and some documents print the latest first. */
  private void finishChain() {
    if (chain.stream().allMatch(chained -> chained.decision().value().date() != null)) {
      chain.sort(Comparator.comparing(chained -> chained.decision().value().date()));
    }
    for (int i = 0; i < chain.size(); i++) {
      findings.evidence(
          pointer + "/decisionChain/" + i, chain.get(i).decision(), chain.get(i).heading());
    }
    List<Decision> decisions = new ArrayList<>();
    for (Chained chained : chain) {
      decisions.add(complete(chained.decision(), "/decisionChain/" + decisions.size()));
    }
    result.decisionChain(decisions);
  }

  private Decision complete(Fact<Decision> decision, String at) {
    List<Fact<Vote>> votes = readers.decisionDetails().votes(decision);
    for (int i = 0; i < votes.size(); i++) {
      findings.evidence(pointer + at + "/votes/" + i, votes.get(i), null);
    }
    Optional<LocalDate> day =
        Optional.ofNullable(decision.value().date()).map(LocalDate::parse).or(meeting::date);
    return readers.decisionDetails().complete(decision, values(recommendations), day);
  }

  private Section section(SectionText section) {
    List<Line> lines = section.lines();
    String text =
        lines.isEmpty() ? null : source.span(lines.get(0), lines.get(lines.size() - 1)).quote();
    SectionKind kind =
        section.level() == 2 && section.kind() == SectionKind.ATTACHMENTS
            ? SectionKind.OTHER
            : section.kind();
    return new Section(heading(section), section.level(), kind, text, null);
  }

  private static String heading(SectionText section) {
    return section.heading().text();
  }

  private static <T> List<T> values(List<Fact<T>> facts) {
    return facts.stream().map(Fact::value).toList();
  }

  private static String excerpt(Line line) {
    return shorten(line.text());
  }

  private static String shorten(String text) {
    return shorten(text, MAX_EXCERPT);
  }

  private static String shorten(String text, int length) {
    String line = text.replaceAll("\\s+", " ");
    return line.length() <= length ? line : line.substring(0, length - 3) + "...";
  }
}
