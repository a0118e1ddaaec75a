package dk.kommunegraf.loader.parse;

import dk.kommunegraf.loader.document.SectionKind;
import dk.kommunegraf.loader.source.SourceText.Line;
import java.util.List;

/**
 * A headed part of an item.
 *
 * @param heading the heading
 * @param kind its kind; {@code OTHER} where no register knows the heading
 * @param level 1: a field of the publishing system; 2: inside a field's text
 * @param body lines below the heading, blank ones included
 */
public record SectionText(Line heading, SectionKind kind, int level, List<Line> body) {

  /** Copies the lines. */
  public SectionText {
    body = List.copyOf(body);
  }

  /** The lines that are not blank. */
  public List<Line> lines() {
    return body.stream().filter(line -> !line.blank()).toList();
  }

  /** The same section with another level. */
  SectionText withLevel(int other) {
    return new SectionText(heading, kind, other, body);
  }
}
