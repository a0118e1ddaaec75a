package dk.kommunegraf.loader.parse;

import dk.kommunegraf.loader.document.SectionKind;
import dk.kommunegraf.loader.source.SourceText.Line;
import dk.kommunegraf.ontology.SectionHeadings;
import dk.kommunegraf.ontology.Wordings;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits the lines of an item at its headings: those that the register knows, the line in which an
 * office recommends, a decision of another body, and what has the shape of a heading. Thread safe.
 */
final class SectionSplitter {

  /** Sections of short lines, in which a short line is content and no heading. */
  private static final Set<SectionKind> SHORT_LINES =
      EnumSet.of(
          SectionKind.DECISION,
          SectionKind.ATTACHMENTS,
          SectionKind.LEGAL_BASIS,
          SectionKind.POLICIES,
          SectionKind.AUTHORITY,
          SectionKind.RECOMMENDATION);

  private static final Pattern QUOTED_OR_RELATIVE =
      Wordings.pattern("[\"”“„»][^\"”“«]{1,80}[\"”“«]|,\\s(?:som|der)\\s.*$");
  private static final int MIN_PARAGRAPH = 80;
  private static final int MAX_OFFICE = 90;
  private static final int MAX_HEADING_WORDS = 8;
  private static final int MIN_SENTENCE_WORDS = 3;

  private final SectionHeadings headings;
  private final Pattern recommends;
  private final Pattern decisionOf;
  private final Pattern verb;
  private final Pattern question;
  private final Pattern away;
  private final Pattern caseNumber;

  SectionSplitter(SectionHeadings headings, Wordings wordings) {
    this.headings = headings;
    this.recommends =
        Wordings.pattern(
            "^(?-i:\\p{Lu}).{1,"
                + MAX_OFFICE
                + "}\\s"
                + wordings.anyOf("recommends")
                + "(?:\\s(?:over for|til)\\s[^,:.]{2,80})?(?:,|:|,? at:?)?$");
    this.verb = Wordings.pattern("\\s" + wordings.anyOf("finite-verb") + "\\s");
    this.away = Wordings.pattern("^" + wordings.anyOf("absent-list", "excused-list") + "\\s?:");
    this.caseNumber =
        Wordings.pattern("^" + wordings.anyOf("label-case") + "\\s*:?\\s*\\S*\\d\\S*$");
    this.question = Wordings.pattern("^" + wordings.anyOf("question") + "\\s");
    this.decisionOf =
        Wordings.pattern(
            "^"
                + wordings.anyOf("decision-of")
                + "\\s+.{0,100}"
                + wordings.anyOf("body")
                + ".{0,60}$|^(?-i:\\p{Lu}).{0,100}"
                + wordings.anyOf("body")
                + "s\\s"
                + wordings.anyOf("decision-behind")
                + "(?!\\w).{0,60}$");
  }

  /**
   * The parts of an item.
   *
   * @param preamble lines before the first heading, blank ones left out
   * @param sections the sections in order
   */
  record Parts(List<Line> preamble, List<SectionText> sections) {}

  private record Head(Line line, SectionKind kind, int level, Optional<Line> inline) {}

  /**
   * Keys of the lines that have the shape of a heading above a paragraph; what recurs in the items
   * of a document is a field of its publishing system, though no register has it.
   */
  Set<String> headings(List<Line> lines) {
    Set<String> keys = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      if (isAboveParagraph(lines, i)) {
        keys.add(Shapes.key(lines.get(i).text()));
      }
    }
    return keys;
  }

  private boolean isAboveParagraph(List<Line> lines, int index) {
    int next = Shapes.nextText(lines, index + 1);
    return Shapes.standsAlone(lines, index)
        && hasShape(lines, index)
        && next < lines.size()
        && lines.get(next).text().length() >= MIN_PARAGRAPH;
  }

  /**
   * How a document prints its sections.
   *
   * @param fields keys of headings that recur in the document
   * @param compact whether headings stand without blank lines around them
   */
  record Layout(Set<String> fields, boolean compact) {}

  /** Whether most known headings of the items stand in the middle of their text. */
  boolean isCompact(List<List<Line>> bodies) {
    int alone = 0;
    int inside = 0;
    for (List<Line> body : bodies) {
      for (int i = 1; i < body.size(); i++) {
        if (isKnown(body.get(i)) && Shapes.standsAlone(body, i)) {
          alone++;
        } else if (isKnown(body.get(i))) {
          inside++;
        }
      }
    }
    return inside > alone;
  }

  /** Whether a line is a heading of a field by the register, or that of a body's decision. */
  boolean isKnown(Line line) {
    return headings.find(line.text()).filter(found -> found.level() == 1).isPresent()
        || isDecisionOf(line);
  }

  /** Whether a heading names the body whose decision stands below it. */
  boolean isDecisionOf(Line line) {
    return decisionOf.matcher(line.text()).matches() && Shapes.isHeading(line.text());
  }

  /** Splits the body of one item. */
  Parts split(List<Line> lines, Layout layout) {
    return split(lines, layout, Set.of());
  }

  /** Splits text in which the lines of these numbers are marked as headings. */
  Parts split(List<Line> lines, Layout layout, Set<Integer> marked) {
    List<Line> preamble = new ArrayList<>();
    List<SectionText> sections = new ArrayList<>();
    Head current = null;
    List<Line> body = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Optional<Head> next =
          marked.contains(lines.get(i).number())
              ? markedHead(lines.get(i))
              : findHead(lines, i, current, body, layout);
      if (next.isPresent()) {
        close(current, body, preamble, sections);
        current = next.get();
        body = new ArrayList<>();
        current.inline().ifPresent(body::add);
      } else {
        body.add(lines.get(i));
      }
    }
    close(current, body, preamble, sections);
    return new Parts(List.copyOf(preamble), demoteEarlierAttachments(sections));
  }

  /** Splits running text, such as that of a plan, at what has the shape of a heading. */
  Parts splitByShape(List<Line> lines) {
    List<Line> preamble = new ArrayList<>();
    List<SectionText> sections = new ArrayList<>();
    Head current = null;
    List<Line> body = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      boolean heading = Shapes.standsAlone(lines, i) && isShaped(lines, i);
      if (heading) {
        close(current, body, preamble, sections);
        current = head(lines.get(i), SectionKind.OTHER, 2).orElseThrow();
        body = new ArrayList<>();
      } else {
        body.add(lines.get(i));
      }
    }
    close(current, body, preamble, sections);
    return new Parts(List.copyOf(preamble), List.copyOf(sections));
  }

  private static void close(
      Head head, List<Line> body, List<Line> preamble, List<SectionText> sections) {
    if (head == null) {
      body.stream().filter(line -> !line.blank()).forEach(preamble::add);
    } else {
      sections.add(new SectionText(head.line(), head.kind(), head.level(), body));
    }
  }

  private Optional<Head> markedHead(Line line) {
    return known(line).or(() -> head(line, kind(line), 2));
  }

  /** The kind of a heading: that of the register, a decision of a body, or another. */
  SectionKind kind(Line heading) {
    return headings
        .find(heading.text())
        .map(found -> kind(found.kind()))
        .orElse(isDecisionOf(heading) ? SectionKind.DECISION : SectionKind.OTHER);
  }

  /** Whether a field holds running text, in which headings of its own may stand. */
  static boolean isRunning(SectionKind kind) {
    return !SHORT_LINES.contains(kind);
  }

  private Optional<Head> findHead(
      List<Line> lines, int index, Head current, List<Line> body, Layout layout) {
    Line line = lines.get(index);
    boolean below = current != null && body.isEmpty();
    // The first field follows the case number, and a body's decision says enough by itself.
    boolean inside = (layout.compact() || current == null) && isKnown(line) || isDecisionOf(line);
    if (line.blank() || !(Shapes.standsAlone(lines, index) || below || inside)) {
      return Optional.empty();
    }
    Optional<Head> known =
        known(line).or(() -> inline(line)).filter(head -> !tellsOfTheProcess(head, current));
    if (known.isPresent()) {
      boolean listed = current != null && current.kind() == SectionKind.ATTACHMENTS;
      return listed && !hasBody(lines, index) ? Optional.empty() : known;
    }
    if (recommends.matcher(line.text()).matches()) {
      boolean recommended =
          current != null
              && current.kind() == SectionKind.RECOMMENDATION
              && body.stream().allMatch(Line::blank);
      return recommended ? Optional.empty() : head(line, SectionKind.RECOMMENDATION, 1);
    }
    if (isDecisionOf(line)) {
      return head(line, SectionKind.DECISION, 1);
    }
    boolean running = current == null || !SHORT_LINES.contains(current.kind());
    boolean field =
        layout.fields().contains(Shapes.key(line.text()))
            && isAboveParagraph(lines, index)
            && body.stream().anyMatch(other -> !other.blank());
    return field || running && isShaped(lines, index)
        ? head(line, SectionKind.OTHER, 2)
        : Optional.empty();
  }

  /** In the section about the further process a sentence on who decides is part of its text. */
  private static boolean tellsOfTheProcess(Head head, Head current) {
    return current != null
        && current.kind() == SectionKind.PROCESS
        && head.kind() == SectionKind.AUTHORITY
        && head.inline().isPresent();
  }

  private static Optional<Head> head(Line line, SectionKind kind, int level) {
    return Optional.of(new Head(line, kind, level, Optional.empty()));
  }

  private Optional<Head> known(Line line) {
    return headings
        .find(line.text())
        .map(found -> new Head(line, kind(found.kind()), found.level(), Optional.empty()));
  }

  /** A heading with its text behind a colon: "Beslutning: Godkendt." */
  private Optional<Head> inline(Line line) {
    int colon = line.text().indexOf(':');
    if (colon <= 0 || colon == line.text().length() - 1) {
      return authoritySentence(line);
    }
    return headings
        .find(line.text().substring(0, colon))
        .filter(found -> found.level() == 1)
        .map(found -> inline(line, colon, colon + 1, kind(found.kind())))
        .or(() -> authoritySentence(line));
  }

  /** A heading that its text completes: "Sagen afgøres endelig af Byrådet." */
  private Optional<Head> authoritySentence(Line line) {
    int words = 0;
    int end = line.text().indexOf(' ');
    while (end > 0 && ++words <= MAX_HEADING_WORDS) {
      Optional<SectionHeadings.Heading> found = headings.find(line.text().substring(0, end));
      if (words >= MIN_SENTENCE_WORDS
          && found.filter(h -> kind(h.kind()) == SectionKind.AUTHORITY).isPresent()) {
        return Optional.of(inline(line, end, end, SectionKind.AUTHORITY));
      }
      end = line.text().indexOf(' ', end + 1);
    }
    return Optional.empty();
  }

  private static Head inline(Line line, int headingEnd, int textStart, SectionKind kind) {
    Line before =
        new Line(
            line.number(),
            line.text().substring(0, headingEnd),
            line.from(),
            line.from() + headingEnd);
    return new Head(before, kind, 1, Optional.of(Shapes.rest(line, textStart)));
  }

  private static SectionKind kind(String id) {
    return SectionKind.valueOf(id.toUpperCase(Locale.ROOT));
  }

  /** A heading by shape stands between blank lines and has text of its own below it. */
  private boolean isShaped(List<Line> lines, int index) {
    if (!hasShape(lines, index) || !hasBody(lines, index)) {
      return false;
    }
    int next = Shapes.nextText(lines, index + 1);
    return !(hasShape(lines, next) && hasBody(lines, next));
  }

  /** Short lines without text between them are a torn table; a line with a verb is a sentence. */
  private boolean hasShape(List<Line> lines, int index) {
    String text = lines.get(index).text();
    boolean blankBelow = index + 1 < lines.size() && lines.get(index + 1).blank();
    return blankBelow
        && Shapes.isHeading(text)
        && !away.matcher(text).find()
        && !caseNumber.matcher(text).matches()
        && (!verb.matcher(mainClause(text)).find() || question.matcher(text).find());
  }

  /** A heading may quote a name with a verb, or have a relative clause with one. */
  private static String mainClause(String text) {
    return QUOTED_OR_RELATIVE.matcher(text).replaceAll("");
  }

  private boolean hasBody(List<Line> lines, int index) {
    int next = Shapes.nextText(lines, index + 1);
    if (next >= lines.size()) {
      return false;
    }
    String text = lines.get(next).text();
    Matcher office = recommends.matcher(text);
    return headings.find(text).isEmpty() && !office.matches();
  }

  /** The list of attachments comes last; the same heading before another field is a subheading. */
  static List<SectionText> demoteEarlierAttachments(List<SectionText> sections) {
    int last = -1;
    for (int i = 0; i < sections.size(); i++) {
      last = sections.get(i).kind() == SectionKind.ATTACHMENTS ? i : last;
    }
    List<SectionText> result = new ArrayList<>();
    for (int i = 0; i < sections.size(); i++) {
      boolean earlier = sections.get(i).kind() == SectionKind.ATTACHMENTS && i < last;
      result.add(earlier ? sections.get(i).withLevel(2) : sections.get(i));
    }
    return List.copyOf(result);
  }
}
