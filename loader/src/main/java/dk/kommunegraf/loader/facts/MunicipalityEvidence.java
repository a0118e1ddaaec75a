package dk.kommunegraf.loader.facts;

import dk.kommunegraf.loader.source.SourceText;
import dk.kommunegraf.loader.source.SourceText.Line;
import dk.kommunegraf.loader.source.WebAddress;
import dk.kommunegraf.ontology.Municipalities;
import dk.kommunegraf.ontology.Municipality;
import dk.kommunegraf.ontology.Wordings;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds out whose document a text is, as the header often does not say. Counts the town hall, the
 * post town and the towns in the header, the hosts of web and mail addresses, the name before the
 * word Kommune and the towns of the text, each with its weight; one municipality must clearly lead.
 * The file's name is no evidence. Thread safe.
 */
final class MunicipalityEvidence {

  private static final int HEADER = 15;
  private static final int ADDRESS = 3;
  private static final int NAME = 3;
  private static final int TOWN = 1;
  private static final int CLEAR_LEAD = 2;
  private static final int CANDIDATES = 3;

  private final Map<String, String> byName = new HashMap<>();
  private final Map<String, String> byHost = new HashMap<>();
  private final Pattern townHall;
  private final Pattern postTown;
  private final Pattern townInHeader;
  private final Pattern host;
  private final Pattern named;
  private final Pattern townInText;

  MunicipalityEvidence(Municipalities municipalities, Wordings wordings) {
    for (Municipality municipality : municipalities.list()) {
      Stream.concat(Stream.of(municipality.name()), municipality.towns().stream())
          .forEach(name -> byName.put(key(name), municipality.name()));
      municipality.hosts().forEach(name -> byHost.put(key(name), municipality.name()));
    }
    String names = anyOf(municipalities.list().stream().map(Municipality::name).toList());
    String towns =
        anyOf(municipalities.list().stream().flatMap(one -> one.towns().stream()).toList());
    String places = names + "|" + towns;
    townHall =
        Wordings.pattern("(?<!\\w)(?<name>" + names + ")s?\\s" + wordings.anyOf("town-hall"));
    postTown = Wordings.pattern("(?<!\\d)\\d{4}\\s(?<name>" + places + ")(?!\\w)");
    // Alone between commas, as towns are surnames too: Hanne Vig.
    townInHeader = Pattern.compile("(?<=^|[,:]\\s{0,3})(?<name>" + towns + ")(?=\\s{0,3}(?:,|$))");
    host = Wordings.pattern("(?<![\\w-])(?<name>" + anyOf(byHost.keySet()) + ")(?![\\w-])");
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
    // Towns such as Give and Ringe are words too: here the case counts, and a preposition before.
    townInText =
        Pattern.compile(
            "(?<![\\p{L}-])"
                + wordings.anyOf("place-preposition")
                + "\\s(?<name>"
                + towns
                + ")(?![\\p{L}-])");
  }

  /**
   * What the evidence says.
   *
   * @param fact the municipality; empty where nothing or too little tells it from others
   * @param candidates those that the text speaks of, the likeliest first
   */
  record Verdict(Optional<Fact<String>> fact, List<String> candidates) {

    /** Copies the candidates. */
    Verdict {
      candidates = List.copyOf(candidates);
    }
  }

  /** The weight of a municipality, and the first place that speaks of it. */
  private static final class Score {
    private int points;
    private Fact<String> fact;
  }

  /** The municipality on whose host a document is published; empty where the host is another's. */
  Optional<Fact<String>> publisher(SourceText source, Line address) {
    // Of a municipality is the host of its name, and those below it: dagsordener.greve.dk.
    String name = WebAddress.findHost(address.text()).orElse("");
    while (name.contains(".")) {
      if (byHost.containsKey(name)) {
        int from = address.text().toLowerCase(Locale.ROOT).indexOf(name);
        return Optional.of(
            new Fact<>(
                byHost.get(name),
                source.span(address, from, from + name.length()),
                "the municipality on whose host the document is published"));
      }
      name = name.substring(name.indexOf('.') + 1);
    }
    return Optional.empty();
  }

  Verdict weigh(SourceText source, List<Line> header) {
    Map<String, Score> scores = new LinkedHashMap<>();
    for (Line line : header) {
      count(source, line, townHall, HEADER, scores);
      count(source, line, postTown, HEADER, scores);
      count(source, line, townInHeader, HEADER, scores);
    }
    for (Line line : source.lines()) {
      count(source, line, named, NAME, scores);
      count(source, line, host, ADDRESS, scores);
      count(source, line, townInText, TOWN, scores);
    }
    List<Score> ranked =
        scores.values().stream()
            .sorted(Comparator.comparingInt((Score score) -> -score.points))
            .toList();
    boolean clear =
        ranked.size() == 1
            || ranked.size() > 1 && ranked.get(0).points >= CLEAR_LEAD * ranked.get(1).points;
    return new Verdict(
        clear ? Optional.of(ranked.get(0).fact) : Optional.empty(),
        ranked.stream().limit(CANDIDATES).map(score -> score.fact.value()).toList());
  }

  private void count(
      SourceText source, Line line, Pattern pattern, int points, Map<String, Score> scores) {
    Matcher matcher = pattern.matcher(line.text());
    while (matcher.find()) {
      boolean office = pattern == named && matcher.group("office") != null;
      String printed = key(matcher.group(office ? "office" : "name"));
      String name = pattern == host ? byHost.get(printed) : byName.get(printed);
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

  /** Names in any case, with any white space. */
  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
  }

  /** The longest first, so that none hides another. */
  private static String anyOf(Collection<String> names) {
    return names.stream()
        .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(name -> name))
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }
}
