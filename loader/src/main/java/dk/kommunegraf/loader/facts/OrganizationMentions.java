package dk.kommunegraf.loader.facts;

import dk.kommunegraf.loader.document.Named;
import dk.kommunegraf.ontology.Municipalities;
import dk.kommunegraf.ontology.Organizations;
import dk.kommunegraf.ontology.Organizations.Organization;
import dk.kommunegraf.ontology.Wordings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the organisations that running text names: those of the register by any of their names, and
 * others by the shape of the name: one word with a telling end (Handicaprådet), a telling word
 * before (Jobcenter Lejre) or behind (Aalborg Universitet). Municipalities and their committees are
 * kinds of their own. Thread safe.
 */
final class OrganizationMentions {

  private static final int MAX_SHORT_NAME = 5;
  private static final String CAPITAL = "(?-i:\\p{Lu})";
  private static final String WORD = CAPITAL + "(?:\\.(?:\\p{Lu}\\.)*|[\\p{L}&/-]{0,40})";
  private static final String SUBJECT =
      "(?:(?:,\\s" + WORD + "){0,3},?\\s(?:og|&)\\s" + WORD + "|(?:\\s" + WORD + "){1,3})?";

  private final Organizations register;
  private final Municipalities municipalities;
  private final List<Pattern> patterns;
  private final Pattern body;
  private final Pattern office;

  OrganizationMentions(Organizations register, Municipalities municipalities, Wordings wordings) {
    this.register = register;
    this.municipalities = municipalities;
    String chain = "(?:\\s" + WORD + "){0,4}";
    String place =
        municipalities.list().stream()
            .map(municipality -> Pattern.quote(municipality.name()))
            .collect(Collectors.joining("|", wordings.anyOf("region-name") + "|", ""));
    String region = "(?:\\s(?-i:" + place + ")(?!\\s[Kk]ommune))?";
    String names = WORD + "(?:\\s(?:&\\s)?" + WORD + "){0,3}?";
    patterns =
        List.of(
            name("(?:" + names(register) + ")" + region),
            name("(?-i:" + wordings.anyOf("organization-subject") + ")\\s" + WORD + SUBJECT),
            name("(?-i:" + wordings.anyOf("organization-head") + ")\\s" + WORD + chain),
            name(names + "\\s(?-i:" + wordings.anyOf("company-form") + ")"),
            name(names + "\\s(?-i:" + wordings.anyOf("organization-tail") + ")" + region),
            name(
                "(?:"
                    + CAPITAL
                    + "\\p{L}{0,40}-(?:,\\s"
                    + CAPITAL
                    + "\\p{L}{0,40}-)?\\sog\\s)?"
                    + CAPITAL
                    + "[\\p{L}-]{2,40}"
                    + wordings.anyOf("organization-end", "elected-body")));
    body = Wordings.pattern(".*" + wordings.anyOf("elected-body"));
    office = Wordings.pattern("\\p{L}*" + wordings.anyOf("own-office"));
  }

  private static Pattern name(String regex) {
    return Wordings.pattern("(?<![\\p{L}-])(?<name>" + regex + ")(?:s(?![\\p{L}-])|(?![\\p{L}-]))");
  }

  /** Short names count with their capitals only: sind is a word, SIND an association. */
  private static String names(Organizations register) {
    return register.names().stream()
        .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(name -> name))
        .map(
            name ->
                name.length() <= MAX_SHORT_NAME
                    ? "(?-i:" + Pattern.quote(name) + ")"
                    : Pattern.quote(name).replace("- ", "\\E-?\\s+\\Q").replace(" ", "\\E\\s+\\Q"))
        .collect(Collectors.joining("|"));
  }

  /**
   * An organisation in a text.
   *
   * @param name its name in the register, else as printed
   * @param start index of the first char
   * @param end index after the last char
   */
  record Found(String name, int start, int end) {

    boolean overlaps(Found other) {
      return start < other.end && other.start < end;
    }
  }

  /** The organisations of a text in order, committees too, none within another. */
  List<Found> find(String text) {
    List<Found> found = new ArrayList<>();
    for (Pattern pattern : patterns) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        Found next = new Found(name(matcher), matcher.start("name"), matcher.end("name"));
        // What the register names, and a telling word before a name, count first.
        if (found.stream().noneMatch(other -> other.overlaps(next))) {
          found.add(next);
        }
      }
    }
    found.sort(Comparator.comparingInt(Found::start));
    return found;
  }

  /** A name before what it owns stands in the genitive: "Jobcenter Vejles lokaler". */
  private String name(Matcher matcher) {
    String printed = matcher.group("name");
    String last = printed.substring(printed.lastIndexOf(' ') + 1);
    boolean owns =
        last.endsWith("s")
            && municipalities.find(last).filter(known -> !known.name().equals(last)).isPresent();
    return canonical(owns ? printed.substring(0, printed.length() - 1) : printed);
  }

  /** The register's name of an organisation, or the printed one. */
  String canonical(String printed) {
    return register
        .find(printed)
        .map(Organization::name)
        .orElseGet(() -> printed.replaceAll("\\s+", " ").strip());
  }

  /** Committees are a kind of their own; "Jobcentret" alone names nothing. */
  private boolean isPartOfMunicipality(String name) {
    return body.matcher(name).matches() || office.matcher(name).matches();
  }

  private boolean isKnown(Found found) {
    return register.find(found.name()).isPresent();
  }

  /** Whether a name is that of a municipality, without the word for one. */
  boolean isMunicipality(String name) {
    return municipalities.find(name).filter(known -> known.name().equals(name)).isPresent();
  }

  /** The organisations that a passage names. */
  List<Fact<Named>> list(Passage passage) {
    return find(passage.text()).stream()
        .filter(found -> isKnown(found) || !isPartOfMunicipality(found.name()))
        .map(
            found -> {
              var span = passage.span(found.start(), found.end());
              return Fact.printed(new Named(found.name(), span.quote()), span);
            })
        .toList();
  }
}
