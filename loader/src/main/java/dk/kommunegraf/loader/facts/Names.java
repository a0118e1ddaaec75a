package dk.kommunegraf.loader.facts;

import dk.kommunegraf.ontology.Wordings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads lists of persons' names. Stateless. */
final class Names {

  private static final Pattern SEPARATOR = Wordings.pattern("\\s*(?:[,;]|\\bog\\b|\\bsamt\\b)\\s*");
  private static final Pattern BRACKETS = Pattern.compile("\\(([^()]{1,40})\\)");
  private static final Pattern PARTY = Pattern.compile("\\p{Lu}{1,3}");
  private static final Pattern NO_OFFICE = Pattern.compile("(?!)");

  /** A word of a name; a full stop stands behind initials and short forms only. */
  private static final String WORD = "\\p{Lu}(?:\\.(?:-?\\p{Lu}\\.)?|\\p{L}{1,2}\\.|[\\p{L}'’-]*)";

  private static final Pattern NAME =
      Pattern.compile(WORD + "(?:\\s(?:(?:van|von|de|af|der|den|la)\\s)?" + WORD + "){1,5}");

  private static final Pattern LEADING =
      Pattern.compile("(?<name>" + NAME.pattern() + "(?:\\s\\([^()]{1,40}\\))?),?\\s(?=\\p{Ll})");

  private Names() {}

  /**
   * A name in a list.
   *
   * @param name without what stands in brackets
   * @param party party letter in brackets
   * @param remark other text in brackets
   */
  record Name(String name, @Nullable String party, Optional<String> remark) {}

  /** The names in a list; pieces that have not the shape of a name are left out. */
  static List<Name> list(String text) {
    return list(text, NO_OFFICE);
  }

  /** The names in a list, without the office that stands before some. */
  static List<Name> list(String text, Pattern office) {
    List<Name> names = new ArrayList<>();
    for (String piece : SEPARATOR.split(text)) {
      String named = office.matcher(piece.strip()).replaceFirst("");
      String name = BRACKETS.matcher(named).replaceAll(" ").replaceAll("\\s+", " ").strip();
      name = name.replaceAll("(?<![ .:])[ .:]+$", "");
      if (NAME.matcher(name).matches()) {
        names.add(name(name, piece));
      }
    }
    return names;
  }

  /** The one name that a sentence begins with: "Ida Holm (A) er medlem af ...". */
  static List<Name> leading(String sentence) {
    Matcher matcher = LEADING.matcher(sentence);
    return matcher.lookingAt() ? list(matcher.group("name")) : List.of();
  }

  /** Whether a line is one name and nothing else. */
  static boolean isName(String line) {
    return NAME.matcher(line).matches();
  }

  private static Name name(String name, String piece) {
    String party = null;
    String remark = null;
    Matcher brackets = BRACKETS.matcher(piece);
    while (brackets.find()) {
      String inside = brackets.group(1).strip();
      if (PARTY.matcher(inside).matches()) {
        party = inside;
      } else {
        remark = inside;
      }
    }
    return new Name(name, party, Optional.ofNullable(remark));
  }
}
