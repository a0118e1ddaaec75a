package dk.kommunegraf.loader.facts;

import dk.kommunegraf.loader.document.PolicyMention;
import dk.kommunegraf.ontology.Wordings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the strategies, policies, plans and visions that running text names: "Strategien for
 * bosætning", "handleplan for ... i Skive Kommune", "Beskæftigelsesplan 2021". Words for plans in
 * general, and a strategy that is only wished for, are none. Thread safe.
 */
final class PolicyMentions {

  private static final String YEARS =
      "(?:\\s+(?:for\\s+)?(?:19|20)\\d{2}(?:\\s?[-–]\\s?(?:19|20)?\\d{2})?(?!\\d))";

  private final NameEnds ends;
  private final Policies policies;
  private final Pattern withSubject;
  private final Pattern compound;
  private final Pattern general;
  private final Pattern notNamed;

  PolicyMentions(Wordings wordings, NameEnds ends, Policies policies) {
    this.ends = ends;
    this.policies = policies;
    String heads = wordings.anyOf("policy-head");
    withSubject =
        Wordings.pattern(
            "(?<![\\w-])(?<head>(?:[\\p{L}-]{1,40})??"
                + heads
                + ")(?<definite>en|ken|n)?s?"
                + YEARS
                + "?\\s+for\\s+(?<subject>[\\p{L}\"”])");
    compound =
        Wordings.pattern(
            "(?<![\\w-])(?<head>(?<stem>(?:\\p{L}{1,40}-,?\\s(?:og\\s|samt\\s)?){0,3}\\p{L}[\\p{L}-]{0,40}\\p{L})?"
                + heads
                + ")(?<definite>en|ken|n)?s?(?<years>"
                + YEARS
                + ")?(?![\\w-])");
    general =
        Wordings.pattern(
            "(?:.*[\\s-])?" + wordings.anyOf("policy-general") + "(?:en|et|n|s)?(?:\\s.*)?");
    notNamed = Wordings.pattern("^" + wordings.anyOf("article") + "(?!\\w).*");
  }

  private record Hit(int start, int end, String name) {}

  /** The policy documents that a passage names; none stands within the span of another. */
  List<Fact<PolicyMention>> list(Passage passage) {
    String text = passage.text();
    List<Hit> hits = new ArrayList<>();
    addWithSubject(text, hits);
    addCompounds(text, hits);
    hits.sort(Comparator.comparingInt(Hit::start).thenComparingInt(hit -> -hit.end()));
    List<Fact<PolicyMention>> facts = new ArrayList<>();
    int last = 0;
    for (Hit hit : hits) {
      if (hit.start() >= last) {
        var span = passage.span(hit.start(), hit.end());
        policies.mention(hit.name(), span).ifPresent(facts::add);
        last = hit.end();
      }
    }
    return facts;
  }

  private void addWithSubject(String text, List<Hit> hits) {
    Matcher matcher = withSubject.matcher(text);
    int from = 0;
    while (from < text.length() && matcher.find(from)) {
      from = matcher.end("head");
      String head = matcher.group("head");
      int end = ends.ofName(text, matcher.start("subject"));
      if (end <= matcher.start("subject")) {
        continue;
      }
      String subject = text.substring(matcher.start("subject"), end);
      if (!general.matcher(head).matches() && !notNamed.matcher(subject).matches()) {
        String name =
            (head
                + text.substring(matcher.end("head"), end)
                    .replaceFirst("^(?:ken|en|n)?s?(?=\\s)", ""));
        hits.add(new Hit(matcher.start(), end, upper(name)));
      }
    }
  }

  private void addCompounds(String text, List<Hit> hits) {
    Matcher matcher = compound.matcher(text);
    while (matcher.find()) {
      String head = matcher.group("head");
      boolean years = matcher.group("years") != null;
      boolean capital =
          Character.isUpperCase(head.charAt(0)) && !startsSentence(text, matcher.start());
      boolean alone = matcher.start() == 0 && matcher.end() == text.length();
      boolean definite =
          matcher.group("definite") != null && !head.toLowerCase(Locale.ROOT).endsWith("plan");
      boolean bare = matcher.group("stem") == null && !(years && capital);
      boolean isGeneral =
          matcher.group("stem") != null && !(years && capital) && general.matcher(head).matches();
      if (!bare && !isGeneral && (years || capital || definite || alone)) {
        String name = head + (years ? matcher.group("years") : "");
        hits.add(new Hit(matcher.start(), matcher.end(), upper(name)));
      }
    }
  }

  private static boolean startsSentence(String text, int at) {
    return at == 0 || text.substring(0, at).matches("(?s).*[.!?:–-]\\s+");
  }

  private static String upper(String name) {
    String one =
        name.replaceAll("\\s+", " ").replaceAll("[\"”“]|(?<=\\s)for\\s(?=(?:19|20)\\d{2})", "");
    return one.substring(0, 1).toUpperCase(Locale.ROOT) + one.substring(1);
  }
}
