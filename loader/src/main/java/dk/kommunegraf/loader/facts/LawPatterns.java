package dk.kommunegraf.loader.facts;

import dk.kommunegraf.ontology.Law;
import dk.kommunegraf.ontology.Laws;
import dk.kommunegraf.ontology.Wordings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tartarus.snowball.ext.DanishStemmer;

/**
 * The names of the laws of the register as patterns that also match their inflected forms:
 * "lovens", "midlertidige opholdstilladelser", "bekendtgørelse af lov om ...". Thread safe.
 */
final class LawPatterns {

  /** Stands for m.v. and m.fl., which texts leave out. */
  private static final String AND_MORE = "m.v.";

  private static final int MIN_INFLECTED = 6;
  private static final String ENDING = "\\p{L}{0,8}";

  /** What may stand for the first word of the title of an act. */
  private static final String ACT =
      "(?:(?:forslag(?:et)?\\s+til\\s+)?lov(?:en|s)?|lovforslag(?:et)?"
          + "|(?:lov)?bekendtgørelsen?(?:\\s+nr\\.?\\s+\\d{1,5}(?:\\s+af\\s+[^,;]{6,25}?)?)?,?\\s+(?:af|om)\\s+lov)"
          + "(?:\\s+nr\\.?\\s+\\d{1,5}(?:\\s+af\\s+[^,;]{6,25}?)?)?,?\\s+om\\s+(?:en\\s+)?";

  private LawPatterns() {}

  /**
   * A law with the pattern of its names.
   *
   * @param law the law
   * @param names matches any of its names
   */
  record Known(Law law, Pattern names) {}

  /** The laws of the register with their patterns. */
  static List<Known> list(Laws laws) {
    List<Known> known = new ArrayList<>();
    for (Law law : laws.list()) {
      String names =
          Stream.of(Stream.of(law.name()), law.popularNames().stream(), law.otherNames().stream())
              .flatMap(name -> name)
              .sorted(Comparator.comparingInt(String::length).reversed())
              .map(LawPatterns::regex)
              .collect(Collectors.joining("|"));
      String abbreviations =
          law.abbreviations().stream()
              .map(a -> "|(?-i:" + Pattern.quote(a) + ")(?=\\s*,?\\s*§|['’-]?s\\b)['’-]?s?")
              .collect(Collectors.joining());
      known.add(
          new Known(
              law, Wordings.pattern("(?<![\\w-])(?:" + names + abbreviations + ")(?![\\w])")));
    }
    return List.copyOf(known);
  }

  private static String regex(String name) {
    String text = name.replaceAll("\\s+m\\.\\s?(?:v|fl)\\.", " " + AND_MORE).strip();
    if (text.matches("(?i)lov om .*")) {
      return ACT + words(text.replaceFirst("(?i)^lov om (?:en )?", "")) + "s?";
    }
    if (text.matches("(?i).*\\S+loven")) {
      return Pattern.quote(text.substring(0, text.length() - 2)) + "(?:en|ens|s)?";
    }
    return words(text) + "(?:e?n?s)?";
  }

  private static String words(String text) {
    Map<String, String> parts = new LinkedHashMap<>();
    StringBuilder regex = new StringBuilder();
    for (String word : text.split("\\s+")) {
      if (word.equals(AND_MORE)) {
        regex.append("(?:\\s+m\\.?\\s?(?:v|fl)\\.?)?");
        continue;
      }
      String part = parts.computeIfAbsent(word, LawPatterns::word);
      regex.append(regex.length() == 0 ? "" : "\\s+").append(part);
    }
    return regex.toString();
  }

  private static String word(String printed) {
    boolean comma = printed.endsWith(",");
    String word = comma ? printed.substring(0, printed.length() - 1) : printed;
    String form = word.length() < MIN_INFLECTED ? Pattern.quote(word) : stem(word) + ENDING;
    return form + (comma ? ",?" : "");
  }

  private static String stem(String word) {
    DanishStemmer stemmer = new DanishStemmer();
    stemmer.setCurrent(word.toLowerCase(java.util.Locale.ROOT));
    stemmer.stem();
    return Pattern.quote(stemmer.getCurrent());
  }
}
