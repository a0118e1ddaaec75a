package dk.kommunegraf.loader.facts;

import dk.kommunegraf.loader.Issue.Code;
import dk.kommunegraf.loader.document.AgendaItem;
import dk.kommunegraf.loader.document.Document;
import dk.kommunegraf.loader.document.Kle;
import dk.kommunegraf.loader.document.LawCitation;
import dk.kommunegraf.loader.document.MeetingReference;
import dk.kommunegraf.loader.document.Participant;
import dk.kommunegraf.loader.document.Person;
import dk.kommunegraf.loader.document.Project;
import dk.kommunegraf.loader.document.SectionKind;
import dk.kommunegraf.loader.parse.Outline;
import dk.kommunegraf.loader.parse.Outline.ItemText;
import dk.kommunegraf.loader.parse.SectionText;
import dk.kommunegraf.loader.source.SourceText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Puts what running text names into an item or a plan. For one document; not thread safe. */
final class MentionWriter {

  private final TextMentions mentions;
  private final TopicMentions topics;
  private final Findings findings;

  MentionWriter(Readers readers, Findings findings) {
    this.mentions = readers.mentions();
    this.topics = readers.topics();
    this.findings = findings;
  }

  /** Reads the title and the sections of an item, but for its attachments. */
  void read(
      SourceText source,
      MeetingHeaders.Identity meeting,
      ItemText item,
      String pointer,
      List<Fact<Participant>> away,
      AgendaItem.Builder result) {
    List<Passage> passages = running(source, item);
    LawMentions.Found laws = mentions.laws(passages);
    result.lawMentions(
        unique(pointer + "/lawMentions", laws.citations(), MentionWriter::key, item.sections()));
    reportUnknown(laws.unknown());
    result.agreements(
        unique(
            pointer + "/agreements",
            mentions.agreements(passages),
            named -> TextMentions.key(named.name()),
            item.sections()));
    result.policyMentions(
        unique(
            pointer + "/policyMentions",
            mentions.policies(passages),
            policy -> TextMentions.key(policy.name()),
            item.sections()));
    result.meetingReferences(
        Contradictions.mark(
            unique(
                pointer + "/meetingReferences",
                mentions.meetings(passages, meeting.date(), meeting.committee()),
                MentionWriter::key,
                item.sections())));
    result.persons(
        unique(
            pointer + "/persons",
            present(mentions.persons(passages), away),
            person -> TextMentions.key(person.name()),
            item.sections()));
    result.organizations(
        unique(
            pointer + "/organizations",
            mentions.organizations(passages),
            named -> TextMentions.key(named.name()),
            item.sections()));
    result.municipalities(
        unique(
            pointer + "/municipalities",
            mentions.municipalities(passages),
            name -> name,
            item.sections()));
    result.amounts(
        unique(
            pointer + "/amounts",
            mentions.amounts(passages),
            amount -> amount.value(),
            item.sections()));
    result.projects(projects(item, passages, pointer, meeting));
    mentions
        .hearings()
        .find(passages, meeting.date())
        .ifPresent(
            fact -> {
              result.hearing(fact.value());
              evidence(pointer + "/hearing", fact, item.sections());
            });
  }

  /** Tells what an item is about. */
  void readTopics(
      SourceText source,
      ItemText item,
      String pointer,
      Optional<Fact<Kle>> kle,
      List<Fact<LawCitation>> legalBasis,
      AgendaItem.Builder result) {
    List<Passage> passages = running(source, item);
    result.topics(
        unique(
            pointer + "/topics",
            topics.list(passages, kle, legalBasis),
            topic -> topic.topic(),
            item.sections()));
  }

  private static List<Passage> running(SourceText source, ItemText item) {
    List<Passage> passages = new ArrayList<>(List.of(Passage.title(source, item)));
    item.sections().stream()
        .filter(TextMentions::isRunning)
        .forEach(section -> passages.addAll(Passage.list(source, section)));
    return passages;
  }

  private List<Project> projects(
      ItemText item, List<Passage> passages, String pointer, MeetingHeaders.Identity meeting) {
    String year = meeting.date().map(day -> Integer.toString(day.getYear())).orElse(null);
    List<Project> projects = new ArrayList<>();
    for (Projects.Found found : mentions.projects().list(item.sections(), passages, year)) {
      String at = pointer + "/projects/" + projects.size();
      evidence(at, found.fact(), item.sections());
      found
          .places()
          .forEach(
              (field, span) ->
                  evidence(at + "/" + field, Fact.printed(field, span), item.sections()));
      projects.add(found.fact().value());
    }
    return projects;
  }

  /** Reads all lines of a plan. */
  void read(Outline.Plan plan, Document.Builder result) {
    List<SectionText> sections = plan.goals().stream().flatMap(g -> g.sections().stream()).toList();
    List<Passage> passages =
        Passage.list(
            plan.source(), Optional.empty(), Optional.of(SectionKind.OTHER), plan.source().lines());
    LawMentions.Found laws = mentions.laws(passages);
    result.lawMentions(unique("/lawMentions", laws.citations(), MentionWriter::key, sections));
    reportUnknown(laws.unknown());
    result.agreements(
        unique(
            "/agreements",
            mentions.agreements(passages),
            n -> TextMentions.key(n.name()),
            sections));
    result.policyMentions(
        unique(
            "/policyMentions",
            mentions.policies(passages),
            p -> TextMentions.key(p.name()),
            sections));
    result.persons(
        unique("/persons", mentions.persons(passages), p -> TextMentions.key(p.name()), sections));
    result.amounts(
        unique("/amounts", mentions.amounts(passages), amount -> amount.value(), sections));
    result.organizations(
        unique(
            "/organizations",
            mentions.organizations(passages),
            n -> TextMentions.key(n.name()),
            sections));
    result.municipalities(
        unique("/municipalities", mentions.municipalities(passages), name -> name, sections));
  }

  /** Absent members are the item's absentees, not persons that it names. */
  private static List<Fact<Person>> present(
      List<Fact<Person>> persons, List<Fact<Participant>> away) {
    Set<String> absent = new HashSet<>();
    away.forEach(fact -> absent.add(TextMentions.key(fact.value().name())));
    return persons.stream()
        .filter(fact -> !absent.contains(TextMentions.key(fact.value().name())))
        .toList();
  }

  private static Object key(LawCitation citation) {
    return List.of(
        citation.law(),
        String.valueOf(citation.kind()),
        String.valueOf(citation.paragraph()).replaceAll("\\s", ""));
  }

  private static Object key(MeetingReference reference) {
    return List.of(
        reference.date(), String.valueOf(reference.item()), String.valueOf(reference.committee()));
  }

  private void reportUnknown(List<Fact<LawCitation>> unknown) {
    Set<String> seen = new HashSet<>();
    for (Fact<LawCitation> fact : unknown) {
      if (seen.add(fact.value().law())) {
        findings.issue(
            Code.UNKNOWN_LAW,
            fact.span().line(),
            "not in the register of laws: " + fact.value().law());
      }
    }
  }

  /** Each value once, with evidence for every place at which it stands. */
  private <T> List<T> unique(
      String pointer, List<Fact<T>> facts, Function<T, Object> key, List<SectionText> sections) {
    Map<Object, Integer> places = new LinkedHashMap<>();
    List<T> values = new ArrayList<>();
    for (Fact<T> fact : facts) {
      int place = places.computeIfAbsent(key.apply(fact.value()), k -> places.size());
      if (place == values.size()) {
        values.add(fact.value());
      }
      evidence(pointer + "/" + place, fact, sections);
    }
    return values;
  }

  private void evidence(String pointer, Fact<?> fact, List<SectionText> sections) {
    String heading = null;
    for (SectionText section : sections) {
      heading =
          section.heading().number() <= fact.span().line() ? section.heading().text() : heading;
    }
    findings.evidence(pointer, fact, heading);
  }
}
