package dk.kommunegraf.loader.facts;

import dk.kommunegraf.loader.Interruption;
import dk.kommunegraf.loader.document.SectionKind;
import dk.kommunegraf.loader.parse.Outline.ItemText;
import dk.kommunegraf.loader.parse.SectionText;
import dk.kommunegraf.loader.source.SourceText;
import dk.kommunegraf.loader.source.SourceText.Line;
import dk.kommunegraf.loader.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A paragraph of running text that knows where it stands. The readers of single kinds of fact look
 * for their patterns in its text and ask it for the span of what they found. Immutable.
 *
 * @param source the text it is part of
 * @param heading the heading above it; empty for a title
 * @param kind the kind of that section; empty for a title
 * @param lines its lines, none blank; more than one where a page break parts a sentence
 * @param text its lines, joined by one blank
 */
record Passage(
    SourceText source,
    Optional<String> heading,
    Optional<SectionKind> kind,
    List<Line> lines,
    String text) {

  private static final int FULL_LINE = 40;
  private static final String SENTENCE_ENDS = ".!?:;";

  /** Copies the lines. */
  Passage {
    Objects.requireNonNull(source, "source");
    lines = List.copyOf(lines);
  }

  /** Its lines, joined by one blank; ends a reading that was interrupted. */
  @Override
  public String text() {
    Interruption.check();
    return text;
  }

  /** The title of an item, then every paragraph of its sections in order. */
  static List<Passage> list(SourceText source, ItemText item) {
    List<Passage> passages = new ArrayList<>();
    passages.add(title(source, item));
    item.sections().forEach(section -> passages.addAll(list(source, section)));
    return passages;
  }

  /** The title of an item. */
  static Passage title(SourceText source, ItemText item) {
    return of(source, Optional.empty(), Optional.empty(), item.title());
  }

  /** The title of a goal. */
  static Passage title(SourceText source, Line title) {
    return of(source, Optional.empty(), Optional.empty(), List.of(title));
  }

  /** The paragraphs of a section, without its heading. */
  static List<Passage> list(SourceText source, SectionText section) {
    Optional<String> heading = Optional.of(section.heading().text());
    return list(source, heading, Optional.of(section.kind()), section.lines());
  }

  /** The paragraphs of lines that stand below no heading of an item. */
  static List<Passage> list(
      SourceText source, Optional<String> heading, Optional<SectionKind> kind, List<Line> lines) {
    List<Passage> passages = new ArrayList<>();
    List<Line> open = new ArrayList<>();
    for (Line line : lines) {
      if (line.blank()) {
        continue;
      }
      if (!open.isEmpty() && !continues(open.get(open.size() - 1), line)) {
        passages.add(of(source, heading, kind, open));
        open.clear();
      }
      open.add(line);
    }
    if (!open.isEmpty()) {
      passages.add(of(source, heading, kind, open));
    }
    return passages;
  }

  private static Passage of(
      SourceText source, Optional<String> heading, Optional<SectionKind> kind, List<Line> lines) {
    String text = String.join(" ", lines.stream().map(Line::text).toList());
    return new Passage(source, heading, kind, lines, text);
  }

  /** A page break parts sentences: the first line has no end and the next no beginning. */
  private static boolean continues(Line line, Line next) {
    String text = line.text();
    return text.length() >= FULL_LINE
        && SENTENCE_ENDS.indexOf(text.charAt(text.length() - 1)) < 0
        && Character.isLowerCase(next.text().charAt(0))
        && !Readers.BULLET.matcher(text).find();
  }

  /** The same passage with a part of its text made blank; all places stay. */
  Passage without(int from, int to) {
    String blanks = " ".repeat(to - from);
    return new Passage(
        source, heading, kind, lines, text.substring(0, from) + blanks + text.substring(to));
  }

  /** Whether it stands in a section of one of these kinds. */
  boolean isIn(SectionKind... kinds) {
    return kind.filter(List.of(kinds)::contains).isPresent();
  }

  /** Whether it is a title. */
  boolean isTitle() {
    return kind.isEmpty();
  }

  /** Where a part of the text stands. */
  Span span(int from, int to) {
    int start = 0;
    Line first = lines.get(0);
    int firstStart = 0;
    for (Line line : lines) {
      if (from >= start) {
        first = line;
        firstStart = start;
      }
      int end = start + line.text().length();
      if (to <= end) {
        return source.span(first, from - firstStart, line, to - start);
      }
      start = end + 1;
    }
    throw new IndexOutOfBoundsException(from + ".." + to + " of " + text.length());
  }
}
