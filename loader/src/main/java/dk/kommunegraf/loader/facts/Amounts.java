package dk.kommunegraf.loader.facts;

import dk.kommunegraf.loader.document.Amount;
import dk.kommunegraf.ontology.Wordings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads sums of money: "kr. 974.000", "1.000.000kr.", "1,2 mio. kr.", "t.kr. 350", "1.500,-", "en
 * halv million kroner". A number without a word or mark of money is none. Stateless.
 */
final class Amounts {

  private static final String NUMBER =
      "(?<![\\d.,])(?:[-–−](?=\\d))?(?:\\d{1,3}(?:[.\\u00a0 ]\\d{3})+|\\d{1,9})(?:,\\d{1,4})?(?![\\d])";
  private static final String SCALE =
      "(?:mia\\.?|mio\\.?|mill?\\.|milliard(?:er)?|million(?:er)?|tusinde?|t\\.(?=\\s?kr))";
  private static final Map<String, BigDecimal> WORDS =
      Map.ofEntries(
          Map.entry("en halv", new BigDecimal("0.5")),
          Map.entry("en kvart", new BigDecimal("0.25")),
          Map.entry("en", BigDecimal.ONE),
          Map.entry("én", BigDecimal.ONE),
          Map.entry("halvanden", new BigDecimal("1.5")),
          Map.entry("to", BigDecimal.valueOf(2)),
          Map.entry("tre", BigDecimal.valueOf(3)),
          Map.entry("fire", BigDecimal.valueOf(4)),
          Map.entry("fem", BigDecimal.valueOf(5)),
          Map.entry("seks", BigDecimal.valueOf(6)),
          Map.entry("syv", BigDecimal.valueOf(7)),
          Map.entry("otte", BigDecimal.valueOf(8)),
          Map.entry("ni", BigDecimal.valueOf(9)),
          Map.entry("ti", BigDecimal.TEN));
  private static final Pattern MONEY =
      Wordings.pattern(
          "(?<![\\w])(?<before>(?:(?<scale1>mio|mia|t)\\.?\\s?)?(?:kr\\.?|kroner|DKK))\\s?:?\\s?(?<n1>"
              + NUMBER
              + ")(?:\\s?(?<scale2>"
              + SCALE
              + "))?(?!\\s?kr)(?!\\w)"
              + "|(?<!(?:^|\\s)i\\s)(?<low>"
              + NUMBER
              + ")\\s?(?:[-–]|til)\\s?(?<high>"
              + NUMBER
              + ")\\s?(?<scale3>"
              + SCALE
              + ")?\\s?(?:kr(?:\\.|oner)?|DKK)(?!\\w)"
              + "|(?<n2>"
              + NUMBER
              + ")\\s?(?:(?<scale4>"
              + SCALE
              + ")\\s?)?(?:kr(?:\\.|oner|onen)?(?!\\w)|DKK(?!\\w)|,-(?![\\w]))"
              + "|(?<n3>"
              + NUMBER
              + ")\\s(?<scale5>mio\\.|mia\\.)(?=\\s*(?:$|[,;)]|(?:i|til|fra|på|pr\\.|om|og|årligt)\\s))"
              + "|(?<!\\w)(?<word>"
              + String.join("|", WORDS.keySet())
              + ")\\s(?<scale6>million(?:er)?|milliard(?:er)?|tusinde?)\\s(?:kr(?:\\.|oner)?)(?!\\w)");

  /**
   * A sum in a text.
   *
   * @param value kroner
   * @param start index of the first char
   * @param end index after the last char
   */
  record Found(BigDecimal value, int start, int end) {}

  private Amounts() {}

  /** The sums in a text in order; both ends of a range. */
  static List<Found> find(String text) {
    List<Found> found = new ArrayList<>();
    Matcher matcher = MONEY.matcher(text);
    while (matcher.find()) {
      if (matcher.group("n1") != null) {
        String scale =
            matcher.group("scale1") == null ? matcher.group("scale2") : matcher.group("scale1");
        add(found, matcher, matcher.group("n1"), scale);
      } else if (matcher.group("low") != null) {
        add(found, matcher, matcher.group("low"), matcher.group("scale3"));
        add(found, matcher, matcher.group("high"), matcher.group("scale3"));
      } else if (matcher.group("n2") != null) {
        add(found, matcher, matcher.group("n2"), matcher.group("scale4"));
      } else if (matcher.group("n3") != null) {
        add(found, matcher, matcher.group("n3"), matcher.group("scale5"));
      } else {
        String word = matcher.group("word").toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        add(found, matcher, WORDS.get(word), matcher.group("scale6"));
      }
    }
    return found;
  }

  /** The sums of a passage. */
  static List<Fact<Amount>> list(Passage passage) {
    List<Fact<Amount>> facts = new ArrayList<>();
    for (Found found : find(passage.text())) {
      var span = passage.span(found.start(), found.end());
      facts.add(Fact.printed(new Amount(found.value(), "DKK", span.quote()), span));
    }
    return facts;
  }

  private static void add(
      List<Found> found, Matcher matcher, String number, @Nullable String scale) {
    String plain = number.replaceAll("[.\\u00a0 ]", "").replaceAll("[–−]", "-").replace(',', '.');
    add(found, matcher, new BigDecimal(plain), scale);
  }

  private static void add(
      List<Found> found, Matcher matcher, BigDecimal number, @Nullable String scale) {
    BigDecimal value = number.multiply(factor(scale)).stripTrailingZeros();
    BigDecimal whole = value.scale() < 0 ? value.setScale(0) : value;
    found.add(new Found(whole, matcher.start(), matcher.end()));
  }

  private static BigDecimal factor(@Nullable String scale) {
    if (scale == null) {
      return BigDecimal.ONE;
    }
    String word = scale.toLowerCase(Locale.ROOT);
    if (word.startsWith("mia") || word.startsWith("milliard")) {
      return BigDecimal.valueOf(1_000_000_000);
    }
    return word.startsWith("m") ? BigDecimal.valueOf(1_000_000) : BigDecimal.valueOf(1000);
  }
}
