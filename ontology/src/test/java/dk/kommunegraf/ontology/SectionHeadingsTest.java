package dk.kommunegraf.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SectionHeadingsTest {

  private final SectionHeadings headings = SectionHeadings.read();

  @ParameterizedTest
  @CsvSource({
    "Resume, summary, 1",
    "RESUMÉ, summary, 1",
    "Sagsfremstilling:, case, 1",
    "Sagen afgøres endelig af, authority, 1",
    "Lovgrundlag, legal_basis, 1",
    "'Vision, politikker og strategier', policies, 1",
    "Klima & miljø, climate, 1",
    "Økonomiske konsekvenser, finance, 1",
    "Vedlegg, attachments, 1",
    "Det videre forløb., process, 2",
  })
  void knowsHeadings(String line, String kind, int level) {
    assertThat(headings.find(line)).contains(new SectionHeadings.Heading(kind, level));
  }

  @ParameterizedTest
  @CsvSource({"Beslutningen blev god", "Bilag - Plan", "''", "Økonomi og HR"})
  void leavesOtherLines(String line) {
    assertThat(headings.find(line)).isEmpty();
  }
}
