package dk.kommunegraf.loader.write;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kommunegraf.loader.document.Document;
import dk.kommunegraf.loader.document.DocumentJson;
import dk.kommunegraf.loader.map.DocumentMapper;
import dk.kommunegraf.ontology.Iris;
import dk.kommunegraf.ontology.Municipalities;
import dk.kommunegraf.ontology.Municipality;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.system.Txn;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a document costs, links included, in a store that holds many and in an empty one. The number
 * is the system property {@code link.documents}: 100, and 100,000 under the Maven profile {@code
 * long}. All municipalities have ten committees; each has a case that comes before every meeting, a
 * project and a policy that many meetings name, and refers to its meeting before.
 */
class LinkCostTest {

  private static final int DOCUMENTS = Integer.getInteger("link.documents", 100);
  private static final int MEASURED = 40;

  /** Documents in a transaction where the store is filled, and until its disk is cleared up. */
  private static final int TOGETHER = 1000;

  private static final int UNTIL_COMPACTION = 10 * TOGETHER;

  /** Where the stores are small, the disk's own moods weigh more. */
  private static final double FACTOR = DOCUMENTS > 10_000 ? 2 : 3;

  private static final int COMMITTEES = 10;
  private static final List<Municipality> MUNICIPALITIES = Municipalities.read().list();

  private final DocumentMapper mapper = new DocumentMapper();

  @TempDir Path folder;

  private static Document document(int number) throws IOException {
    int committee = number / MUNICIPALITIES.size() % COMMITTEES;
    int meeting = number / MUNICIPALITIES.size() / COMMITTEES;
    LocalDate date = LocalDate.of(2007, 1, 10).plusDays(28L * meeting);
    String json =
        """
        {"format": "kommunegraf-document/1", "documentType": "minutes", "language": "da",
         "source": {"name": "d%1$d.txt", "mediaType": "text/plain", "sha256": "%2$064d"},
         "municipality": "%3$s", "committee": {"name": "Udvalg %4$d"}, "date": "%5$s",
         "participants": [{"name": "Anne Madsen %4$d", "absent": false}],
         "items": [
          {"number": "1", "title": "Status", "closed": false, "caseNumber": "15.20.00-A00-%4$d-07",
           "sections": [], "projects": [{"name": "Projekt %4$d", "kind": "project"}],
           "policyMentions": [{"name": "Strategi %4$d", "kind": "strategy", "edition": "%6$d"}],
           "meetingReferences": [{"date": "%7$s", "item": "1"}]},
          {"number": "2", "title": "Sag %1$d", "closed": false, "caseNumber": "16.00.00-A00-%1$d-07",
           "sections": [], "absentees": [{"name": "Ole Kj\u00e6r %4$d", "absent": true}]}]}
        """
            .formatted(
                number,
                number,
                MUNICIPALITIES.get(number % MUNICIPALITIES.size()).name(),
                committee,
                date,
                2008 + meeting % 4 * 4,
                date.minusDays(28));
    return DocumentJson.read(json);
  }

  private void load(GraphStore store, int number) throws IOException {
    Document document = document(number);
    IRI graph = DocumentMapper.graph(document);
    store.replace(graph, mapper.map(document, false), description(graph));
  }

  private static List<Statement> description(IRI graph) {
    return DatasetDescription.ofDocument(graph, Instant.EPOCH);
  }

  /** Loads the first so many, many in a transaction: what waits for the disk is not what counts. */
  private void fill(GraphStore store, int documents) throws IOException {
    for (int from = 0; from < documents; from += TOGETHER) {
      int first = from;
      store
          .data()
          .write(
              () ->
                  IntStream.range(first, Math.min(first + TOGETHER, documents))
                      .forEach(number -> replace(store, number)));
      if ((first + TOGETHER) % UNTIL_COMPACTION == 0) {
        store.compact();
      }
    }
  }

  private void replace(GraphStore store, int number) {
    try {
      Document document = document(number);
      IRI graph = DocumentMapper.graph(document);
      store.replaceInTransaction(graph, mapper.map(document, false), description(graph));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private double millis(GraphStore store, int number) throws IOException {
    long start = System.nanoTime();
    load(store, number);
    return (System.nanoTime() - start) / 1e6;
  }

  private static double median(double... values) {
    return Arrays.stream(values).sorted().toArray()[values.length / 2];
  }

  @Test
  void doesNotGrowWithTheStore() throws IOException {
    try (GraphStore warm = GraphStore.open(folder.resolve("warm"))) {
      for (int i = 0; i < 2 * MEASURED; i++) {
        load(warm, i);
      }
    }
    try (GraphStore small = GraphStore.open(folder.resolve("small"));
        GraphStore large = GraphStore.open(folder.resolve("large"))) {
      fill(large, DOCUMENTS);
      double[] before = new double[MEASURED];
      double[] after = new double[MEASURED];
      for (int i = 0; i < MEASURED; i++) {
        before[i] = millis(small, DOCUMENTS + i);
        after[i] = millis(large, DOCUMENTS + i);
      }
      double factor = median(after) / median(before);
      long links =
          Txn.calculateRead(
              large.dataset(),
              () ->
                  large.dataset().getGraph(JenaTerms.node(Iris.LINKS_GRAPH)).stream(
                          Node.ANY, Node.ANY, Node.ANY)
                      .count());
      System.out.printf(
          Locale.ROOT,
          "a document costs %.1f ms in an empty store, %.1f ms in one of %d documents with %d"
              + " statements of links: factor %.2f%n",
          median(before),
          median(after),
          DOCUMENTS,
          links,
          factor);
      assertThat(links).isPositive();
      assertThat(factor).isLessThan(FACTOR);
    }
  }
}
