package dk.kommunegraf.loader.facts;

import dk.kommunegraf.loader.document.LawCitation;
import dk.kommunegraf.loader.document.LawCitation.Kind;
import dk.kommunegraf.ontology.Laws;
import dk.kommunegraf.ontology.Wordings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the acts, bills and executive orders that running text names, each with the paragraphs that
 * belong to it: "servicelovens § 85", "§ 11, stk. 2, i lov om ...", and a paragraph whose law was
 * named before. Words for laws in general are none. Thread safe.
 */
final class LawMentions {

  private static final String NUMBER =
      "\\d{1,4}(?:[a-zæøå]|\\s[a-hj-zæøå](?=[\\s,.;)]|$))?"
          + "(?:,?\\s*stk\\.?\\s*\\d{1,3}(?:\\s?[-–]\\s?\\d{1,3})?)?(?:,?\\s*(?:nr|litra)\\.?\\s*[\\da-z]{1,3}(?!\\w))?";
  private static final Pattern PARAGRAPH =
      Wordings.pattern(
          "§{1,2}\\s?(?<first>"
              + NUMBER
              + ")(?<more>(?:(?:,|\\s?[-–]|\\s+og|\\s+eller|\\s+til)\\s?"
              + NUMBER
              + "(?![\\w%]))*)");
  private static final Pattern ONE = Wordings.pattern(NUMBER);
  private static final Pattern LEADS_TO_NAME =
      Wordings.pattern(
          "^[\\s,]*(?:(?:og|eller|samt|jf\\.?)[\\s,]*){0,8}(?:i|af|efter|jf\\.)\\s+(?:den\\s+)?$");
  private static final Pattern FOLLOWS_NAME =
      Wordings.pattern("^\\s*(?:\\([^()]{1,40}\\))?[\\s,]*$");

  private static final Pattern BILL_OF_CHANGE =
      Wordings.pattern("(?:lovforslag(?:et)?|forslag\\stil\\slov)\\som\\sændring\\saf\\s$");
  private static final Pattern CHANGE = Wordings.pattern("\\som\\s(?:ændring|ophævelse)\\saf\\s$");

  /** Which rule tells the law of a paragraph that names none. */
  private static final String NAMED_BEFORE = "the law that was named last before the paragraph";

  private final List<LawPatterns.Known> known;
  private final NameEnds ends;
  private final Pattern title;
  private final Pattern compound;
  private final Pattern general;
  private final Pattern bill;
  private final Pattern order;

  LawMentions(Laws laws, Wordings wordings, NameEnds ends) {
    known = LawPatterns.list(laws);
    this.ends = ends;
    title =
        Wordings.pattern(
            "(?<![\\w-])(?:(?:forslag(?:et)?\\s+til\\s+)?lov|lovforslag(?:et)?|bekendtgørelsen?)\\s+om\\s+(?=\\p{L})");
    compound =
        Wordings.pattern(
            "(?<![\\w-])(?<stem>\\p{L}[\\p{L}-]{3,40}?(?:lov|bekendtgørelse))(?<form>ens|en|ns|n|s)?(?![\\w-])");
    general = Wordings.pattern(wordings.anyOf("law-general"));
    bill = Wordings.pattern("^" + wordings.anyOf("law-bill") + "(?!\\w).*");
    order = Wordings.pattern(".*bekendtgørelse[ns]{0,2}(?:\\som\\s(?!lov).*)?$");
  }

  /** A law's name in a text. */
  private record Name(int start, int end, String law, Kind kind, boolean known) {}

  /**
   * What a passage cites.
   *
   * @param citations the citations in order
   * @param unknown those of them whose name the register lacks
   */
  record Found(List<Fact<LawCitation>> citations, List<Fact<LawCitation>> unknown) {}

  /**
   * Reads one passage.
   *
   * @param before the law that was named last before the passage
   */
  Found read(Passage passage, Optional<LawCitation> before) {
    String text = passage.text();
    List<Name> names = names(text);
    List<Fact<LawCitation>> citations = new ArrayList<>();
    boolean[] cited = new boolean[names.size()];
    Matcher matcher = PARAGRAPH.matcher(text);
    while (matcher.find()) {
      int name = nameOf(text, names, matcher.start(), matcher.end());
      if (name >= 0) {
        cited[name] = true;
      }
      citations.addAll(paragraphs(passage, matcher, name < 0 ? null : names.get(name), before));
    }
    for (int i = 0; i < names.size(); i++) {
      if (!cited[i]) {
        citations.add(
            citation(passage, names.get(i), null, names.get(i).start(), names.get(i).end(), null));
      }
    }
    citations.sort(Comparator.comparingInt(fact -> fact.span().start()));
    List<String> unknown = names.stream().filter(name -> !name.known()).map(Name::law).toList();
    return new Found(
        citations,
        citations.stream().filter(fact -> unknown.contains(fact.value().law())).toList());
  }

  /** The names in a text in order, of names that overlap the one that starts first or is longer. */
  private List<Name> names(String text) {
    List<Name> all = new ArrayList<>();
    for (LawPatterns.Known law : known) {
      Matcher matcher = law.names().matcher(text);
      while (matcher.find()) {
        all.add(
            new Name(
                matcher.start(), matcher.end(), law.law().name(), knownKind(text, matcher), true));
      }
    }
    List<Name> named = List.copyOf(all);
    unknownNames(text, all);
    all.removeIf(
        name -> !name.known() && named.stream().anyMatch(inner -> changes(text, name, inner)));
    all.sort(
        Comparator.comparingInt(Name::start)
            .thenComparing(name -> !name.known())
            .thenComparingInt(name -> -name.end()));
    List<Name> kept = new ArrayList<>();
    for (Name name : all) {
      Name last = kept.isEmpty() ? null : kept.get(kept.size() - 1);
      if (last == null || name.start() > last.end() && !isShortName(text, last, name)) {
        kept.add(name);
      } else if (name.start() > last.end()) {
        kept.set(
            kept.size() - 1,
            new Name(last.start(), name.end() + 1, last.law(), last.kind(), last.known()));
      }
    }
    return kept;
  }

  /** "Lov om social service (serviceloven)" names one law once. */
  private static boolean isShortName(String text, Name name, Name next) {
    return name.law().equals(next.law())
        && text.substring(name.end(), next.start()).strip().equals("(")
        && text.startsWith(")", next.end());
  }

  private Kind knownKind(String text, Matcher name) {
    String before = text.substring(0, name.start());
    Matcher changed = BILL_OF_CHANGE.matcher(before);
    return changed.find() ? Kind.BILL : kind(name.group(), true);
  }

  /** "Lov om ændring af serviceloven" is about the law that it changes. */
  private static boolean changes(String text, Name outer, Name inner) {
    return outer.start() < inner.start()
        && inner.end() <= outer.end()
        && CHANGE.matcher(text.substring(outer.start(), inner.start())).find();
  }

  private void unknownNames(String text, List<Name> all) {
    Matcher titles = title.matcher(text);
    while (titles.find()) {
      int end = ends.ofTitle(text, titles.end());
      if (end > titles.end() + 2) {
        all.add(unknown(text.substring(titles.start(), end), titles.start(), end));
      }
    }
    Matcher words = compound.matcher(text);
    while (words.find()) {
      String stem = words.group("stem");
      boolean definite = words.group("form") != null && words.group("form").contains("n");
      boolean isOrder = stem.endsWith("bekendtgørelse");
      boolean isGeneral =
          general.matcher(words.group()).matches() || stem.matches("(?i)lovbekendtgørelse");
      if (!isGeneral && (definite || isOrder)) {
        all.add(unknown(stem + (isOrder ? "n" : "en"), words.start(), words.end()));
      }
    }
  }

  private Name unknown(String printed, int start, int end) {
    String name = printed.replaceAll("\\s+", " ");
    Kind kind = kind(name, false);
    String upper = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    return new Name(start, end, upper, kind, false);
  }

  private Kind kind(String printed, boolean isAct) {
    if (bill.matcher(printed).matches()) {
      return Kind.BILL;
    }
    return !isAct && order.matcher(printed).matches() ? Kind.EXECUTIVE_ORDER : Kind.ACT;
  }

  /**
   * Index of the name that a paragraph belongs to: behind it with "i", else the last before it that
   * does not stand in brackets which end before the paragraph.
   */
  private static int nameOf(String text, List<Name> names, int start, int end) {
    int last = -1;
    int inBrackets = -1;
    for (int i = 0; i < names.size(); i++) {
      Name name = names.get(i);
      if (name.end() <= start && leavesBrackets(text, name.end(), start)) {
        inBrackets = i;
      } else if (name.end() <= start) {
        last = i;
      } else if (name.start() >= end) {
        String between = PARAGRAPH.matcher(text.substring(end, name.start())).replaceAll("");
        if (LEADS_TO_NAME.matcher(between).find()) {
          return i;
        }
        break;
      }
    }
    return last >= 0 ? last : inBrackets;
  }

  private static boolean leavesBrackets(String text, int from, int to) {
    int open = 0;
    for (int i = from; i < to; i++) {
      open += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
      if (open < 0) {
        return true;
      }
    }
    return false;
  }

  private List<Fact<LawCitation>> paragraphs(
      Passage passage, Matcher paragraph, @Nullable Name name, Optional<LawCitation> before) {
    if (name == null && before.isEmpty()) {
      return List.of();
    }
    int start = paragraph.start();
    int end = paragraph.end();
    boolean beside = false;
    if (name != null) {
      boolean first = name.start() < start;
      String between =
          passage.text().substring(first ? name.end() : end, first ? start : name.start());
      beside = first ? FOLLOWS_NAME.matcher(between).matches() : true;
      start = beside ? Math.min(start, name.start()) : start;
      end = beside ? Math.max(end, name.end()) : end;
    }
    Name law = name != null ? name : new Name(0, 0, before.get().law(), before.get().kind(), true);
    List<Fact<LawCitation>> facts = new ArrayList<>();
    Matcher numbers = ONE.matcher(paragraph.group("first") + ";" + paragraph.group("more"));
    while (numbers.find()) {
      facts.add(
          citation(
              passage, law, numbers.group().strip(), start, end, beside ? null : NAMED_BEFORE));
    }
    return facts;
  }

  private static Fact<LawCitation> citation(
      Passage passage,
      Name name,
      @Nullable String paragraph,
      int from,
      int to,
      @Nullable String rule) {
    var span = passage.span(from, to);
    return new Fact<>(
        new LawCitation(name.law(), name.kind(), paragraph, span.quote()), span, rule);
  }
}
