package dk.kommunegraf.loader.parse;

import dk.kommunegraf.loader.document.SectionKind;
import dk.kommunegraf.loader.source.PublishedText.Part;
import dk.kommunegraf.loader.source.SourceText;
import dk.kommunegraf.loader.source.SourceText.Line;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The sections of a published item. Its fields are sections of the first level. Headings inside of
 * a field are of the second, and what they say is believed only where no field says it, as a case
 * presentation may quote what was recommended on another day; a decision is believed only where its
 * heading names the body. An item whose text has no fields is split as text is. Thread safe.
 */
final class PublishedSections {

  private static final SectionSplitter.Layout LAYOUT = new SectionSplitter.Layout(Set.of(), false);

  private final SectionSplitter splitter;

  PublishedSections(SectionSplitter splitter) {
    this.splitter = splitter;
  }

  /** The sections of an item in order. */
  List<SectionText> list(SourceText text, List<Part> parts) {
    Set<SectionKind> fields = EnumSet.noneOf(SectionKind.class);
    parts.stream()
        .filter(Part::headed)
        .forEach(part -> fields.add(splitter.kind(heading(text, part))));
    boolean free = fields.stream().allMatch(kind -> kind == SectionKind.ATTACHMENTS);
    List<SectionText> sections = new ArrayList<>();
    for (Part part : parts) {
      sections.addAll(free && !part.headed() ? free(text, part) : field(text, part, fields));
    }
    return SectionSplitter.demoteEarlierAttachments(sections);
  }

  private List<SectionText> field(SourceText text, Part part, Set<SectionKind> fields) {
    Line heading = heading(text, part);
    SectionKind kind = part.headed() ? splitter.kind(heading) : SectionKind.OTHER;
    if (!SectionSplitter.isRunning(kind)) {
      return List.of(new SectionText(heading, kind, 1, body(text, part)));
    }
    List<SectionText> inside =
        splitter.split(body(text, part), LAYOUT, part.marked()).sections().stream()
            .map(section -> inside(section, fields))
            .toList();
    List<SectionText> sections = new ArrayList<>();
    sections.add(new SectionText(heading, kind, 1, before(text, part, inside)));
    sections.addAll(inside);
    return sections;
  }

  private SectionText inside(SectionText section, Set<SectionKind> fields) {
    boolean believed =
        section.kind() == SectionKind.DECISION
            ? splitter.isDecisionOf(section.heading())
            : SectionSplitter.isRunning(section.kind()) || !fields.contains(section.kind());
    SectionKind kind = believed ? section.kind() : SectionKind.OTHER;
    return new SectionText(section.heading(), kind, 2, section.body());
  }

  /** Text before the first heading stands under the one that says that there is none. */
  private List<SectionText> free(SourceText text, Part part) {
    SectionSplitter.Parts split = splitter.split(body(text, part), LAYOUT, part.marked());
    List<SectionText> sections = new ArrayList<>();
    if (!split.preamble().isEmpty()) {
      sections.add(
          new SectionText(
              heading(text, part), SectionKind.OTHER, 1, before(text, part, split.sections())));
    }
    sections.addAll(split.sections());
    return sections;
  }

  private static List<Line> before(SourceText text, Part part, List<SectionText> inside) {
    int end = inside.isEmpty() ? part.end() : inside.get(0).heading().number() - 1;
    return text.lines().subList(part.heading(), end);
  }

  private static List<Line> body(SourceText text, Part part) {
    return text.lines().subList(part.heading(), part.end());
  }

  private static Line heading(SourceText text, Part part) {
    return text.lines().get(part.heading() - 1);
  }
}
