package dk.kommunegraf.server.bench;

import dk.kommunegraf.loader.document.Section;
import dk.kommunegraf.loader.document.SectionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Invents the headed parts of an item, some of which have only a heading. Stateless. */
final class InventedSections {

  private InventedSections() {}

  static List<Section> of(InventedCase about, Dice dice) {
    List<Section> sections = new ArrayList<>();
    sections.add(section(SectionKind.SUMMARY, "Resumé", text(about, dice, 2)));
    sections.add(
        section(SectionKind.CASE, "Sagsfremstilling", text(about, dice, dice.between(2, 12))));
    IntStream.range(1, dice.rank(5))
        .forEach(
            i ->
                sections.add(
                    new Section("Afsnit " + i, 2, SectionKind.OTHER, text(about, dice, 3), null)));
    sections.add(section(SectionKind.FINANCE, "Økonomi", text(about, dice, dice.rank(4))));
    about
        .law()
        .ifPresent(law -> sections.add(section(SectionKind.LEGAL_BASIS, "Lovgrundlag", law)));
    sections.add(section(SectionKind.RECOMMENDATION, "Indstilling", null));
    sections.add(section(SectionKind.DECISION, "Beslutning", null));
    return sections;
  }

  private static String text(InventedCase about, Dice dice, int sentences) {
    return InventedText.sentences(dice, about.subject(), sentences);
  }

  private static Section section(SectionKind kind, String heading, String text) {
    return new Section(heading, 1, kind, text, null);
  }
}
