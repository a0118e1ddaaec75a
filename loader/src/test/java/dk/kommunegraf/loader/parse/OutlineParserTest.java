package dk.kommunegraf.loader.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kommunegraf.loader.Parsed;
import dk.kommunegraf.loader.document.Source;
import dk.kommunegraf.loader.source.SourceText;
import dk.kommunegraf.ontology.SectionHeadings;
import dk.kommunegraf.ontology.Wordings;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutlineParserTest {

  private static final String PARAGRAPH =
      "Kommunen har et ansvar for, at alle børn kan komme sikkert frem og tilbage hver dag.";

  private final OutlineParser parser = new OutlineParser(SectionHeadings.read(), Wordings.read());

  /** No register has Børneperspektivet, but the publishing system prints it in every item. */
  @Test
  void endsAShortSectionAtAHeadingThatRecurs() {
    for (String section : List.of("Beslutning\n\nGodkendt.", "Bilag\n\nKort over ruten")) {
      assertThat(headings(section, 3))
          .as(section)
          .containsExactly(section.lines().findFirst().orElseThrow(), "Børneperspektivet");
    }
  }

  @Test
  void takesALineThatDoesNotRecurForATitleInTheList() {
    assertThat(headings("Bilag\n\nKort over ruten", 1)).containsExactly("Bilag");
  }

  /** Headings of the first of so many items that end in the same unknown field. */
  private List<String> headings(String section, int items) {
    StringBuilder text = new StringBuilder("Referat\n\nTeknisk Udvalg d. 03-04-2024\n");
    for (int i = 1; i <= items; i++) {
      text.append("\nPunkt ").append(i).append(": Skolevej nr. ").append(i).append("\n\n");
      text.append(section).append("\n\nBørneperspektivet\n\n").append(PARAGRAPH).append('\n');
    }
    SourceText source =
        new SourceText(
            "test.txt",
            new Source("test.txt", "text/plain", "0".repeat(64), null),
            text.toString());
    Parsed<Outline> outline = parser.parse(source);
    assertThat(outline).isInstanceOf(Parsed.Ok.class);
    Outline.Meeting meeting = (Outline.Meeting) ((Parsed.Ok<Outline>) outline).value();
    return meeting.items().get(0).sections().stream().map(s -> s.heading().text()).toList();
  }
}
