package dk.kommunegraf.loader;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kommunegraf.loader.document.AgendaItem;
import dk.kommunegraf.loader.document.Document;
import dk.kommunegraf.loader.document.Evidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What must hold for the real documents, where they are. */
class CorpusTest {

  private final DocumentReader reader = new DocumentReader();

  @Test
  void findsEveryItemAndDecision() throws IOException {
    List<Document> minutes =
        documents().stream().filter(document -> !document.items().isEmpty()).toList();
    assertThat(minutes)
        .extracting(document -> document.items().size())
        .containsExactly(10, 6, 8, 7);
    assertThat(minutes.stream().flatMap(document -> document.items().stream()))
        .filteredOn(item -> item.decision() != null)
        .hasSize(29);
    assertThat(minutes.stream().flatMap(document -> document.items().stream()))
        .filteredOn(AgendaItem::closed)
        .extracting(AgendaItem::number)
        .containsExactly("2");
  }

  @Test
  void findsTheGoalsOfThePlan() throws IOException {
    assertThat(documents())
        .filteredOn(document -> document.items().isEmpty())
        .singleElement()
        .satisfies(
            plan -> {
              assertThat(plan.goals()).hasSize(8);
              assertThat(plan.year()).isEqualTo(2019);
              assertThat(plan.municipality()).isEqualTo("Lemvig");
            });
  }

  @Test
  void quotesTheSourceWhereItSays() throws IOException {
    for (Document document : documents()) {
      Path file = Shared.folder().resolve("corpus").resolve(document.source().name());
      int[] points = Files.readString(file).codePoints().toArray();
      for (Evidence evidence : document.evidence()) {
        assertThat(new String(points, evidence.start(), evidence.end() - evidence.start()))
            .isEqualTo(evidence.quote());
      }
    }
  }

  @Test
  void leavesOnlySubheadingsAndOneOrderUnexplained() throws IOException {
    assertThat(documents().stream().flatMap(document -> document.issues().stream()))
        .extracting(issue -> issue.code())
        .containsOnly("UNKNOWN_HEADING", "UNKNOWN_LAW");
  }

  private List<Document> documents() throws IOException {
    try (Stream<Path> files = Files.list(Shared.folder().resolve("corpus"))) {
      return files
          .sorted()
          .map(
              file ->
                  reader
                      .read(file)
                      .fold(
                          Parsed.Ok::value,
                          rejected -> {
                            throw new AssertionError(rejected.reason());
                          }))
          .toList();
    }
  }
}
