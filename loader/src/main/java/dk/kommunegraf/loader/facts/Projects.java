package dk.kommunegraf.loader.facts;

import dk.kommunegraf.loader.document.Project;
import dk.kommunegraf.loader.parse.SectionText;
import dk.kommunegraf.loader.source.Span;
import dk.kommunegraf.ontology.Wordings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.ext.DanishStemmer;

/**
 * Reads the projects and initiatives of an item: those with a heading of their own, those that the
 * text names in quotation marks, and those whose status the title or a heading is about. A list of
 * payments further down is joined by name. Thread safe.
 */
final class Projects {

  private static final String QUOTES = "\"”“„»«’'";
  private static final String QUOTED =
      "[" + QUOTES + "](?<name>\\p{Lu}[^" + QUOTES + "]{2,80})[" + QUOTES + "]";

  private static final Pattern CLAUSE_END =
      Pattern.compile("[.;](?=\\s+\\p{Lu})|,\\s(?=mens\\s|og\\s|hvorimod\\s)");

  private final NameEnds ends;
  private final ProjectDetails details;
  private final Pattern heading;
  private final Pattern quoted;
  private final Pattern unquoted;
  private final Pattern status;
  private final Pattern branded;
  private final Pattern study;
  private final Pattern begun;
  private final Pattern verb;

  Projects(Wordings wordings, NameEnds ends, OrganizationMentions organizations) {
    this.ends = ends;
    details = new ProjectDetails(wordings, organizations);
    String kind = wordings.anyOf("project-kind");
    heading =
        Wordings.pattern("^" + wordings.anyOf("project") + "[:,]?\\s+(?<name>\\S.{2,100}?)[.:]?$");
    quoted = Wordings.pattern("(?<![\\w-])(?<kind>" + kind + "),?:?\\s+(?-i:" + QUOTED + ")");
    unquoted =
        Wordings.pattern(
            "(?<![\\w-])(?<kind>"
                + wordings.anyOf("project-named")
                + ")\\s+(?<name>(?-i:\\p{Lu})[\\p{L}-]{3,60})");
    status =
        Wordings.pattern(
            "^"
                + wordings.anyOf("status-of")
                + "\\s+(?:(?:den|det|de|en|et|vores)\\s+)?(?<name>[^:]{0,60}?[\\p{L}-]{0,40}"
                + wordings.anyOf("initiative-noun")
                + "(?:e?n|e?t|ne)?)(?:\\s(?:i|for|til|på)\\s.{2,60})?$");
    branded =
        Wordings.pattern(
            "(?<![\\w-])(?<name>(?-i:\\p{Lu}{2,6})-(?:indsatsen|projektet|forløbet|ordningen|programmet))(?![\\w-])");
    study = Wordings.pattern(wordings.anyOf("study"));
    verb = Wordings.pattern("\\s" + wordings.anyOf("finite-verb", "clause-verb") + "(?!\\w)");
    begun = Wordings.pattern("(?<!\\w)" + wordings.anyOf("initiative-sign"));
  }

  /** Reads what is said about a project. */
  ProjectDetails details() {
    return details;
  }

  /** A project under way of being read. */
  private static final class Draft {
    private final String name;
    private final Project.Kind kind;
    private final Span span;
    private final List<Passage> passages = new ArrayList<>();

    Draft(String name, Project.Kind kind, Span span) {
      this.name = name;
      this.kind = kind;
      this.span = span;
    }
  }

  /**
   * A project with the places of its fields.
   *
   * @param fact the project
   * @param places by field of the project
   */
  record Found(Fact<Project> fact, Map<String, Span> places) {}

  /**
   * The projects of an item in the order in which they are named.
   *
   * @param sections sections of the item
   * @param passages title and running text of the item
   * @param year of the meeting, for a start that prints none
   */
  List<Found> list(List<SectionText> sections, List<Passage> passages, @Nullable String year) {
    Map<String, Draft> drafts = new LinkedHashMap<>();
    fromHeadings(sections, passages, drafts);
    fromLines(passages, drafts);
    fromText(passages, drafts);
    fromStatus(sections, passages, drafts);
    for (Draft draft : drafts.values()) {
      gather(draft, drafts, passages);
      sections.stream()
          .filter(section -> key(section.heading().text()).equals(key(draft.name)))
          .flatMap(section -> Passage.list(passages.get(0).source(), section).stream())
          .filter(passage -> !draft.passages.contains(passage))
          .forEach(draft.passages::add);
    }
    Map<Passage, String> intros = intros(passages);
    return drafts.values().stream().map(draft -> project(draft, intros, year)).toList();
  }

  private void fromHeadings(
      List<SectionText> sections, List<Passage> passages, Map<String, Draft> drafts) {
    for (SectionText section : sections) {
      Matcher matcher = heading.matcher(section.heading().text());
      if (matcher.matches() && !passages.isEmpty()) {
        Span span = passages.get(0).source().span(section.heading(), section.heading());
        Draft draft = add(drafts, matcher.group("name"), Project.Kind.PROJECT, span);
        draft.passages.addAll(Passage.list(passages.get(0).source(), section));
      }
    }
  }

  /** A line of its own that names a project tells of what stands below it in the section. */
  private void fromLines(List<Passage> passages, Map<String, Draft> drafts) {
    Draft open = null;
    Optional<String> section = Optional.empty();
    for (Passage passage : passages) {
      Matcher matcher = heading.matcher(passage.text());
      if (!passage.isTitle() && matcher.matches() && !verb.matcher(passage.text()).find()) {
        Span span = passage.span(0, passage.text().length());
        open = add(drafts, matcher.group("name"), Project.Kind.PROJECT, span);
        section = passage.heading();
      } else if (open != null && passage.heading().equals(section)) {
        open.passages.add(passage);
      } else {
        open = null;
      }
    }
  }

  /**
   * A project that a passage names.
   *
   * @param name as it is printed
   * @param kind a project, or an initiative without that word
   * @param start index of the first char in the passage
   * @param end index after the last char
   */
  record Mention(String name, Project.Kind kind, int start, int end) {}

  /** The projects that a passage names, in quotation marks or behind the word for a project. */
  List<Mention> mentions(Passage passage) {
    List<Mention> mentions = new ArrayList<>();
    for (Pattern pattern : List.of(quoted, unquoted)) {
      Matcher matcher = pattern.matcher(passage.text());
      while (matcher.find()) {
        boolean project =
            matcher.group("kind").toLowerCase(Locale.ROOT).contains("projekt")
                || passage.text().toLowerCase(Locale.ROOT).contains("puljemidler");
        mentions.add(
            new Mention(
                named(pattern, passage.text(), matcher),
                project ? Project.Kind.PROJECT : Project.Kind.INITIATIVE,
                matcher.start(),
                matcher.end()));
      }
    }
    return mentions;
  }

  private void fromText(List<Passage> passages, Map<String, Draft> drafts) {
    for (Passage passage : passages) {
      for (Mention mention : mentions(passage)) {
        boolean known = drafts.keySet().stream().anyMatch(key -> isPart(key, key(mention.name())));
        if (!known) {
          Span span = passage.span(mention.start(), mention.end());
          add(drafts, mention.name(), mention.kind(), span);
        }
      }
      Matcher brand = branded.matcher(passage.text());
      if (brand.find()) {
        String name = brand.group("name");
        long places = passages.stream().filter(p -> p.text().contains(name)).count();
        if (places > 1) {
          add(drafts, name, Project.Kind.INITIATIVE, passage.span(brand.start(), brand.end()));
        }
      }
    }
  }

  /** Whether one of two names is the beginning of the other. */
  private static boolean isPart(String one, String other) {
    return one.startsWith(other + " ") || other.startsWith(one + " ");
  }

  /** A name without quotation marks ends with the words that belong to it. */
  private String named(Pattern pattern, String text, Matcher found) {
    return pattern == quoted
        ? found.group("name")
        : text.substring(
            found.start("name"),
            Math.max(found.end("name"), ends.ofName(text, found.start("name"))));
  }

  /** A title or heading tells of an effort's status, and the text of its beginning. */
  private void fromStatus(
      List<SectionText> sections, List<Passage> passages, Map<String, Draft> drafts) {
    boolean hasBegun = passages.stream().anyMatch(p -> begun.matcher(p.text()).find());
    if (!hasBegun) {
      return;
    }
    for (Passage passage : passages) {
      Matcher title = status.matcher(passage.text());
      if (passage.isTitle() && title.matches() && !isStudy(title.group("name"))) {
        add(
            drafts,
            title.group("name"),
            Project.Kind.INITIATIVE,
            passage.span(title.start("name"), title.end("name")));
      }
    }
    for (SectionText section : sections) {
      Matcher title = status.matcher(section.heading().text());
      if (title.matches() && !isStudy(title.group("name"))) {
        Span span =
            passages
                .get(0)
                .source()
                .span(section.heading(), title.start("name"), title.end("name"));
        add(drafts, title.group("name"), Project.Kind.INITIATIVE, span)
            .passages
            .addAll(Passage.list(passages.get(0).source(), section));
      }
    }
  }

  private boolean isStudy(String name) {
    return study.matcher(name).find();
  }

  private static Draft add(
      Map<String, Draft> drafts, String printed, Project.Kind kind, Span span) {
    String name = name(printed);
    String key = key(name);
    return drafts.computeIfAbsent(key, k -> new Draft(name, kind, span));
  }

  /** A name without quotation marks and the word for a project, with a capital. */
  static String name(String printed) {
    String name =
        printed
            .replaceAll("[" + QUOTES.replace("'", "").replace("’", "") + "]", "")
            .replaceFirst("^(?:[Pp]rojekt(?:et)?)\\s+", "")
            .replaceFirst("\\s*\\([^()]*\\)(?:\\smellem\\s.*)?$", "")
            .replaceAll("\\s+", " ")
            .strip();
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  /** A key under which spellings of a project's name meet. */
  static String key(String name) {
    return TextMentions.key(name).replaceFirst("^projekt(?:et)? ", "");
  }

  /** Words without their inflection, so that "fokuseret indsats" meets "den fokuserede indsats". */
  private static String stems(String key) {
    StringBuilder stems = new StringBuilder(" ");
    DanishStemmer stemmer = new DanishStemmer();
    for (String word : key.split(" ")) {
      stemmer.setCurrent(word);
      stemmer.stem();
      stems.append(stemmer.getCurrent()).append(' ');
    }
    return stems.toString();
  }

  /** What else is about a project: passages that name it, payments below its name. */
  private void gather(Draft draft, Map<String, Draft> drafts, List<Passage> passages) {
    String key = key(draft.name);
    String stems = stems(key);
    boolean only = drafts.size() == 1;
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      String text = TextMentions.key(passage.text());
      if (key(passage.text()).equals(key)) {
        for (int j = i + 1;
            j < passages.size() && Readers.BULLET.matcher(passages.get(j).text()).find();
            j++) {
          draft.passages.add(passages.get(j));
        }
      } else if (!passage.isTitle()
          && (stems(text).contains(stems)
              || only
                  && (text.contains("projekt")
                      || details.isAboutCriteria(passages, i)
                      || details.isAboutPayment(passage)))) {
        boolean others =
            drafts.values().stream().anyMatch(o -> o != draft && text.contains(key(o.name)));
        if (!others && !draft.passages.contains(passage)) {
          draft.passages.add(passage);
        } else if (others) {
          draft.passages.addAll(clauses(passage, draft, drafts));
        }
      }
    }
  }

  /** The clauses of a passage about several projects that name this one alone. */
  private static List<Passage> clauses(Passage passage, Draft draft, Map<String, Draft> drafts) {
    List<Passage> own = new ArrayList<>();
    int length = passage.text().length();
    Matcher end = CLAUSE_END.matcher(passage.text());
    int from = 0;
    while (from < length) {
      int to = end.find() ? end.end() : length;
      String clause = TextMentions.key(passage.text().substring(from, to));
      boolean alone =
          clause.contains(key(draft.name))
              && drafts.values().stream()
                  .noneMatch(o -> o != draft && clause.contains(key(o.name)));
      if (alone) {
        own.add(passage.without(to, length).without(0, from));
      }
      from = to;
    }
    return own;
  }

  /** The sentence above each list, which says what its points are. */
  private static Map<Passage, String> intros(List<Passage> passages) {
    Map<Passage, String> intros = new HashMap<>();
    String intro = "";
    for (Passage passage : passages) {
      if (Readers.BULLET.matcher(passage.text()).find()) {
        intros.put(passage, intro);
      } else {
        intro = passage.text();
      }
    }
    return intros;
  }

  private Found project(Draft draft, Map<Passage, String> intros, @Nullable String year) {
    ProjectDetails.Found found = details.read(draft.passages, intros, year);
    Project project = found.project(draft.name, draft.kind, draft.span.quote());
    return new Found(Fact.printed(project, draft.span), found.places());
  }
}
