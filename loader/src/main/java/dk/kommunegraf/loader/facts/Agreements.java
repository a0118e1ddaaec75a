package dk.kommunegraf.loader.facts;

import dk.kommunegraf.loader.document.Named;
import dk.kommunegraf.ontology.Wordings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads political agreements: numbered ones ("Delaftale 2 om ..."), those with a subject ("aftale
 * om styrket opkvalificering") where the passage speaks of politics, those whose kind has a capital
 * as names have ("Klimaaftale om ..."), and the names of the register. Contracts, such as a
 * samarbejdsaftale, and "aftale om" in the sense of arranging something are none. Thread safe.
 */
final class Agreements {

  private final NameEnds ends;
  private final Pattern named;
  private final Pattern numbered;
  private final Pattern subject;
  private final Pattern titled;
  private final Pattern title;
  private final Pattern political;
  private final Pattern arranging;

  Agreements(Wordings wordings, NameEnds ends) {
    this.ends = ends;
    named =
        Wordings.pattern(
            "(?<![\\w-])"
                + wordings.anyOf("agreement-name")
                + "(?<definite>et|t|en|n)?s?(?<years>\\s+(?:for\\s+)?20\\d{2}(?:\\s?[-–]\\s?(?:20)?\\d{2})?)?(?![\\w-])");
    numbered =
        Wordings.pattern(
            "(?<![\\w-])(?<name>"
                + wordings.anyOf("agreement-numbered")
                + "\\s+\\d{1,2}|"
                + wordings.anyOf("agreement-numbered")
                + "(?=\\s+om\\s))(?<om>\\s*\\(?om\\s+)?");
    subject =
        Wordings.pattern(
            "(?<![\\w-])(?<head>"
                + wordings.anyOf("agreement-subject")
                + ")\\s+om\\s+(?=[\\p{L}”\"])");
    titled =
        Wordings.pattern(
            "(?<=\\p{Ll}\\s)(?-i:\\p{Lu})\\p{Ll}{2,30}aftale\\s+om\\s+(?=[\\p{L}”\"])");
    title =
        Wordings.pattern(
            "(?<![\\w-])(?:aftalen|forliget)\\s+[”\"]?(?=(?-i:\\p{Lu}\\p{Ll}+\\s\\p{Ll}+\\s\\p{Ll}))");
    political = Wordings.pattern(wordings.anyOf("politics"));
    arranging = Wordings.pattern(wordings.anyOf("arranging") + "\\s+(?:en\\s|ny\\s|nye\\s)*$");
  }

  private record Hit(int start, int end, String name) {

    Hit(int start, int end) {
      this(start, end, "");
    }
  }

  /** The agreement of a year has one name: "budgetaftalen for 2024" is Budgetaftale 2024. */
  private static String dated(Matcher name) {
    String years = name.group("years");
    if (years == null) {
      return "";
    }
    int end = name.start("definite") < 0 ? name.start("years") : name.start("definite");
    String head = name.group().substring(0, end - name.start()).replaceFirst("s$", "");
    return head + " " + years.replaceFirst("^\\s+(?:for\\s+)?", "");
  }

  /** The agreements that a passage names, each place once. */
  List<Fact<Named>> list(Passage passage) {
    String text = passage.text();
    List<Hit> hits = new ArrayList<>();
    Matcher numbers = numbered.matcher(text);
    while (numbers.find()) {
      int end = numbers.end("name");
      if (numbers.group("om") != null) {
        end = Math.max(end, ends.ofAgreement(text, numbers.end()));
      }
      hits.add(new Hit(numbers.start(), end));
    }
    if (political.matcher(text).find()) {
      addSubjects(subject, text, hits);
    }
    addSubjects(titled, text, hits);
    addTitles(text, hits);
    Matcher names = named.matcher(text);
    while (names.find()) {
      boolean goesOn = names.group("years") == null && text.startsWith(" om ", names.end());
      int end = goesOn ? ends.ofAgreement(text, names.end() + " om ".length()) : names.end();
      hits.add(new Hit(names.start(), Math.max(end, names.end()), dated(names)));
    }
    hits.sort(Comparator.comparingInt(Hit::start).thenComparingInt(hit -> -hit.end()));
    List<Fact<Named>> facts = new ArrayList<>();
    int last = 0;
    for (Hit hit : hits) {
      if (hit.start() >= last) {
        facts.add(fact(passage, hit));
        last = hit.end();
      }
    }
    return facts;
  }

  private void addSubjects(Pattern pattern, String text, List<Hit> hits) {
    Matcher subjects = pattern.matcher(text);
    while (subjects.find()) {
      int end = ends.ofAgreement(text, subjects.end());
      boolean arranged = arranging.matcher(text.substring(0, subjects.start())).find();
      if (!arranged && end > subjects.end() + 2) {
        hits.add(new Hit(subjects.start(), end));
      }
    }
  }

  /** "aftalen Bedre veje til uddannelse og job": the name is what stands behind the word. */
  private void addTitles(String text, List<Hit> hits) {
    Matcher titles = title.matcher(text);
    while (titles.find()) {
      int end = ends.ofAgreement(text, titles.end());
      hits.add(new Hit(titles.end(), end, text.substring(titles.end(), end)));
    }
  }

  private static Fact<Named> fact(Passage passage, Hit hit) {
    var span = passage.span(hit.start(), hit.end());
    String name = hit.name().isEmpty() ? printed(passage, hit) : hit.name();
    return Fact.printed(new Named(canonical(name), span.quote()), span);
  }

  private static String printed(Passage passage, Hit hit) {
    return passage
        .text()
        .substring(hit.start(), hit.end())
        .replaceAll("[()]", "")
        .replaceAll("\\s+", " ");
  }

  private static String canonical(String name) {
    String definite = name.replaceFirst("(?i)grundlag$", "grundlaget");
    return definite.substring(0, 1).toUpperCase(Locale.ROOT) + definite.substring(1);
  }
}
