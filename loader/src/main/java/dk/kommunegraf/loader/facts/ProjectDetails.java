package dk.kommunegraf.loader.facts;

import dk.kommunegraf.loader.document.Project;
import dk.kommunegraf.loader.document.SuccessCriterion;
import dk.kommunegraf.loader.source.Span;
import dk.kommunegraf.ontology.Wordings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
      Wordings.pattern(
          LIMIT
              + "(?<![\\d,.])\\d[\\d.]*(?:,\\d+)?\\s\\p{L}+|\\p{L}+\\sud\\saf\\s\\p{L}+|(?:halveres|fordobles)");
  private static final Pattern SHARE = Wordings.pattern("\\d\\s?(?:%|pct|procent)");
  private static final Pattern PARTNER_SEPARATOR =
      Wordings.pattern(",\\s(?:og\\s)?|\\sog\\s|\\ssamt\\s");
  private static final int MAX_DATE_DISTANCE = 50;
  private static final int MAX_FUNDING_WORDS = 80;
  private static final Pattern LIST_END = Pattern.compile("[:]\\s*$");

  /** What is committed and what is received, told apart by the word nearest before the sum. */
  private final Pattern committed;

  private final Pattern received;
  private final OrganizationMentions organizations;
  private final Pattern fundedBy;
  private final Pattern grants;
  private final Pattern funds;
  private final Pattern from;
  private final Pattern isGiven;
  private final Pattern generic;
  private final Pattern upTo;
  private final Pattern policy;
  private final Pattern started;
  private final Pattern ended;
  private final Pattern targetGroup;
  private final Pattern criteria;
  private final Pattern partners;
  private final Pattern isPartner;
  private final Pattern forWhom;
  private final Pattern criterion;
  private final Pattern status;

  ProjectDetails(Wordings wordings, OrganizationMentions organizations) {
    this.organizations = organizations;
    committed = Wordings.pattern("(?<!\\w)" + wordings.anyOf("grant-committed"));
    received = Wordings.pattern("(?<!\\w)" + wordings.anyOf("grant-received") + "(?!\\w)");
    fundedBy =
        Wordings.pattern(
            "(?<!\\w)"
                + wordings.anyOf("funding")
                + "(?!\\w)(?:\\s(?:[^.,:;]|[.,](?=\\d)|(?<=kr)\\.){0,60}?)?\\s(?:fra|af|hos|gennem)\\s(?:den\\s|det\\s)?$");
    grants = Wordings.pattern("(?<!\\w)" + wordings.anyOf("grants") + "\\s+$");
    funds =
        Wordings.pattern(
            "^(?:\\s?\\([^()]{1,20}\\))?\\s+"
                + "(?:"
                + wordings.anyOf("finances")
                + "(?!\\w)|"
                + wordings.anyOf("grantor-verb")
                + "(?!\\w)(?:[^.,]|[.,](?=[\\dk])){0,80}?(?<!\\w)"
                + wordings.anyOf("granted")
                + ")");
    from = Wordings.pattern("(?<!\\w)fra\\s(?:den\\s|det\\s)?$");
    isGiven =
        Wordings.pattern(
            "^\\s(?:er|blev)\\sder\\s(?:\\p{L}+\\s){0,3}?" + wordings.anyOf("grant-committed"));
    policy = Wordings.pattern(wordings.anyOf("policy-head") + "(?:en|n)?(?:\\sfor)?\\s$");
    generic =
        Wordings.pattern(wordings.anyOf("generic-body") + "|.*" + wordings.anyOf("own-office"));
    upTo = Wordings.pattern("(?<!\\w)" + wordings.anyOf("up-to") + "\\s$");
    String partner = "(?-i:\\p{Lu})[\\p{L}&-]{0,40}(?:\\s(?:&\\s)?(?-i:\\p{Lu})[\\p{L}&-]{0,40})*";
    partners =
        Wordings.pattern(
            wordings.anyOf("with-partner")
                + "\\s+(?<names>"
                + partner
                + "(?:(?:,\\s|\\sog\\s|,\\sog\\s|\\ssamt\\s)"
                + partner
                + ")*)(?<municipalities>\\skommuner(?!\\w))?");
    isPartner = Wordings.pattern("^\\s" + wordings.anyOf("is-partner") + "(?!\\w)");
    forWhom =
        Wordings.pattern("(?<!\\w)" + wordings.anyOf("target-group") + "\\s+(?<group>\\p{L}.*)$");
    criterion =
        Wordings.pattern("succeskriteri(?:et|um)\\s(?:er|var)[,:]?\\s(?:at\\s)?(?<text>.*)$");
    started =
        Wordings.pattern("(?<!\\w)" + wordings.anyOf("project-started") + "(?!\\w)[^.]{0,40}?");
    ended =
        Wordings.pattern(
            "(?<!\\w)" + wordings.anyOf("project-ended") + "(?!\\w)[^.\\d]{0,20}?(?=\\s)");
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

    /** The project of this name with what was found. */
    Project project(String name, Project.Kind kind, String quote) {
      return new Project(
          name,
          kind,
          text("periodStart"),
          text("periodEnd"),
          amount("grantDKK"),
          amount("receivedDKK"),
          text("funder"),
          partners,
          criteria,
          targetGroup,
          quote,
          null);
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
      Matcher single = criterion.matcher(passage.text());
      if (found.criteria().isEmpty() && single.find()) {
        add(found, firstSentence(single.group("text")), new StringBuilder());
      }
    }
    readForWhom(passages, found);
    return found;
  }

  /** Whether a passage announces a list of success criteria, or is a point of such a list. */
  boolean isAboutCriteria(List<Passage> passages, int at) {
    int intro = at;
    while (intro > 0 && Readers.BULLET.matcher(passages.get(intro).text()).find()) {
      intro--;
    }
    String text = passages.get(intro).text();
    return criteria.matcher(text).find() && LIST_END.matcher(text).find();
  }

  /** Whether a passage tells of a sum that was paid. */
  boolean isAboutPayment(Passage passage) {
    return received.matcher(passage.text()).find() && !Amounts.find(passage.text()).isEmpty();
  }

  private static void put(
      Found found, String field, Object value, Passage passage, int from, int to) {
    if (found.values().putIfAbsent(field, value) == null) {
      found.places().put(field, passage.span(from, to));
    }
  }

  private void readPeriod(Passage passage, @Nullable String year, Found found) {
    if (!found.values().containsKey("periodStart")) {
      var period = Periods.find(passage.text());
      boolean ofPolicy =
          period.isPresent()
              && policy.matcher(passage.text().substring(0, period.get().from())).find();
      if (period.isPresent() && !ofPolicy) {
        Periods.Found p = period.get();
        put(found, "periodStart", p.start(), passage, p.from(), p.to());
        put(found, "periodEnd", p.end(), passage, p.from(), p.to());
        return;
      }
    }
    readDate(passage, started, "periodStart", year, found);
    readDate(passage, ended, "periodEnd", null, found);
  }

  /** The date close behind a word that says that the project begins or ends. */
  private static void readDate(
      Passage passage, Pattern word, String field, @Nullable String year, Found found) {
    Matcher matcher = word.matcher(passage.text());
    if (!found.values().containsKey(field) && matcher.find()) {
      int limit = Math.min(passage.text().length(), matcher.end() + MAX_DATE_DISTANCE);
      Periods.findStart(passage.text().substring(0, limit), matcher.end(), year)
          .ifPresent(p -> put(found, field, p.start(), passage, matcher.start(), p.to()));
    }
  }

  /** A sum is what the nearest telling word before it says, else the nearest behind it. */
  private void readAmounts(Passage passage, String intro, Found found) {
    String text = passage.text();
    List<Amounts.Found> amounts = Amounts.find(text);
    int from = 0;
    for (int i = 0; i < amounts.size(); i++) {
      Amounts.Found amount = amounts.get(i);
      String before =
          (from == 0 ? intro + " " : "")
              + text.substring(Math.max(from, sentenceStart(text, amount.start())), amount.start());
      int next = i + 1 < amounts.size() ? amounts.get(i + 1).start() : text.length();
      if (!upTo.matcher(before).find()) {
        field(before)
            .or(() -> field(rest(text, amount.end(), next)))
            .ifPresent(
                name -> put(found, name, amount.value(), passage, amount.start(), amount.end()));
      }
      from = amount.end();
    }
  }

  /** Whether words tell of a sum that is committed or of one that is received. */
  private Optional<String> field(String words) {
    if (committed.matcher(words).find()) {
      return Optional.of("grantDKK");
    }
    return received.matcher(words).find() ? Optional.of("receivedDKK") : Optional.empty();
  }

  /** Where the sentence begins in which an index lies. */
  static int sentenceStart(String text, int before) {
    Matcher end = SENTENCE_END.matcher(text);
    int start = 0;
    while (end.find() && end.end() <= before) {
      start = end.end();
    }
    return start;
  }

  /** Where the sentence ends in which an index lies. */
  static int sentenceEnd(String text, int from) {
    Matcher end = SENTENCE_END.matcher(text);
    return end.find(Math.max(0, from - 1)) ? end.end() : text.length();
  }

  /** What stands behind an index in its sentence, up to a limit. */
  private static String rest(String text, int from, int limit) {
    return text.substring(from, Math.max(from, Math.min(sentenceEnd(text, from), limit)));
  }

  private void readFunder(Passage passage, Found found) {
    String text = passage.text();
    for (OrganizationMentions.Found body : organizations.find(text)) {
      String before = text.substring(Math.max(0, body.start() - MAX_FUNDING_WORDS), body.start());
      String behind = text.substring(body.end());
      boolean gives =
          fundedBy.matcher(before).find()
              || from.matcher(before).find() && isGiven.matcher(behind).find()
              || grants.matcher(before).find()
              || funds.matcher(behind).find();
      if (gives && !generic.matcher(body.name()).matches()) {
        put(found, "funder", body.name(), passage, body.start(), body.end());
      }
    }
  }

  private void readPartners(Passage passage, Found found) {
    Matcher matcher = partners.matcher(passage.text());
    while (matcher.find()) {
      boolean municipalities = matcher.group("municipalities") != null;
      for (String name : PARTNER_SEPARATOR.split(matcher.group("names"))) {
        boolean one = municipalities && organizations.isMunicipality(name);
        addPartner(one ? name + " Kommune" : organizations.canonical(name), found);
      }
    }
    organizations.find(passage.text()).stream()
        .filter(body -> isPartner.matcher(passage.text().substring(body.end())).find())
        .forEach(body -> addPartner(body.name(), found));
  }

  private static void addPartner(String name, Found found) {
    if (!found.partners().contains(name)) {
      found.partners().add(name);
    }
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

  /** "Indsatsen er rettet mod ...", where no sentence speaks of the target group by that word. */
  private void readForWhom(List<Passage> passages, Found found) {
    for (Passage passage : passages) {
      Matcher matcher = forWhom.matcher(passage.text());
      if (found.targetGroup().isEmpty() && matcher.find()) {
        found.targetGroup().add(firstSentence(matcher.group("group")));
      }
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
