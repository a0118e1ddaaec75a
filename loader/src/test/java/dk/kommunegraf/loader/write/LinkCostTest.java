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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.io.file.PathUtils;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.DatasetGraphText;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.system.Txn;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a document costs, links included, in a store that holds many and in an empty one. The number
 * is the system property {@code link.documents}: 100, and 100,000 under the Maven profile {@code
 * long}. All municipalities have ten committees of five members, which have met every four weeks.
 * Of the cases of a meeting one is new, one came before the meeting ahead of it and one before up
 * to four; a project goes on for ten meetings, every other meeting names the committee's strategy,
 * and each refers to the meeting before. That is the ordinary committee; the first one of every
 * municipality has standing items beside it: a case, a project and a strategy that come before
 * every meeting that it ever held.
 */
class LinkCostTest {

  private static final int DOCUMENTS = Integer.getInteger("link.documents", 100);
  private static final int MEASURED = 40;

  /** Documents in a transaction where the store is filled, and until its disk is cleared up. */
  private static final int TOGETHER = 1000;

  private static final int UNTIL_COMPACTION = 10 * TOGETHER;

  /** Where the stores are small, the disk's own moods weigh more. */
  private static final double ORDINARY = DOCUMENTS > 10_000 ? 2 : 3;

  /** What stands on every agenda is looked for among a hundred meetings, not in the whole store. */
  private static final double STANDING = 5;

  private static final int COMMITTEES = 10;
  private static final List<String> FORENAMES =
      List.of("Anne", "Bo", "Carl", "Dorte", "Else", "Finn", "Gitte", "Hans", "Ida", "Jens");
  private static final List<String> SURNAMES = List.of("Bach", "Holm", "Kjær", "Lund", "Madsen");
  private static final List<Municipality> MUNICIPALITIES = Municipalities.read().list();

  private final DocumentMapper mapper = new DocumentMapper();

  @TempDir Path folder;

  private static Document document(int number) throws IOException {
    int committee = number / MUNICIPALITIES.size() % COMMITTEES;
    int meeting = number / MUNICIPALITIES.size() / COMMITTEES;
    LocalDate date = LocalDate.of(2007, 1, 10).plusDays(28L * meeting);
    int edition = 2008 + meeting / 50 * 4;
    List<String> items = new ArrayList<>();
    items.add(item(1, "15.20.00-A00-%d-07".formatted(number), ""));
    items.add(item(2, "16.00.00-A00-%d-%d-07".formatted(committee, meeting / 2), ""));
    items.add(
        item(
            3,
            "16.05.00-A00-%d-%d-07".formatted(committee, meeting / 5),
            ", \"projects\": [{\"name\": \"Projekt %d %d\", \"kind\": \"project\"}]"
                .formatted(committee, meeting / 10)));
    String reference =
        ", \"meetingReferences\": [{\"date\": \"%s\", \"item\": \"1\"}]"
            .formatted(date.minusDays(28));
    items.add(
        item(
            4,
            "00.01.00-A00-%d-07".formatted(number),
            meeting % 2 == 0 ? reference + strategy("Strategi " + committee, edition) : reference));
    if (committee == 0) {
      items.add(
          item(
              5,
              "00.22.00-A00-%d-07".formatted(committee),
              ", \"projects\": [{\"name\": \"Fast projekt\", \"kind\": \"project\"}]"
                  + strategy("Fast strategi", edition)));
    }
    String members =
        SURNAMES.stream()
            .map(
                surname ->
                    "{\"name\": \"%s %s\", \"absent\": false}"
                        .formatted(FORENAMES.get(committee), surname))
            .collect(Collectors.joining(", "));
    return DocumentJson.read(
        """
        {"format": "kommunegraf-document/1", "documentType": "minutes", "language": "da",
         "source": {"name": "d%1$d.txt", "mediaType": "text/plain", "sha256": "%1$064d"},
         "municipality": "%2$s", "committee": {"name": "Udvalg %3$d"}, "date": "%4$s",
         "participants": [%5$s], "items": [%6$s]}
        """
            .formatted(
                number,
                MUNICIPALITIES.get(number % MUNICIPALITIES.size()).name(),
                committee,
                date,
                members,
                String.join(", ", items)));
  }

  private static String item(int number, String caseNumber, String more) {
    return """
        {"number": "%1$d", "title": "Punkt %1$d", "closed": false, "caseNumber": "%2$s",
         "sections": [] %3$s}"""
        .formatted(number, caseNumber, more);
  }

  private static String strategy(String name, int edition) {
    return ", \"policyMentions\": [{\"name\": \"%s\", \"kind\": \"strategy\", \"edition\": \"%d\"}]"
        .formatted(name, edition);
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

  /**
   * The store with many documents, filled unless it is there: filling takes an hour, so that the
   * system property {@code link.store} may name a folder to keep it in. What is measured is written
   * into a copy then.
   */
  private Path filled() throws IOException {
    String kept = System.getProperty("link.store");
    Path filled = kept == null ? folder.resolve("large") : Path.of(kept);
    if (!GraphStore.exists(filled)) {
      try (GraphStore store = GraphStore.open(filled)) {
        fill(store, DOCUMENTS);
      }
    }
    if (kept == null) {
      return filled;
    }
    Path copy = folder.resolve("copy");
    PathUtils.copyDirectory(filled, copy);
    return copy;
  }

  /**
   * Loads some documents more, and waits until the index has merged its parts in the background:
   * that is what many documents before them have left, and comes at the latest with some of these.
   */
  private void settle(GraphStore store, int first) throws IOException {
    for (int i = 0; i < 2 * MEASURED; i++) {
      load(store, first + i);
    }
    DatasetGraphText text = (DatasetGraphText) store.data().text();
    TextIndexLucene index = (TextIndexLucene) text.getTextIndex();
    ((ConcurrentMergeScheduler) index.getIndexWriter().getConfig().getMergeScheduler()).sync();
  }

  @Test
  void doesNotGrowWithTheStore() throws IOException {
    try (GraphStore warm = GraphStore.open(folder.resolve("warm"))) {
      for (int i = 0; i < 2 * MEASURED; i++) {
        load(warm, i);
      }
    }
    try (GraphStore small = GraphStore.open(folder.resolve("small"));
        GraphStore large = GraphStore.open(filled())) {
      long links =
          Txn.calculateRead(
              large.dataset(),
              () ->
                  large.dataset().getGraph(JenaTerms.node(Iris.LINKS_GRAPH)).stream(
                          Node.ANY, Node.ANY, Node.ANY)
                      .count());
      assertThat(links).isPositive();
      System.out.printf("%d documents, %d statements of links%n", DOCUMENTS, links);
      // The next meetings, from the first document of a whole round of committees on.
      int round = MUNICIPALITIES.size() * COMMITTEES;
      int first = (DOCUMENTS + round - 1) / round * round;
      settle(large, first + 8 * MUNICIPALITIES.size());
      double standing = factor("a standing item", small, large, first);
      double ordinary = factor("ordinary items", small, large, first + 4 * MUNICIPALITIES.size());
      assertThat(standing).isLessThan(STANDING);
      assertThat(ordinary).isLessThan(ORDINARY);
    }
  }

  /** How much longer documents take in the large store, each of another municipality. */
  private double factor(String kind, GraphStore small, GraphStore large, int first)
      throws IOException {
    double[] before = new double[MEASURED];
    double[] after = new double[MEASURED];
    for (int i = 0; i < MEASURED; i++) {
      before[i] = millis(small, first + i);
      after[i] = millis(large, first + i);
    }
    double factor = median(after) / median(before);
    System.out.printf(
        Locale.ROOT,
        "a document with %s: %.1f ms in an empty store, %.1f ms in the large one: factor %.2f%n",
        kind,
        median(before),
        median(after),
        factor);
    return factor;
  }
}
