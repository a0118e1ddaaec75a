package dk.kommunegraf.loader.facts;

import dk.kommunegraf.loader.document.Hearing;
import dk.kommunegraf.loader.document.SectionKind;
import dk.kommunegraf.loader.source.Span;
import dk.kommunegraf.ontology.Wordings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the hearing of a draft: who is asked, who answered, and the period. Names stand in a list
 * below the sentence or behind it. Thread safe.
 */
final class Hearings {

  private static final Pattern SEPARATOR =
      Wordings.pattern(
          "\\s*;\\s*|,\\s*(?:og\\s+|samt\\s+)?|\\s+samt\\s+|\\s+og\\s+(?=(?-i:\\p{Lu}))");
  private static final String DAY =
      "(?:den\\s+|d\\.\\s*)?(?:\\d{1,2}\\.?\\s+[a-z]{3,9}\\.?(?:\\s+\\d{4})?|\\d{1,2}[./-]\\d{1,2}[./-]\\d{4})";
  private static final Pattern PERIOD =
      Wordings.pattern(
          "(?<from>"
              + DAY
              + "|(?:den\\s+|d\\.\\s*)?(?<!\\d)\\d{1,2}\\.?)\\s*(?:[-–]|til(?:\\s+og\\s+med)?|og\\s+frem\\s+til)\\s*(?<to>"
              + DAY
              + ")");
  private static final Pattern DAY_ALONE = Pattern.compile("\\D*(\\d{1,2})\\.?");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");

  private final Pattern asked;
  private final Pattern answered;
  private final Pattern sent;
  private final Pattern answering;
  private final Pattern listing;
  private final Pattern with;
  private final Pattern subject;
  private final Pattern bodyEnd;
  private final Pattern hearingWord;
  private final Pattern deadline;
  private final Pattern noParty;
  private final NameEnds ends;

  Hearings(Wordings wordings, NameEnds ends) {
    this.ends = ends;
    asked =
        Wordings.pattern(
            "(?<![\\w-])"
                + wordings.anyOf("hearing-asked")
                + "(?::?\\s*$|[:\\s]+(?<names>\\S.*)$)");
    answered =
        Wordings.pattern(
            "(?<![\\w-])(?<!(?:"
                + String.join("|", wordings.phrases("possibly"))
                + ")\\s)"
                + wordings.anyOf("hearing-answered")
                + "(?::?\\s*$|[:\\s]+(?<names>\\S.*)$)");
    sent =
        Wordings.pattern(
            "(?<![\\w-])" + wordings.anyOf("hearing-sent") + "\\s+(?<names>(?-i:\\p{Lu})\\S.*)$");
    answering =
        Wordings.pattern(
            "(?<=^|[.]\\s)(?<names>(?-i:\\p{Lu})[^.:;]{3,200}?)\\s+"
                + wordings.anyOf("hearing-answers"));
    listing =
        Wordings.pattern("(?<!\\w)" + wordings.anyOf("hearing-list") + "(?:\\s[^:.]{1,40})?\\s?:$");
    hearingWord =
        Wordings.pattern(
            "(?<![\\w-])(?:\\p{L}{0,20}høring(?:s?|speriode\\p{L}*|sfrist\\p{L}*|ssvar\\p{L}*|en|er|erne)|hørt|høres)(?!\\w)");
    String within = "(?:[^.:;]|(?<=\\d)\\.){0,100}?\\s";
    with =
        Wordings.pattern(
            hearingWord.pattern()
                + within
                + wordings.anyOf("hearing-with")
                + "\\s+(?<names>\\p{L}.*)$");
    subject =
        Wordings.pattern(
            "(?<=^|[.]\\s)(?<names>(?-i:\\p{Lu})[^.:;]{3,200}?)\\s+(?:"
                + wordings.anyOf("hearing-subject")
                + within
                + hearingWord.pattern()
                + "|"
                + wordings.anyOf("hearing-heard")
                + "(?!\\w))");
    bodyEnd = Wordings.pattern("[\\p{L}-]{0,40}" + wordings.anyOf("hearing-body"));
    deadline =
        Wordings.pattern(
            wordings.anyOf("hearing-deadline")
                + "\\s*(?:er\\s+|var\\s+|udløber\\s+|udløb\\s+)?(?<to>"
                + DAY
                + ")");
    noParty =
        Wordings.pattern("^" + wordings.anyOf("no-hearing-party") + "(?!\\w|\\s(?-i:\\p{Lu})).*");
  }

  /**
   * The hearing of an item; empty where none is spoken of. Its span is that of the first sentence
   * about it.
   */
  Optional<Fact<Hearing>> find(List<Passage> passages, Optional<LocalDate> meeting) {
    List<String> parties = new ArrayList<>();
    List<String> answers = new ArrayList<>();
    String[] period = new String[2];
    Span first = null;
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      boolean found = add(asked, passages, i, parties) | add(answered, passages, i, answers);
      boolean speaks = hearingWord.matcher(passage.text()).find();
      boolean about =
          speaks
              || passage.isIn(SectionKind.HEARING)
              || passage.heading().filter(h -> hearingWord.matcher(h).find()).isPresent();
      if (about && listing.matcher(passage.text()).find()) {
        found |= addAll(listed(passages, i + 1), parties);
      }
      if (speaks) {
        found |= add(sent, passages, i, parties) | add(with, passages, i, parties);
        found |= addSubjects(answering, passage.text(), answers);
        found |= addSubjects(subject, passage.text(), parties);
      }
      found |= about && readPeriod(passage.text(), meeting, period);
      if (found && first == null) {
        first = passage.span(0, passage.text().length());
      }
    }
    return first == null
        ? Optional.empty()
        : Optional.of(Fact.printed(new Hearing(parties, answers, period[0], period[1]), first));
  }

  private boolean add(Pattern pattern, List<Passage> passages, int at, List<String> names) {
    Matcher matcher = pattern.matcher(passages.get(at).text());
    if (!matcher.find()) {
      return false;
    }
    List<String> found =
        matcher.group("names") == null
            ? listed(passages, at + 1)
            : inSentence(passages.get(at).text(), matcher.start("names"));
    return addAll(found, names);
  }

  private static boolean addAll(List<String> found, List<String> names) {
    found.stream().filter(name -> !names.contains(name)).forEach(names::add);
    return !found.isEmpty();
  }

  /** "A og B har afgivet høringssvar". */
  private boolean addSubjects(Pattern pattern, String text, List<String> names) {
    Matcher matcher = pattern.matcher(text);
    boolean found = false;
    while (matcher.find()) {
      for (String name : inSentence(matcher.group("names"), 0)) {
        found |= !names.contains(name) && names.add(name);
      }
    }
    return found;
  }

  private static List<String> listed(List<Passage> passages, int from) {
    List<String> names = new ArrayList<>();
    for (int i = from; i < passages.size(); i++) {
      Matcher bullet = Readers.BULLET.matcher(passages.get(i).text());
      if (!bullet.find()) {
        break;
      }
      names.add(Committees.canonical(passages.get(i).text().substring(bullet.end())));
    }
    return names;
  }

  private List<String> inSentence(String text, int from) {
    List<String> names = new ArrayList<>();
    String sentence = text.substring(from).split("(?<=\\p{L}{2})[.;](?:\\s|$)", 2)[0];
    for (String piece : SEPARATOR.split(sentence)) {
      String name = piece.substring(0, ends.ofName(piece, 0)).strip();
      boolean isBody =
          !name.isEmpty()
              && (Character.isUpperCase(name.charAt(0)) || bodyEnd.matcher(name).matches())
              && !noParty.matcher(name).matches();
      if (isBody) {
        names.add(Committees.canonical(name));
      } else {
        break;
      }
    }
    return names;
  }

  private boolean readPeriod(String text, Optional<LocalDate> meeting, String[] period) {
    Matcher days = PERIOD.matcher(text);
    if (period[0] == null && days.find()) {
      Optional<LocalDate> to = day(days.group("to"), meeting.map(LocalDate::getYear));
      Matcher alone = DAY_ALONE.matcher(days.group("from"));
      Optional<LocalDate> from =
          alone.matches()
              ? to.map(d -> d.withDayOfMonth(1).plusDays(Long.parseLong(alone.group(1)) - 1))
              : day(days.group("from"), to.map(LocalDate::getYear));
      from.ifPresent(d -> period[0] = d.toString());
      to.ifPresent(d -> period[1] = d.toString());
      return to.isPresent();
    }
    Matcher last = deadline.matcher(text);
    if (period[1] == null && last.find()) {
      day(last.group("to"), meeting.map(LocalDate::getYear))
          .ifPresent(d -> period[1] = d.toString());
      return period[1] != null;
    }
    return false;
  }

  private static Optional<LocalDate> day(String printed, Optional<Integer> year) {
    return YEAR.matcher(printed).find()
        ? DanishDates.find(printed)
        : year.flatMap(y -> DanishDates.find(printed.replaceFirst("\\.$", "") + " " + y));
  }
}
