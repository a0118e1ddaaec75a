package dk.kommunegraf.loader.facts;

import dk.kommunegraf.loader.document.SectionKind;
import dk.kommunegraf.loader.document.Source;
import dk.kommunegraf.loader.source.SourceText;
import java.util.List;
import java.util.Optional;

/** Makes passages of the sentences of a test. */
final class Texts {

  private Texts() {}

  /** The paragraphs of a case presentation. */
  static List<Passage> passages(String text) {
    SourceText source =
        new SourceText(
            "test.txt", new Source("test.txt", "text/plain", "0".repeat(64), null), text);
    return Passage.list(
        source, Optional.of("Sagsfremstilling"), Optional.of(SectionKind.CASE), source.lines());
  }

  /** One paragraph. */
  static Passage passage(String text) {
    return passages(text).get(0);
  }
}
