package dk.kommunegraf.loader.facts;

import dk.kommunegraf.loader.source.SourceText;
import dk.kommunegraf.loader.source.SourceText.Line;
import dk.kommunegraf.ontology.Municipalities;
import dk.kommunegraf.ontology.Municipality;
import dk.kommunegraf.ontology.Wordings;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds out whose document a text is, as the header often does not say. The town hall and the post
 * code in the header weigh more than a name in the text; a name must clearly lead. Thread safe.
 */
final class MunicipalityEvidence {

  private static final int HEADER = 5;
  private static final int CLEAR_LEAD = 2;

  private final Municipalities municipalities;
  private final Pattern townHall;
  private final Pattern postCode;
  private final Pattern named;

  MunicipalityEvidence(Municipalities municipalities, Wordings wordings) {
    this.municipalities = municipalities;
    String names =
        municipalities.list().stream()
            .map(Municipality::name)
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .reduce((a, b) -> a + "|" + b)
            .orElseThrow();
    townHall =
        Wordings.pattern("(?<!\\w)(?<name>" + names + ")s?\\s" + wordings.anyOf("town-hall"));
    postCode = Wordings.pattern("(?<!\\d)\\d{4}\\s(?<name>" + names + ")(?!\\w)");
    named =
        Wordings.pattern(
            "(?<!\\w)(?:(?<name>"
                + names
                + ")s?\\s"
                + wordings.anyOf("municipality-word")
                + "|"
                + wordings.anyOf("municipality-office")
                + "\\s(?<office>"
                + names
                + ")s?(?!\\w))");
  }

  private static final class Score {
    private int points;
    private Fact<String> fact;
  }

  /** The municipality; empty where nothing or too little tells it from others. */
  Optional<Fact<String>> find(SourceText source, List<Line> header) {
    Map<String, Score> scores = new HashMap<>();
    for (Line line : header) {
      count(source, line, townHall, HEADER, scores);
      count(source, line, postCode, HEADER, scores);
    }
    source.lines().forEach(line -> count(source, line, named, 1, scores));
    List<Score> ranked =
        scores.values().stream()
            .sorted(Comparator.comparingInt((Score score) -> -score.points))
            .toList();
    boolean clear =
        ranked.size() == 1
            || ranked.size() > 1 && ranked.get(0).points >= CLEAR_LEAD * ranked.get(1).points;
    return clear ? Optional.of(ranked.get(0).fact) : Optional.empty();
  }

  private void count(
      SourceText source, Line line, Pattern pattern, int points, Map<String, Score> scores) {
    Matcher matcher = pattern.matcher(line.text());
    while (matcher.find()) {
      String printed =
          matcher.group("name") == null ? matcher.group("office") : matcher.group("name");
      String name = municipalities.find(printed).orElseThrow().name();
      Score score = scores.computeIfAbsent(name, key -> new Score());
      score.points += points;
      if (score.fact == null) {
        score.fact =
            new Fact<>(
                name,
                source.span(line, matcher.start(), matcher.end()),
                "the municipality that the text speaks of as its own");
      }
    }
  }
}
