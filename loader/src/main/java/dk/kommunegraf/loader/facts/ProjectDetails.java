package dk.kommunegraf.loader.facts;

import dk.kommunegraf.loader.document.SuccessCriterion;
import dk.kommunegraf.loader.source.Span;
import dk.kommunegraf.ontology.Wordings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the text about one project says of it: period, committed and received amount, funder,
 * target group and success criteria. Thread safe.
 */
final class ProjectDetails {

  private static final Pattern SENTENCE_END =
      Pattern.compile(
          "(?<!\\b(?:kr|mio|mia|pct|nr|stk|ca|pkt|jf|bl|evt|inkl|t|d|pr|m|f))(?<!\\d)[.!?](?=\\s+[\\p{Lu}\"”“])"
              + "|(?<=\\d{4})[.](?=\\s+\\p{Lu})|(?<=kr)[.](?=\\s+\\p{Lu}\\p{Ll}+\\s)");
  private static final String LIMIT = "(?:(?:mindst|højst|minimum|maksimalt|under|over)\\s+)?";
  private static final Pattern TARGET_SHARE =
      Wordings.pattern(LIMIT + "\\d{1,3}(?:,\\d+)?\\s?(?:%|pct\\.?|procent)");
  private static final Pattern TARGET_NUMBER =
      Wordings.pattern(LIMIT + "(?<![\\d,.])\\d[\\d.]*(?:,\\d+)?\\s\\p{L}+");
  private static final Pattern SHARE = Wordings.pattern("\\d\\s?(?:%|pct|procent)");
  private static final Pattern PARTNER_SEPARATOR =
      Wordings.pattern(",\\s(?:og\\s)?|\\sog\\s|\\ssamt\\s");
  private static final Pattern LIST_END = Pattern.compile("[:]\\s*$");

  /** What is committed and what is received, told apart by the word nearest before the sum. */
  private final Pattern committed;

  private final Pattern received;
  private final Pattern funder;
  private final Pattern funding;
  private final Pattern granting;
  private final Pattern body;
  private final Pattern started;
  private final Pattern targetGroup;
  private final Pattern criteria;
  private final Pattern partners;
  private final Pattern status;

  ProjectDetails(Wordings wordings) {
    body = Wordings.pattern(wordings.anyOf("funding-body"));
    String name =
        "(?<body>(?-i:\\p{Lu})[\\p{L}&-]{0,40}(?:(?:,?\\s(?:for|og|af|i)\\s|\\s)(?:(?-i:\\p{Lu})[\\p{L}&-]{0,40}|(?<=for\\s)[\\p{L}-]{1,40}(?=\\sog|\\srekr)|international\\srekruttering))*)";
    committed = Wordings.pattern("(?<!\\w)" + wordings.anyOf("grant-committed"));
    received = Wordings.pattern("(?<!\\w)" + wordings.anyOf("grant-received") + "(?!\\w)");
    funder =
        Wordings.pattern(
            "(?<!\\w)"
                + wordings.anyOf("funding")
                + "(?!\\w)(?:\\s[^.,:;]{0,40}?)?\\s(?:fra|af|hos|gennem)\\s"
                + name);
    funding = Wordings.pattern(wordings.anyOf("grants") + "\\s+" + name);
    String partner = "(?-i:\\p{Lu})[\\p{L}&-]{0,40}(?:\\s(?:&\\s)?(?-i:\\p{Lu})[\\p{L}&-]{0,40})*";
    partners =
        Wordings.pattern(
            wordings.anyOf("with-partner")
                + "\\s+(?<names>"
                + partner
                + "(?:(?:,\\s|\\sog\\s|,\\sog\\s|\\ssamt\\s)"
                + partner
                + ")*)");
    granting = Wordings.pattern(name + "\\s+" + wordings.anyOf("grantor-verb"));
    started =
        Wordings.pattern("(?<!\\w)" + wordings.anyOf("project-started") + "(?!\\w)[^.]{0,40}?");
    targetGroup =
        Wordings.pattern(
            "målgruppen?(?:\\s(?:for\\s\\S+|er|omfatter|består\\saf|udgøres\\saf))*(?:\\sfølgende)?(?:\\s*:\\s*|\\s+)(?<group>\\S.*)?$");
    criteria = Wordings.pattern(wordings.anyOf("success-criteria"));
    status = Wordings.pattern("(?<!\\w)" + wordings.anyOf("status-word") + "(?!\\w)");
  }

  /**
   * What was found.
   *
   * @param values values by the names of the fields of a project: texts and numbers
   * @param criteria success criteria in order
   * @param targetGroup whom it is for
   * @param partners who takes part
   * @param places where the values stand, by field
   */
  record Found(
      Map<String, Object> values,
      List<SuccessCriterion> criteria,
      List<String> targetGroup,
      List<String> partners,
      Map<String, Span> places) {

    @Nullable String text(String field) {
      return (String) values.get(field);
    }

    @Nullable BigDecimal amount(String field) {
      return (BigDecimal) values.get(field);
    }
  }

  /**
   * Reads the passages about a project in order; what stands first counts.
   *
   * @param intros the sentence above the list in which a passage is a point
   * @param year of the document, for a start that prints none
   */
  Found read(List<Passage> passages, Map<Passage, String> intros, @Nullable String year) {
    Found found =
        new Found(
            new LinkedHashMap<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new LinkedHashMap<>());
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      readPeriod(passage, year, found);
      readAmounts(passage, intros.getOrDefault(passage, ""), found);
      readFunder(passage, found);
      readPartners(passage, found);
      readTargetGroup(passages, i, found);
      if (criteria.matcher(passage.text()).find()
          && LIST_END.matcher(passage.text()).find()
          && found.criteria().isEmpty()) {
        readCriteria(passages, i + 1, found);
      }
    }
    return found;
  }

  private static void put(
      Found found, String field, Object value, Passage passage, int from, int to) {
    if (found.values().putIfAbsent(field, value) == null) {
      found.places().put(field, passage.span(from, to));
    }
  }

  private void readPeriod(Passage passage, @Nullable String year, Found found) {
    if (found.values().containsKey("periodStart")) {
      return;
    }
    var period = Periods.find(passage.text());
    if (period.isPresent()) {
      Periods.Found p = period.get();
      put(found, "periodStart", p.start(), passage, p.from(), p.to());
      put(found, "periodEnd", p.end(), passage, p.from(), p.to());
      return;
    }
    Matcher start = started.matcher(passage.text());
    if (start.find()) {
      int limit = Math.min(passage.text().length(), start.end() + 50);
      Periods.findStart(passage.text().substring(0, limit), start.end(), year)
          .ifPresent(p -> put(found, "periodStart", p.start(), passage, start.start(), p.to()));
    }
  }

  private void readAmounts(Passage passage, String intro, Found found) {
    int from = 0;
    for (Amounts.Found amount : Amounts.find(passage.text())) {
      int sentence = sentenceStart(passage.text(), amount.start());
      String before =
          (from == 0 ? intro + " " : "")
              + passage.text().substring(Math.max(from, sentence), amount.start());
      String after = rest(passage.text(), amount.end());
      boolean isCommitted = committed.matcher(before).find();
      boolean isReceived = !isCommitted && received.matcher(before).find();
      if (isReceived) {
        put(found, "receivedDKK", amount.value(), passage, amount.start(), amount.end());
      } else if (isCommitted || committed.matcher(after).find()) {
        put(found, "grantDKK", amount.value(), passage, amount.start(), amount.end());
      }
      from = amount.end();
    }
  }

  private static int sentenceStart(String text, int before) {
    Matcher end = SENTENCE_END.matcher(text);
    int start = 0;
    while (end.find() && end.end() <= before) {
      start = end.end();
    }
    return start;
  }

  private static String rest(String text, int from) {
    Matcher end = SENTENCE_END.matcher(text);
    return end.find(Math.max(0, from - 1))
        ? text.substring(from, Math.max(from, end.start()))
        : text.substring(from);
  }

  private void readFunder(Passage passage, Found found) {
    for (Pattern pattern : List.of(funder, funding, granting)) {
      Matcher matcher = pattern.matcher(passage.text());
      if (matcher.find() && body.matcher(matcher.group("body")).find()) {
        put(
            found,
            "funder",
            Committees.canonical(ministry(matcher.group("body"))),
            passage,
            matcher.start(),
            matcher.end());
      }
    }
  }

  private void readPartners(Passage passage, Found found) {
    Matcher matcher = partners.matcher(passage.text());
    while (matcher.find()) {
      for (String name : PARTNER_SEPARATOR.split(matcher.group("names"))) {
        String partner = Committees.canonical(name);
        if (!found.partners().contains(partner)) {
          found.partners().add(partner);
        }
      }
    }
  }

  /** The hyphen that joins a ministry's two subjects is often left out. */
  private static String ministry(String name) {
    return name.replaceFirst("^(\\p{L}+) og (\\p{Lu}\\p{L}*ministeriet)", "$1- og $2");
  }

  private void readTargetGroup(List<Passage> passages, int at, Found found) {
    Matcher matcher = targetGroup.matcher(passages.get(at).text());
    if (!found.targetGroup().isEmpty() || !matcher.find()) {
      return;
    }
    if (LIST_END.matcher(passages.get(at).text()).find()) {
      for (int i = at + 1; i < passages.size(); i++) {
        Matcher bullet = Readers.BULLET.matcher(passages.get(i).text());
        if (!bullet.find()) {
          break;
        }
        found.targetGroup().add(passages.get(i).text().substring(bullet.end()));
      }
    } else if (matcher.group("group") != null
        && matcher
            .group()
            .matches("(?is)målgruppen?\\s(?:er|omfatter|består|udgøres|for\\s\\S+\\ser)\\s.*")) {
      found.targetGroup().add(firstSentence(matcher.group("group")));
    }
  }

  private static String firstSentence(String text) {
    Matcher end = SENTENCE_END.matcher(text);
    return (end.find() ? text.substring(0, end.start()) : text).replaceFirst("\\.$", "");
  }

  /** Points are criteria; a paragraph below one is its status, unless it sets a share itself. */
  private void readCriteria(List<Passage> passages, int from, Found found) {
    String text = null;
    StringBuilder told = new StringBuilder();
    boolean stated = false;
    for (int i = from; i < passages.size(); i++) {
      String line = passages.get(i).text();
      if (!passages.get(i).heading().equals(passages.get(from - 1).heading())) {
        break;
      }
      Matcher bullet = Readers.BULLET.matcher(line);
      boolean point = bullet.find() || Readers.COUNTED.matcher(line).find();
      boolean criterion = point || SHARE.matcher(line).find() && !status.matcher(line).find();
      if (criterion) {
        add(found, text, told);
        String[] parts =
            line.replaceFirst("^(?:[-–•·*]|\\d{1,2}[.)])\\s+", "").split("\\s*\\(?Status:\\s*", 2);
        text = parts[0];
        stated = parts.length > 1;
        told.append(parts.length > 1 ? parts[1] : "");
      } else if (text == null) {
        break;
      } else if (!stated && !Readers.URL.matcher(line).find()) {
        told.append(told.length() == 0 ? "" : " ").append(line);
      }
    }
    add(found, text, told);
  }

  private static void add(Found found, @Nullable String text, StringBuilder status) {
    if (text != null) {
      boolean share = TARGET_SHARE.matcher(text).find();
      Matcher target = (share ? TARGET_SHARE : TARGET_NUMBER).matcher(text);
      found
          .criteria()
          .add(
              new SuccessCriterion(
                  text,
                  target.find() ? target.group() : null,
                  status.length() == 0 ? null : status.toString(),
                  null));
      status.setLength(0);
    }
  }
}
