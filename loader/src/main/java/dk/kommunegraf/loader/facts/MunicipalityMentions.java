package dk.kommunegraf.loader.facts;

import dk.kommunegraf.ontology.Municipalities;
import dk.kommunegraf.ontology.Municipality;
import dk.kommunegraf.ontology.Wordings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the municipalities that running text names: "Struer Kommune", "Lemvig og Struer Kommune",
 * "kommunerne Lemvig, Struer og Holstebro". A place name alone is none. Thread safe.
 */
final class MunicipalityMentions {

  private final Municipalities municipalities;
  private final Pattern before;
  private final Pattern behind;
  private final Pattern name;

  MunicipalityMentions(Municipalities municipalities, Wordings wordings) {
    this.municipalities = municipalities;
    String any =
        municipalities.list().stream()
            .map(Municipality::name)
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    String list =
        "(?:" + any + ")s?(?:(?:,\\s*|\\s+og\\s+|\\s+samt\\s+|,\\s*og\\s+)(?:" + any + ")s?)*";
    name = Wordings.pattern("(?<![\\w-])(?:" + any + ")(?=s?(?!\\w))");
    before =
        Wordings.pattern(
            "(?<![\\w-])(?<list>"
                + list
                + ")(?:\\s+|-)(?:"
                + wordings.anyOf("municipality-word")
                + "|kommuners?)(?!\\w)");
    behind = Wordings.pattern("(?<![\\w-])kommunerne?\\s+(?:i\\s+)?(?<list>" + list + ")s?(?!\\w)");
  }

  /** The names of the register, in the order of the text. */
  List<Fact<String>> list(Passage passage) {
    List<Fact<String>> facts = new ArrayList<>();
    for (Pattern pattern : List.of(before, behind)) {
      Matcher matcher = pattern.matcher(passage.text());
      while (matcher.find()) {
        Matcher names = name.matcher(matcher.group("list"));
        var span = passage.span(matcher.start(), matcher.end());
        while (names.find()) {
          String found = municipalities.find(names.group()).map(Municipality::name).orElseThrow();
          facts.add(Fact.printed(found, span));
        }
      }
    }
    return facts;
  }
}
