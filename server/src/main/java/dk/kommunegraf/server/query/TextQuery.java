package dk.kommunegraf.server.query;

import dk.kommunegraf.server.query.ApiException.BadRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tartarus.snowball.ext.DanishStemmer;

/**
 * Turns words into a query in the syntax of the text index (Lucene's classic query parser): all of
 * the words are wanted, each as such, in another inflection, or inside a compound, which counts
 * less. No character of a word can mean anything to the parser. Stateless.
 */
final class TextQuery {

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Shorter stems stand inside too many other words. */
  private static final int MIN_PART = 4;

  private static final int MAX_WORDS = 16;

  private TextQuery() {}

  /**
   * The query for some words.
   *
   * @throws BadRequest if there is no letter or digit, or too many words
   */
  static String of(String words) {
    String[] parts = parts(words);
    if (parts[0].isEmpty()) {
      throw new BadRequest("there is no letter or digit to look for in '%s'".formatted(words));
    }
    if (parts.length > MAX_WORDS) {
      throw new BadRequest("look for %d words at most".formatted(MAX_WORDS));
    }
    return Arrays.stream(parts).map(TextQuery::word).collect(Collectors.joining(" AND "));
  }

  /** The query for texts that hold each of the words as it is; empty where there is none. */
  static Optional<String> whole(String words) {
    String whole =
        Arrays.stream(parts(words))
            .filter(word -> !word.isEmpty())
            .limit(MAX_WORDS)
            .map(word -> "\"" + word + "\"")
            .collect(Collectors.joining(" AND "));
    return Optional.of(whole).filter(text -> !text.isEmpty());
  }

  private static String[] parts(String words) {
    return NO_WORD.matcher(words.toLowerCase(Locale.ROOT)).replaceAll(" ").strip().split(" ");
  }

  private static String word(String word) {
    DanishStemmer stemmer = new DanishStemmer();
    stemmer.setCurrent(word);
    stemmer.stem();
    // The stemmer leaves the s of indsatsen and takes that of indsats.
    String stem =
        stemmer.getCurrent().length() > MIN_PART + 2
            ? stemmer.getCurrent().replaceFirst("s$", "")
            : stemmer.getCurrent();
    // Quotes, as words of the parser's own such as "and" are words here.
    String whole = "\"" + word + "\"^8";
    return stem.length() < MIN_PART
        ? whole
        : "(" + whole + " OR " + stem + "*^2 OR *" + stem + "*)";
  }
}
