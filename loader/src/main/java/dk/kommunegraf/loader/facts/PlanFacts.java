package dk.kommunegraf.loader.facts;

import dk.kommunegraf.loader.document.Document;
import dk.kommunegraf.loader.document.DocumentType;
import dk.kommunegraf.loader.document.Goal;
import dk.kommunegraf.loader.document.Person;
import dk.kommunegraf.loader.document.Project;
import dk.kommunegraf.loader.document.TopicMention;
import dk.kommunegraf.loader.parse.Outline;
import dk.kommunegraf.loader.parse.Outline.GoalText;
import dk.kommunegraf.loader.parse.SectionText;
import dk.kommunegraf.loader.source.SourceText;
import dk.kommunegraf.loader.source.SourceText.Line;
import dk.kommunegraf.loader.source.Span;
import dk.kommunegraf.ontology.Wordings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads title, year, signature, goals and initiatives of a plan. Thread safe. */
final class PlanFacts {

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");
  private static final Map<String, Goal.Kind> KINDS =
      Map.of(
          "goal-ministerial", Goal.Kind.MINISTERIAL,
          "goal-local", Goal.Kind.LOCAL,
          "goal-general", Goal.Kind.GENERAL);

  private static final int MAX_COVER_LINES = 6;
  private static final int MAX_TITLE = 90;

  private final Pattern office;
  private final Pattern planWord;
  private final Pattern projectName;
  private final Pattern projectText;
  private final ProjectDetails details;
  private final TopicMentions topics;
  private final Projects projects;

  PlanFacts(Wordings wordings, Readers readers) {
    topics = readers.topics();
    projects = readers.mentions().projects();
    details = projects.details();
    office = Wordings.pattern("^" + wordings.anyOf("office") + "(?!\\w).{0,120}$");
    planWord = Wordings.pattern(wordings.anyOf("plan", "strategy", "policy") + "(?!\\w)");
    projectName = Wordings.pattern("^" + wordings.anyOf("project") + "\\s+");
    projectText =
        Pattern.compile(
            "\\b[Pp]rojektet\\b|\\bprojekt\\b,?\\s+[\"”“’]?\\p{Lu}|\\b(?:et|virksomhedsrettet) projekt\\b");
  }

  /** Reads the plan into the document. */
  void read(Outline.Plan plan, Document.Builder document, Findings findings) {
    SourceText source = plan.source();
    Line title = title(plan);
    document.documentType(DocumentType.PLAN).title(title.text());
    findings.evidence("/title", Fact.printed(title.text(), source.span(title, title)), null);
    Matcher year = YEAR.matcher(title.text());
    if (year.find()) {
      document.year(Integer.valueOf(year.group()));
    }
    readSignature(plan, document, findings);
    Set<String> headed =
        plan.goals().stream()
            .flatMap(goal -> goal.sections().stream())
            .map(section -> Projects.key(Projects.name(section.heading().text())))
            .collect(Collectors.toSet());
    List<Goal> goals = new ArrayList<>();
    for (GoalText goal : plan.goals()) {
      goals.add(goal(source, goal, headed, "/goals/" + goals.size(), findings));
    }
    document.goals(goals);
  }

  /** The first short line that says that it is a plan or strategy, else the first line. */
  private Line title(Outline.Plan plan) {
    return plan.front().stream()
        .filter(line -> !line.blank())
        .limit(MAX_COVER_LINES)
        .filter(line -> line.text().length() <= MAX_TITLE && planWord.matcher(line.text()).find())
        .findFirst()
        .orElse(plan.title());
  }

  /** A name on a line of its own, with an office on the next. */
  private void readSignature(Outline.Plan plan, Document.Builder document, Findings findings) {
    List<Line> lines = plan.front().stream().filter(line -> !line.blank()).toList();
    for (int i = 0; i + 1 < lines.size(); i++) {
      String role = lines.get(i + 1).text();
      if (Names.isName(lines.get(i).text()) && office.matcher(role).matches()) {
        var span = plan.source().span(lines.get(i), lines.get(i + 1));
        Person person = new Person(lines.get(i).text(), role, span.quote());
        document.signedBy(person);
        findings.evidence("/signedBy", Fact.printed(person, span), null);
        return;
      }
    }
  }

  private Goal goal(
      SourceText source, GoalText text, Set<String> headed, String pointer, Findings findings) {
    String title = text.title().text();
    findings.evidence(
        pointer + "/title", Fact.printed(title, source.span(text.title(), text.title())), null);
    List<Fact<Project>> initiatives = new ArrayList<>();
    Set<String> seen = new HashSet<>(headed);
    aside(
        Passage.list(source, Optional.of(title), Optional.empty(), text.preamble()),
        seen,
        initiatives);
    for (SectionText section : text.sections()) {
      List<Fact<Project>> others = new ArrayList<>();
      List<Passage> own = aside(Passage.list(source, section), seen, others);
      initiatives.add(initiative(source, section, own));
      initiatives.addAll(others);
    }
    for (int i = 0; i < initiatives.size(); i++) {
      findings.evidence(pointer + "/initiatives/" + i, initiatives.get(i), title);
    }
    return new Goal(
        text.number().orElse(null),
        KINDS.get(text.wording()),
        title,
        topics(source, text, pointer, findings),
        initiatives.stream().map(Fact::value).toList(),
        null);
  }

  /**
   * Takes the projects that have no heading of their own out of passages.
   *
   * @param seen keys of the projects that are known; those found are added
   * @param found where the projects go
   * @return the passages without the sentences about them
   */
  private List<Passage> aside(List<Passage> passages, Set<String> seen, List<Fact<Project>> found) {
    List<Passage> rest = new ArrayList<>();
    for (Passage passage : passages) {
      Passage left = passage;
      for (Projects.Mention mention : projects.mentions(passage)) {
        String key = Projects.key(Projects.name(mention.name()));
        if (mention.kind() == Project.Kind.PROJECT && seen.add(key)) {
          int from = ProjectDetails.sentenceStart(passage.text(), mention.start());
          int to = ProjectDetails.sentenceEnd(passage.text(), mention.end());
          Span span = passage.span(mention.start(), mention.end());
          ProjectDetails.Found details =
              this.details.read(List.of(passage.without(0, from)), Map.of(), null);
          found.add(
              Fact.printed(
                  details.project(
                      Projects.name(mention.name()), Project.Kind.PROJECT, span.quote()),
                  span));
          left = left.without(from, to);
        }
      }
      rest.add(left);
    }
    return rest;
  }

  private List<TopicMention> topics(
      SourceText source, GoalText goal, String pointer, Findings findings) {
    List<Passage> passages = new ArrayList<>(List.of(Passage.title(source, goal.title())));
    goal.sections().forEach(section -> passages.addAll(Passage.list(source, section)));
    List<TopicMention> found = new ArrayList<>();
    for (Fact<TopicMention> fact : topics.list(passages, Optional.empty(), List.of())) {
      findings.evidence(pointer + "/topics/" + found.size(), fact, goal.title().text());
      found.add(fact.value());
    }
    return found;
  }

  private Fact<Project> initiative(SourceText source, SectionText section, List<Passage> passages) {
    String printed = section.heading().text();
    boolean project =
        projectName.matcher(printed).find()
            || passages.stream().anyMatch(passage -> projectText.matcher(passage.text()).find());
    Project.Kind kind = project ? Project.Kind.PROJECT : Project.Kind.INITIATIVE;
    Span span = source.span(section.heading(), section.heading());
    return Fact.printed(
        details.read(passages, Map.of(), null).project(Projects.name(printed), kind, span.quote()),
        span);
  }
}
