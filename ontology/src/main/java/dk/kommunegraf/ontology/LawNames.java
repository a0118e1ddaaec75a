package dk.kommunegraf.ontology;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the wordings of a law's name comparable. What is dropped never tells two laws apart; every
 * other difference is one of the register.
 */
final class LawNames {

  private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)");

  /** From a paragraph or its number on, nothing belongs to the name. */
  private static final Pattern PARAGRAPH = Pattern.compile("\\s*(?:[,;]\\s*)?§.*$");

  /** Words that say which printing of a law is meant, before its own name. */
  private static final Pattern BEFORE =
      Pattern.compile(
          "^(?:(?:lov)?bekendtgørelsen? (?:nr .*? )?(?:af|om) (?=\\S*lov)"
              + "|(?:lov)?forslag(?:et)? (?:til|om) (?=lov))+");

  /** A law or bill with number and date: its name begins after them. */
  private static final Pattern NUMBERED =
      Pattern.compile("^lov(?:forslag(?:et)?)?(?: nr .*?)? om ");

  private static final Pattern AND_MORE =
      Pattern.compile("\\bm\\s*\\.?\\s*(?:v|fl)\\b\\.?|\\bmv\\b");

  private LawNames() {}

  /** What a printed text may mean, most likely first: without its brackets, then inside each. */
  static List<String> readings(String printed) {
    String text = PARAGRAPH.matcher(printed).replaceFirst("");
    List<String> readings = new ArrayList<>();
    readings.add(BRACKETS.matcher(text).replaceAll(" "));
    Matcher brackets = BRACKETS.matcher(text);
    while (brackets.find()) {
      readings.add(brackets.group(1));
    }
    return readings;
  }

  /** The keys under which a reading may stand in the register, most likely first. */
  static Set<String> keys(String reading) {
    Set<String> keys = new LinkedHashSet<>();
    String key = key(reading);
    keys.add(key);
    keys.add(key.replaceFirst(" ?s$", ""));
    keys.add(key.replaceFirst("lovs?$", "loven"));
    return keys;
  }

  /** A name in lower case, as its words only. */
  static String key(String name) {
    String text = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    String words =
        AND_MORE
            .matcher(text.replace("&", " og "))
            .replaceAll(" ")
            .replaceAll("[^\\p{L}\\p{N}]+", " ")
            .strip();
    String named = BEFORE.matcher(words).replaceFirst("");
    return NUMBERED.matcher(named).replaceFirst("lov om ").replaceFirst("^lov om en ", "lov om ");
  }
}
