package dk.kommunegraf.loader.parse;

import dk.kommunegraf.loader.Issue;
import dk.kommunegraf.loader.Issue.Code;
import dk.kommunegraf.loader.Parsed;
import dk.kommunegraf.loader.SourceRef;
import dk.kommunegraf.loader.document.DocumentType;
import dk.kommunegraf.loader.document.SectionKind;
import dk.kommunegraf.loader.parse.ItemHeadings.Heading;
import dk.kommunegraf.loader.parse.Outline.ContentsEntry;
import dk.kommunegraf.loader.parse.Outline.ItemText;
import dk.kommunegraf.loader.source.SourceText;
import dk.kommunegraf.loader.source.SourceText.Line;
import dk.kommunegraf.ontology.SectionHeadings;
import dk.kommunegraf.ontology.Wordings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Finds the structure of a text, whichever of the known layouts it has. Thread safe. */
public final class OutlineParser {

  private static final int RECURS = 2;
  private static final int IS_FIELD = 3;

  /** Lines of a title in the table of contents that runs over several lines. */
  private static final int MAX_WRAPPED = 3;

  private final HeaderParser header;
  private final ItemHeadings itemHeadings;
  private final SectionSplitter splitter;
  private final PlanParser plans;
  private final Pattern contentsHeading;
  private final Pattern agenda;
  private final Pattern page;
  private final Pattern number;

  /** Takes all words from the registers. */
  public OutlineParser(SectionHeadings headings, Wordings wordings) {
    header = new HeaderParser(wordings);
    splitter = new SectionSplitter(headings, wordings);
    itemHeadings = new ItemHeadings(splitter, wordings);
    number =
        Wordings.pattern(
            "^(?:" + wordings.anyOf("item-label") + "\\s*)?\\d{1,4}[a-zæøå]?[.):]?\\s+");
    plans = new PlanParser(splitter, wordings);
    contentsHeading = Wordings.pattern("^(?:#+\\s*)?" + wordings.anyOf("contents") + ":?$");
    page =
        Wordings.pattern(
            "^(?:.{0,60}\\s)?"
                + wordings.anyOf("page-label")
                + "\\s\\d{1,4}(?:\\s(?:af|/)\\s\\d{1,4})?$");
    agenda = Wordings.pattern("^(?:#+\\s*)?" + wordings.anyOf("agenda") + "(?!\\w)");
  }

  /** The structure of a text, or the reason why it has none that is known. */
  public Parsed<Outline> parse(SourceText printed) {
    SourceText source = printed.without(line -> page.matcher(line.text()).matches());
    List<ContentsEntry> paged = contents(source.lines());
    List<ContentsEntry> contents =
        paged.isEmpty() ? itemHeadings.contentsWithoutPages(source.lines()) : paged;
    List<Heading> headings = itemHeadings.list(source.lines(), contents);
    int firstItem = headings.isEmpty() ? source.lines().size() : headings.get(0).index();
    Optional<Line> title = title(source.lines().subList(0, firstItem));
    if (!headings.isEmpty() && title.isPresent()) {
      return new Parsed.Ok<>(meeting(source, contents, headings, title.get()), List.of());
    }
    Optional<Outline.Plan> plan = plans.parse(source);
    if (plan.isPresent()) {
      return new Parsed.Ok<>(plan.get(), List.of());
    }
    String detail =
        "neither minutes, an agenda nor a plan: no "
            + (title.isEmpty() ? "title such as 'Referat' or 'Dagsorden'" : "agenda items")
            + " and no goals were found; if it is one, add its words to the register of wordings";
    return new Parsed.Rejected<>(
        new Issue(Code.UNKNOWN_LAYOUT, SourceRef.of(source.path()), detail));
  }

  private Optional<Line> title(List<Line> lines) {
    return lines.stream().filter(line -> header.findTitle(line).isPresent()).findFirst();
  }

  private Outline meeting(
      SourceText source, List<ContentsEntry> contents, List<Heading> headings, Line title) {
    List<Line> front = new ArrayList<>(source.lines().subList(0, headings.get(0).index()));
    List<Line> contentLines = contents.stream().flatMap(e -> e.lines().stream()).toList();
    List<Line> tableHeads = tableHeads(source.lines());
    front.removeIf(
        line ->
            contentLines.contains(line)
                || contentsHeading.matcher(line.text()).matches()
                || tableHeads.contains(line)
                || Shapes.isTableRule(line.text()));
    DocumentType type =
        agenda.matcher(title.text()).find() ? DocumentType.AGENDA : DocumentType.MINUTES;
    return new Outline.Meeting(
        source, type, header.parse(front), contents, promote(items(source.lines(), headings)));
  }

  private static List<Line> tableHeads(List<Line> lines) {
    return IntStream.range(0, lines.size())
        .filter(index -> Shapes.isTableHead(lines, index))
        .mapToObj(lines::get)
        .toList();
  }

  /** The entries stand together before the items; a table further down has the same shape. */
  private List<ContentsEntry> contents(List<Line> lines) {
    List<ContentsEntry> entries = new ArrayList<>();
    List<Line> open = new ArrayList<>();
    boolean headed = lines.stream().anyMatch(l -> contentsHeading.matcher(l.text()).matches());
    boolean begun = !headed;
    int others = 0;
    for (Line line : lines) {
      begun |= contentsHeading.matcher(line.text()).matches();
      if (!begun || !headed && !Shapes.hasLeaders(line.text()) && entries.isEmpty()) {
        continue;
      }
      String title = Shapes.isContentsEntry(line.text()) ? Shapes.contentsTitle(line.text()) : "";
      if (!title.isEmpty()) {
        open.add(line);
        entries.add(entry(title, entries.isEmpty() ? List.of(line) : open));
        open.clear();
        others = 0;
      } else if (line.blank()) {
        open.clear();
      } else {
        open.add(line);
        if (!entries.isEmpty() && ++others > MAX_WRAPPED) {
          break;
        }
      }
    }
    return withoutNumbers(entries);
  }

  /** Entries that all begin with a number have the items' numbers, which are no part of titles. */
  private List<ContentsEntry> withoutNumbers(List<ContentsEntry> entries) {
    boolean numbered = entries.stream().allMatch(e -> number.matcher(e.title()).find());
    return numbered
        ? entries.stream()
            .map(e -> new ContentsEntry(number.matcher(e.title()).replaceFirst(""), e.lines()))
            .toList()
        : List.copyOf(entries);
  }

  /** An entry whose title began on the lines before the one that holds the page. */
  private static ContentsEntry entry(String end, List<Line> lines) {
    List<String> parts = new ArrayList<>();
    lines.subList(0, lines.size() - 1).forEach(line -> parts.add(line.text()));
    parts.add(end);
    return new ContentsEntry(String.join(" ", parts), lines);
  }

  private List<ItemText> items(List<Line> lines, List<Heading> headings) {
    List<List<Line>> bodies = new ArrayList<>();
    for (int i = 0; i < headings.size(); i++) {
      int end = i + 1 < headings.size() ? headings.get(i + 1).index() : lines.size();
      bodies.add(lines.subList(headings.get(i).end(), end));
    }
    SectionSplitter.Layout layout =
        new SectionSplitter.Layout(fields(bodies), splitter.isCompact(bodies));
    List<ItemText> items = new ArrayList<>();
    for (int i = 0; i < headings.size(); i++) {
      Heading heading = headings.get(i);
      SectionSplitter.Parts parts = splitter.split(bodies.get(i), layout);
      items.add(
          new ItemText(
              heading.label(),
              heading.number(),
              heading.title(),
              parts.preamble(),
              parts.sections()));
    }
    return items;
  }

  /** Headings of many items, which also end a section of short lines. */
  private Set<String> fields(List<List<Line>> bodies) {
    Map<String, Integer> counts = new HashMap<>();
    for (List<Line> body : bodies) {
      splitter.headings(body).forEach(key -> counts.merge(key, 1, Integer::sum));
    }
    counts.values().removeIf(count -> count < IS_FIELD);
    return counts.keySet();
  }

  /** A heading known only by its shape is a field of the system where several items have it. */
  private static List<ItemText> promote(List<ItemText> items) {
    Map<String, Integer> counts = new HashMap<>();
    for (ItemText item : items) {
      item.sections().stream()
          .filter(OutlineParser::isShaped)
          .map(section -> Shapes.key(section.heading().text()))
          .distinct()
          .forEach(key -> counts.merge(key, 1, Integer::sum));
    }
    return items.stream().map(item -> promote(item, counts)).toList();
  }

  private static ItemText promote(ItemText item, Map<String, Integer> counts) {
    List<SectionText> sections =
        item.sections().stream()
            .map(
                section ->
                    isShaped(section) && counts.get(Shapes.key(section.heading().text())) >= RECURS
                        ? section.withLevel(1)
                        : section)
            .toList();
    return new ItemText(item.label(), item.number(), item.title(), item.preamble(), sections);
  }

  private static boolean isShaped(SectionText section) {
    return section.kind() == SectionKind.OTHER && section.level() == 2;
  }
}
