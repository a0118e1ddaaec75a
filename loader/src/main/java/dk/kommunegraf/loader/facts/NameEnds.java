package dk.kommunegraf.loader.facts;

import dk.kommunegraf.ontology.Wordings;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds where a name that runs on in a sentence ends: "Strategi for bosætning | sendes i høring".
 * Thread safe.
 */
final class NameEnds {

  private static final int MAX_NAME = 160;
  private static final String STOPS =
      "[,;:!?()\\[\\]\"”“„»«<>|§]|\\s/\\s|(?<!\\sm(?:\\.\\s?(?:v|fl))?)\\.(?=\\s|$)|\\s[–-]\\s|\\s{2,}"
          + "|\\s(?:i|fra|til|pr\\.)\\s(?=(?:den\\s)?(?:\\d|januar|februar|marts|april|maj|juni|juli|august"
          + "|september|oktober|november|december|foråret|sommeren|efteråret|vinteren))";

  /** A verb in the passive; the genitive of a plural, which ends alike, is none. */
  private static final String PASSIVE = "(?-i:(?<![\\p{L}-])(?!fælles)\\p{Ll}{3,}(?<!n)es)(?!\\w)";

  /** "Lov om museer | og bekendtgørelse om ...". */
  private static final String NEXT_LAW =
      "\\s(?:og|eller|samt)\\s(?=(?:forslag\\s+til\\s+)?(?:[\\p{L}-]{0,40}lov|bekendtgørelse)"
          + "(?:en|ens|s)?(?!\\w))";

  private static final Pattern LOOSE_END =
      Wordings.pattern("(?:\\s+(?:og|i|af|for|den|det|de|en|et|eller|til|som|om))++$");
  private static final Pattern SUBJECT =
      Wordings.pattern("\\s+og\\s+[\\p{L}-]{3,}(?:en|et|erne|ne|vi|der)$");

  private final Pattern sentencePart;
  private final Pattern agreement;
  private final Pattern clause;

  NameEnds(Wordings wordings) {
    String verb = "(?<!\\w)" + wordings.anyOf("finite-verb", "clause-verb") + "(?!\\w)|" + PASSIVE;
    String link = "(?<!\\w)" + wordings.anyOf("clause-start") + "(?!\\w)";
    String addition = "(?<!\\w)" + wordings.anyOf("name-addition") + "(?!\\w)";
    clause = Wordings.pattern(STOPS + "|" + link + "|" + NEXT_LAW + "|(?<verb>" + verb + ")");
    agreement =
        Wordings.pattern(
            STOPS
                + "|"
                + link
                + "|(?<!\\w)"
                + wordings.anyOf("agreement-addition")
                + "(?!\\w)|(?<verb>"
                + verb
                + ")");
    sentencePart = Wordings.pattern(STOPS + "|" + link + "|" + addition + "|(?<verb>" + verb + ")");
  }

  /** Where the subject of an agreement ends. */
  int ofAgreement(String text, int from) {
    return end(agreement, text, from);
  }

  /** Where the name of a policy ends, in which few prepositions stand. */
  int ofName(String text, int from) {
    return end(sentencePart, text, from);
  }

  /** Where the title of a law ends, in which most prepositions may stand. */
  int ofTitle(String text, int from) {
    return end(clause, text, from);
  }

  private static int end(Pattern pattern, String text, int from) {
    int limit = Math.min(text.length(), from + MAX_NAME);
    Matcher stop = pattern.matcher(text).region(from, limit).useTransparentBounds(true);
    boolean found = stop.find();
    String name = text.substring(from, found ? stop.start() : limit).stripTrailing();
    if (found && stop.group("verb") != null) {
      name = SUBJECT.matcher(name).replaceFirst("");
    }
    return from + LOOSE_END.matcher(name).replaceFirst("").stripTrailing().length();
  }
}
