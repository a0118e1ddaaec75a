package dk.kommunegraf.loader.facts;

import dk.kommunegraf.loader.document.Person;
import dk.kommunegraf.ontology.Wordings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads persons in office or speaking to the committee: "borgmester Ida Holm", "Ida Holm, formand
 * for ...", "oplæg fra Ida Holm". A name without a role or a word of speaking is none, so that
 * citizens stay out. Thread safe.
 */
final class Persons {

  private static final String WORD = "(?-i:\\p{Lu}(?:\\.|\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?))";
  private static final String NAME =
      "(?<name>" + WORD + "(?:\\s(?:(?:van|von|de|af|der)\\s)?" + WORD + "){1,3})(?!\\w)";

  private final Pattern roleFirst;
  private final Pattern nameFirst;
  private final Pattern speaking;
  private final Pattern body;
  private final Pattern noName;

  Persons(Wordings wordings) {
    String role =
        "(?<role>(?:(?<![\\w-])(?:[\\p{L}]{1,40}-(?:,\\s|\\sog\\s|/))*[\\p{L}-]{0,40}"
            + wordings.anyOf("role")
            + "))(?![\\w-])";
    String place =
        "(?:\\s(?:i|for|ved|hos|fra|på)\\s(?:(?-i:\\p{Lu})[\\p{L}&-]{0,40}|[\\p{L}-]{1,40})(?:\\s(?:og\\s)?(?-i:\\p{Lu})?[\\p{L}-]{1,40}){0,3}?)?";
    roleFirst = Wordings.pattern(role + place + ",?\\s+" + NAME);
    nameFirst =
        Wordings.pattern(
            NAME
                + "(?:,\\s(?:som\\ser\\s|der\\ser\\s|tidligere\\s|mangeårig\\s|ny\\s|konstitueret\\s)*|,?\\s(?:som|der)\\s(?:er|var)\\s(?:ansat\\s)?(?:som\\s)?|\\s(?:er|blev|bliver)\\s(?:blevet\\s)?(?:ansat|konstitueret|udpeget)\\ssom\\s(?:ny\\s)?|\\ssom\\s(?:ny\\s)?|\\s\\()"
                + role);
    speaking =
        Wordings.pattern(
            "(?<![\\w-])"
                + wordings.anyOf("speaks")
                + "\\s+(?:(?:af|fra|ved|v/|med|som)\\s*)?"
                + NAME);
    body =
        Wordings.pattern(
            "^(?:\\p{L}{0,40}"
                + wordings.anyOf("organization-end")
                + "|"
                + wordings.anyOf("organization-tail")
                + ")s?\\s(?=\\p{Lu}\\p{L}+\\s\\p{Lu})");
    noName = Wordings.pattern("(?:^|.*\\s)" + wordings.anyOf("no-person-word") + "(?:\\s.*|$)");
  }

  private record Hit(int start, int end, String name, @Nullable String role) {}

  /** The persons of a passage in order, those with a role before the same without. */
  List<Fact<Person>> list(Passage passage) {
    List<Hit> hits = new ArrayList<>();
    for (Pattern pattern : List.of(roleFirst, nameFirst, speaking)) {
      Matcher matcher = pattern.matcher(passage.text());
      int from = 0;
      while (from <= passage.text().length() && matcher.find(from)) {
        String role = pattern == speaking ? null : matcher.group("role");
        String name =
            body.matcher(name(matcher.group("name"), passage.text(), matcher.end("name")))
                .replaceFirst("");
        if (!noName.matcher(name).matches() && name.contains(" ")) {
          hits.add(new Hit(matcher.start(), matcher.end(), name, role));
        }
        from = Math.max(matcher.start() + 1, matcher.end("name"));
      }
    }
    hits.sort(Comparator.comparing((Hit hit) -> hit.role() == null).thenComparingInt(Hit::start));
    List<Fact<Person>> facts = new ArrayList<>();
    for (Hit hit : hits) {
      var span = passage.span(hit.start(), hit.end());
      facts.add(Fact.printed(new Person(hit.name(), hit.role(), span.quote()), span));
    }
    return facts;
  }

  /** A name before the thing it owns stands in the genitive: "Ida Holms oplæg". */
  private static String name(String printed, String text, int end) {
    boolean owns =
        text.startsWith(" ", end)
            && end + 1 < text.length()
            && Character.isLowerCase(text.charAt(end + 1))
            && printed.endsWith("s")
            && text.substring(end + 1)
                .matches("(?s)(?:oplæg|indlæg|præsentation|gennemgang|orientering).*");
    return owns ? printed.substring(0, printed.length() - 1) : printed;
  }
}
