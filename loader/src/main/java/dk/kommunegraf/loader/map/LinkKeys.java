package dk.kommunegraf.loader.map;

import dk.kommunegraf.ontology.Slugs;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Keys under which things of several documents meet that may belong together: few things have one
 * key, so that the links of a document cost the same in a large dataset. Stateless.
 */
final class LinkKeys {

  /** Years at the end of a name, or in brackets: 2024-2027, 2024-27, (2019). */
  private static final Pattern EDITION =
      Pattern.compile("[ ,(]*(?:19|20)\\d{2}(?: ?[-–/] ?(?:(?:19|20)\\d{2}|\\d{2}))?\\)*");

  /** What is left of a name without such a letter has no slug. */
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9ÆØÅæøå]");

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /** Letters of the last name that all its spellings share. */
  private static final int SHARED = 4;

  private LinkKeys() {}

  /** Of all editions of one policy. */
  static String ofPolicy(String municipality, String name) {
    String series = EDITION.matcher(name).replaceAll("");
    return Slugs.of(municipality) + "/" + Slugs.of(hasWord(series) ? series : name);
  }

  /** Of all spellings of one name; a name of one word has none. */
  static Optional<String> ofName(String municipality, String name) {
    List<String> words =
        BLANKS.splitAsStream(name).filter(LinkKeys::hasWord).map(Slugs::of).toList();
    if (words.size() < 2) {
      return Optional.empty();
    }
    String last = words.get(words.size() - 1);
    String shared = last.substring(0, Math.min(SHARED, last.length()));
    return Optional.of(Slugs.of(municipality) + "/" + words.get(0) + "/" + shared);
  }

  private static boolean hasWord(String text) {
    return WORD.matcher(text).find();
  }
}
