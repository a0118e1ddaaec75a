package dk.kommunegraf.loader.parse;

import dk.kommunegraf.loader.parse.Outline.ContentsEntry;
import dk.kommunegraf.loader.source.SourceText.Line;
import dk.kommunegraf.ontology.Wordings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the lines on which agenda items begin. Thread safe. */
final class ItemHeadings {

  private static final Pattern NUMBERED =
      Wordings.pattern("^(?:#+\\s*)?(?<number>\\d{1,4}[a-zæøå]?)[.):]?\\s+(?<title>\\S.*)$");

  private final SectionSplitter sections;
  private final Pattern labelled;
  private final Pattern accessMark;

  ItemHeadings(SectionSplitter sections, Wordings wordings) {
    this.sections = sections;
    accessMark = Wordings.pattern("^" + wordings.anyOf("access-mark") + "[\\s:.–-]+(?=\\p{L}|\\d)");
    labelled =
        Wordings.pattern(
            "^(?:#+\\s*|\\*\\*)?(?<label>"
                + wordings.anyOf("item-label")
                + ")\\s*(?:nr\\.?\\s*)?(?<number>\\d{1,4}[a-zæøå]?)"
                + "(?:(?:\\s*[.:)]+|\\s+[–-]|[–-](?=\\s))\\s*(?<title>\\S.*\\p{L}.*)?|\\s*)$");
  }

  /**
   * The beginning of an item.
   *
   * @param index of the line
   * @param label word before the number
   * @param number as printed
   * @param title the lines of the title
   * @param end index of the first line of the body
   */
  record Heading(int index, Optional<String> label, String number, List<Line> title, int end) {

    String titleText() {
      return String.join(" ", title.stream().map(Line::text).toList());
    }
  }

  /** The items' headings in order. Entries of a table of contents without pages are left out. */
  List<Heading> list(List<Line> lines, List<ContentsEntry> contents) {
    Set<String> titles =
        contents.stream().map(entry -> Shapes.key(entry.title())).collect(Collectors.toSet());
    List<Heading> found = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      labelled(lines, i, titles).ifPresent(found::add);
    }
    if (found.isEmpty()) {
      for (int i = 0; i < lines.size(); i++) {
        numbered(lines, i, titles)
            .filter(heading -> titles.contains(Shapes.key(heading.titleText())))
            .ifPresent(found::add);
      }
    }
    if (found.isEmpty()) {
      found = counted(lines);
    }
    return withoutContents(lines, inOrder(lines, found, titles));
  }

  /**
   * A table of contents without pages: lines before the first section that stand once more, with
   * the same number, where their items begin.
   */
  List<ContentsEntry> contentsWithoutPages(List<Line> lines) {
    Map<String, Long> times =
        lines.stream()
            .flatMap(line -> numberAndTitle(line.text()).stream())
            .collect(Collectors.groupingBy(key -> key, Collectors.counting()));
    Set<String> seen = new HashSet<>();
    List<ContentsEntry> entries = new ArrayList<>();
    boolean numbered = false;
    for (Line line : lines) {
      // The title of the document may be a word that is a heading elsewhere.
      if (numbered && isSection(line)) {
        break;
      }
      Optional<String> key = numberAndTitle(line.text());
      numbered |= key.isPresent();
      if (key.isPresent() && times.get(key.get()) > 1 && seen.add(key.get())) {
        String title = key.get().substring(key.get().indexOf(' ') + 1);
        entries.add(new ContentsEntry(title, List.of(line)));
      }
    }
    return entries.size() < 2 ? List.of() : entries;
  }

  /** A list of items may say before each whether it is open. */
  private Optional<String> numberAndTitle(String printed) {
    String line = accessMark.matcher(printed).replaceFirst("");
    for (Pattern pattern : List.of(labelled, NUMBERED)) {
      Matcher matcher = pattern.matcher(line);
      if (matcher.matches() && matcher.group("title") != null) {
        return Optional.of(matcher.group("number") + " " + Shapes.key(matcher.group("title")));
      }
    }
    return Optional.empty();
  }

  private Optional<Heading> labelled(List<Line> lines, int index, Set<String> titles) {
    Line line = lines.get(index);
    Matcher matcher = labelled.matcher(line.text());
    if (Shapes.isContentsEntry(line.text()) || !matcher.matches()) {
      return Optional.empty();
    }
    boolean titleBelow = matcher.group("title") == null;
    int titleAt = titleBelow ? Shapes.nextText(lines, index + 1) : index;
    if (titleAt >= lines.size() || titleBelow && !Shapes.standsAlone(lines, index)) {
      return Optional.empty();
    }
    Line first = titleBelow ? lines.get(titleAt) : Shapes.rest(line, matcher.start("title"));
    List<Line> title = title(lines, titleAt, first, titles);
    return Optional.of(
        new Heading(
            index,
            Optional.of(matcher.group("label")),
            matcher.group("number"),
            title,
            titleAt + title.size()));
  }

  /** Without label and contents: lines that count on and have a section of an item below them. */
  private List<Heading> counted(List<Line> lines) {
    List<Heading> candidates = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (Shapes.standsAlone(lines, i) && Shapes.isNumberedTitle(lines.get(i).text())) {
        numbered(lines, i, Set.of()).ifPresent(candidates::add);
      }
    }
    List<Heading> found = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      int end = i + 1 < candidates.size() ? candidates.get(i + 1).index() : lines.size();
      Heading candidate = candidates.get(i);
      boolean next = found.isEmpty() || value(candidate) == value(found.get(found.size() - 1)) + 1;
      if (next && hasSection(lines.subList(candidate.end(), end))) {
        found.add(candidate);
      }
    }
    return found;
  }

  private boolean hasSection(List<Line> lines) {
    return lines.stream().anyMatch(this::isSection);
  }

  private boolean isSection(Line line) {
    return sections.isKnown(line);
  }

  /** A number that steps back and is not in the contents belongs to a list in an item's text. */
  private static List<Heading> inOrder(List<Line> lines, List<Heading> found, Set<String> titles) {
    List<Heading> kept = new ArrayList<>();
    int highest = -1;
    for (Heading heading : found) {
      boolean listed = titles.contains(Shapes.key(heading.titleText()));
      boolean apart = Shapes.standsAlone(lines, heading.index());
      if (listed || titles.isEmpty() && apart || value(heading) > highest && apart) {
        kept.add(heading);
        highest = Math.max(highest, value(heading));
      }
    }
    return kept;
  }

  private static int value(Heading heading) {
    return Integer.parseInt(heading.number().replaceAll("\\D", ""));
  }

  /** An item without a label. */
  private Optional<Heading> numbered(List<Line> lines, int index, Set<String> titles) {
    Line line = lines.get(index);
    Matcher matcher = NUMBERED.matcher(line.text());
    if (Shapes.isContentsEntry(line.text()) || !matcher.matches()) {
      return Optional.empty();
    }
    Line first = Shapes.rest(line, matcher.start("title"));
    List<Line> title = title(lines, index, first, titles);
    Heading heading =
        new Heading(index, Optional.empty(), matcher.group("number"), title, index + title.size());
    return Optional.of(heading);
  }

  /** A title that goes on below: the table of contents has it in full. */
  private static List<Line> title(List<Line> lines, int at, Line first, Set<String> titles) {
    List<Line> title = new ArrayList<>(List.of(first));
    StringBuilder text = new StringBuilder(first.text());
    int next = at + 1;
    while (next < lines.size()
        && !lines.get(next).blank()
        && !titles.contains(Shapes.key(text.toString()))
        && isStart(titles, text + " " + lines.get(next).text())) {
      text.append(' ').append(lines.get(next).text());
      title.add(lines.get(next));
      next++;
    }
    return List.copyOf(title);
  }

  private static boolean isStart(Set<String> titles, String text) {
    return titles.stream().anyMatch(title -> title.startsWith(Shapes.key(text)));
  }

  /** A heading without a body whose number and title stand once more is an entry of contents. */
  private static List<Heading> withoutContents(List<Line> lines, List<Heading> found) {
    List<Heading> kept = new ArrayList<>();
    Set<String> later = new HashSet<>();
    for (int i = found.size() - 1; i >= 0; i--) {
      Heading heading = found.get(i);
      int end = i + 1 < found.size() ? found.get(i + 1).index() : lines.size();
      boolean empty = Shapes.nextText(lines, heading.end()) >= end;
      boolean first = later.add(heading.number() + " " + Shapes.key(heading.titleText()));
      if (first || !empty) {
        kept.add(0, heading);
      }
    }
    return List.copyOf(kept);
  }
}
