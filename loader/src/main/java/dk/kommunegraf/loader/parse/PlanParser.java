package dk.kommunegraf.loader.parse;

import dk.kommunegraf.loader.parse.Outline.GoalText;
import dk.kommunegraf.loader.source.SourceText;
import dk.kommunegraf.loader.source.SourceText.Line;
import dk.kommunegraf.ontology.Wordings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the goals of a plan and the headed parts below each. Thread safe. */
final class PlanParser {

  private static final List<String> GOALS =
      List.of("goal-ministerial", "goal-local", "goal-general");

  private final SectionSplitter splitter;
  private final Map<String, Pattern> goals = new LinkedHashMap<>();

  PlanParser(SectionSplitter splitter, Wordings wordings) {
    this.splitter = splitter;
    for (String goal : GOALS) {
      goals.put(
          goal,
          Wordings.pattern(
              "^(?:#+\\s*)?"
                  + wordings.anyOf(goal)
                  + "(?:\\s+(?:nr\\.?\\s*)?(?<number>\\d{1,3}))?\\s*[:.–-]\\s*(?<title>\\S.*)$"));
    }
  }

  private record Start(int index, String wording, Optional<String> number, Line title) {}

  /** The plan; empty where there is no goal. */
  Optional<Outline.Plan> parse(SourceText source) {
    List<Line> lines = source.lines();
    List<Start> starts = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (Shapes.standsAlone(lines, i)) {
        findStart(lines, i).ifPresent(starts::add);
      }
    }
    if (starts.isEmpty()) {
      return Optional.empty();
    }
    Line title = lines.get(Shapes.nextText(lines, 0));
    List<Line> front =
        lines.subList(0, starts.get(0).index()).stream()
            .filter(line -> !Shapes.isContentsEntry(line.text()))
            .toList();
    return Optional.of(new Outline.Plan(source, title, front, goals(lines, starts)));
  }

  private Optional<Start> findStart(List<Line> lines, int index) {
    Line line = lines.get(index);
    boolean alone = index + 1 >= lines.size() || lines.get(index + 1).blank();
    if (!alone || Shapes.isContentsEntry(line.text())) {
      return Optional.empty();
    }
    for (Map.Entry<String, Pattern> goal : goals.entrySet()) {
      Matcher matcher = goal.getValue().matcher(line.text());
      if (matcher.matches()) {
        return Optional.of(
            new Start(
                index,
                goal.getKey(),
                Optional.ofNullable(matcher.group("number")),
                Shapes.rest(line, matcher.start("title"))));
      }
    }
    return Optional.empty();
  }

  private List<GoalText> goals(List<Line> lines, List<Start> starts) {
    List<GoalText> result = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      Start start = starts.get(i);
      int end = i + 1 < starts.size() ? starts.get(i + 1).index() : lines.size();
      List<Line> body = lines.subList(start.index() + 1, end);
      SectionSplitter.Parts parts = splitter.splitByShape(body);
      result.add(
          new GoalText(
              start.wording(), start.number(), start.title(), parts.preamble(), parts.sections()));
    }
    return List.copyOf(result);
  }
}
