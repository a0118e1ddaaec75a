package dk.kommunegraf.loader.facts;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The names of bodies. Stateless. */
public final class Committees {

  private static final Pattern LINKING_S = Pattern.compile("s?-(?=\\s|$)");

  private Committees() {}

  /** Whether two printed names mean one body: case and the s before a hyphen do not matter. */
  public static boolean isSame(String a, String b) {
    return key(a).equals(key(b));
  }

  /** The name of the body, in the spelling of a known one where it is the same. */
  public static String canonical(String printed, Optional<String> known) {
    String name = canonical(printed);
    return known.filter(other -> isSame(name, other)).orElse(name);
  }

  private static String key(String name) {
    return LINKING_S.matcher(canonical(name).toLowerCase(Locale.ROOT)).replaceAll("");
  }

  /** One name for all spellings of a body: white space, ampersand and a full stop do not matter. */
  public static String canonical(String printed) {
    return printed
        .replace("&", "og")
        .replaceAll("\\s+", " ")
        .strip()
        .replaceAll("(?<![ .,:;])[ .,:;]+$", "");
  }
}
