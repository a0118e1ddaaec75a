package dk.kommunegraf.ontology;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;

/** The register of section kinds, found by a printed heading. Immutable and thread safe. */
public final class SectionHeadings {

  private final Map<String, Heading> byText;

  private SectionHeadings(Map<String, Heading> byText) {
    this.byText = byText;
  }

  /**
   * What a heading is.
   *
   * @param kind id of the section kind
   * @param level 1: a field of the publishing system; 2: inside a field's text
   */
  public record Heading(String kind, int level) {}

  /** Reads the register. */
  public static SectionHeadings read() {
    Register register = Register.read("section-kinds");
    Map<String, Heading> byText = new HashMap<>();
    for (IRI kind : register.list(Kg.SECTION_KIND)) {
      String id = Register.id(kind);
      register
          .values(kind, Kg.SUBHEADING_PHRASE)
          .forEach(p -> byText.put(key(p), new Heading(id, 2)));
      register.values(kind, Kg.HEADING_PHRASE).forEach(p -> byText.put(key(p), new Heading(id, 1)));
    }
    return new SectionHeadings(Map.copyOf(byText));
  }

  /**
   * The heading that a line is; case, white space and a colon or full stop behind do not matter.
   */
  public Optional<Heading> find(String line) {
    return Optional.ofNullable(byText.get(key(line)));
  }

  private static String key(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replaceAll("\\s+", " ")
        .strip()
        .replaceAll("^[*#_ ]+|(?<![*_ .:,])[*_ .:,]+$", "")
        .replace("&", "og");
  }
}
