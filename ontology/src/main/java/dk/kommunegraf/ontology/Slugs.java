package dk.kommunegraf.ontology;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** Turns names into the path parts of IRIs. */
public final class Slugs {

  private static final Map<String, String> LETTERS =
      Map.of("æ", "ae", "ø", "oe", "å", "aa", "ß", "ss", "ð", "d", "þ", "th", "&", " og ");

  private Slugs() {}

  /**
   * The slug of a name: lower case, æ ø å as ae oe aa, other accents dropped, every other run of
   * characters one hyphen. The same name always gives the same slug; case, white space and Unicode
   * normal form do not matter.
   *
   * @throws IllegalArgumentException if nothing is left of the name
   */
  public static String of(String name) {
    String text = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
      text = text.replace(letter.getKey(), letter.getValue());
    }
    String slug =
        Normalizer.normalize(text, Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    if (slug.isEmpty()) {
      throw new IllegalArgumentException("no letter or digit in the name: '" + name + "'");
    }
    return slug;
  }
}
