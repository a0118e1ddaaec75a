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
import dk.kommunegraf.ontology.Wordings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  PlanFacts(Wordings wordings, TopicMentions topics) {
    this.topics = topics;
    office = Wordings.pattern("^" + wordings.anyOf("office") + "(?!\\w).{0,120}$");
    details = new ProjectDetails(wordings);
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
    List<Goal> goals = new ArrayList<>();
    for (GoalText goal : plan.goals()) {
      goals.add(goal(source, goal, "/goals/" + goals.size(), findings));
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

  private Goal goal(SourceText source, GoalText text, String pointer, Findings findings) {
    String title = text.title().text();
    findings.evidence(
        pointer + "/title", Fact.printed(title, source.span(text.title(), text.title())), null);
    List<Project> initiatives = new ArrayList<>();
    for (SectionText section : text.sections()) {
      Line heading = section.heading();
      findings.evidence(
          pointer + "/initiatives/" + initiatives.size(),
          Fact.printed(heading.text(), source.span(heading, heading)),
          title);
      initiatives.add(initiative(source, section));
    }
    return new Goal(
        text.number().orElse(null),
        KINDS.get(text.wording()),
        title,
        topics(source, text, pointer, findings),
        initiatives,
        null);
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

  private Project initiative(SourceText source, SectionText section) {
    String printed = section.heading().text();
    Matcher prefix = projectName.matcher(printed);
    boolean named = prefix.find();
    String name = (named ? printed.substring(prefix.end()) : printed).replaceAll("[\"”“„»«]", "");
    boolean project =
        named || section.lines().stream().anyMatch(line -> projectText.matcher(line.text()).find());
    ProjectDetails.Found found = details.read(Passage.list(source, section), Map.of(), null);
    return new Project(
        name.strip(),
        project ? Project.Kind.PROJECT : Project.Kind.INITIATIVE,
        found.text("periodStart"),
        found.text("periodEnd"),
        found.amount("grantDKK"),
        found.amount("receivedDKK"),
        found.text("funder"),
        found.partners(),
        found.criteria(),
        found.targetGroup(),
        printed,
        null);
  }
}
