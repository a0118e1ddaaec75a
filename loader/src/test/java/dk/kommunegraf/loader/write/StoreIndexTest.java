package dk.kommunegraf.loader.write;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kommunegraf.ontology.Iris;
import dk.kommunegraf.ontology.Kg;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.apache.jena.query.text.DatasetGraphText;
import org.apache.jena.system.Txn;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.util.Statements;
import org.eclipse.rdf4j.model.util.Values;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index that does not agree with the store is made anew when the store is opened. */
class StoreIndexTest {

  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2001-01-01T00:00:00Z"));

  @TempDir Path directory;

  @BeforeEach
  void loadTwoDocuments() throws StoreException {
    try (GraphStore store = GraphStore.open(directory)) {
      load(store, "referat", "Skoler og tilbud");
      load(store, "dagsorden", "Svingbroer");
    }
  }

  @Test
  void isKeptWhereItAgrees() throws IOException {
    Path segments = segments();
    Files.setLastModifiedTime(segments, LONG_AGO);

    assertFindsAll();
    assertThat(Files.getLastModifiedTime(segments)).isEqualTo(LONG_AGO);
  }

  @Test
  void isMadeAnewWhereItsFolderIsGone() throws IOException {
    PathUtils.deleteDirectory(lucene());

    assertFindsAll();
  }

  @Test
  void isMadeAnewWhereItsFolderIsAFile() throws IOException {
    PathUtils.deleteDirectory(lucene());
    Files.writeString(lucene(), "");

    assertFindsAll();
  }

  @Test
  void isMadeAnewWhereAnyOfItsFilesIsCutShort() throws IOException {
    for (int i = 0; i < files().size(); i++) {
      Path file = files().get(i);
      try (RandomAccessFile cut = new RandomAccessFile(file.toFile(), "rw")) {
        cut.setLength(cut.length() / 2);
      }
      assertFindsAll();
    }
  }

  @Test
  void isMadeAnewWhereAnyOfItsFilesIsGone() throws IOException {
    for (int i = 0; i < files().size(); i++) {
      Files.delete(files().get(i));
      assertFindsAll();
    }
  }

  @Test
  void isMadeAnewWhereItIsOfAnotherCommit() throws IOException {
    try (Directory index = FSDirectory.open(lucene());
        IndexWriter writer = new IndexWriter(index, new IndexWriterConfig())) {
      writer.deleteAll();
      writer.setLiveCommitData(Map.of("kommunegraf.commit", "another").entrySet());
    }
    assertFindsAll();
  }

  @Test
  void isMadeAnewWhereItComesFromAnEarlierState() throws IOException {
    Path earlier = directory.resolve("earlier");
    PathUtils.copyDirectory(lucene(), earlier);
    try (GraphStore store = GraphStore.open(directory)) {
      load(store, "bilag", "Havnekajer");
    }
    PathUtils.deleteDirectory(lucene());
    Files.move(earlier, lucene());

    assertFindsAll();
    assertFinds("Havnekajer");
  }

  @Test
  void opensWhereALockIsLeftOver() throws IOException {
    Files.writeString(lucene().resolve("write.lock"), "", java.nio.file.StandardOpenOption.CREATE);

    assertFindsAll();
  }

  @Test
  void agreesAfterADocumentThatFailed() throws IOException {
    try (GraphStore store = GraphStore.open(directory)) {
      Statement title = title("referat", "Havnekajer");
      Statement blank =
          Statements.statement(Values.bnode(), Kg.TITLE, Values.literal("Havne", "da"), null);
      try {
        store.replace(Iris.document("referat"), List.of(title, blank), List.of());
      } catch (IllegalArgumentException e) {
        assertThat(find(store, "Havnekajer")).isEmpty();
      }
      assertThat(find(store, "skole")).hasSize(1);
    }
    Path segments = segments();
    Files.setLastModifiedTime(segments, LONG_AGO);
    assertFindsAll();
    assertThat(Files.getLastModifiedTime(segments)).isEqualTo(LONG_AGO);
  }

  private void assertFindsAll() throws StoreException {
    assertFinds("skole");
    assertFinds("svingbro");
  }

  private void assertFinds(String word) throws StoreException {
    try (GraphStore store = GraphStore.open(directory)) {
      assertThat(find(store, word)).as(word).hasSize(1);
    }
  }

  private static List<String> find(GraphStore store, String word) {
    DatasetGraphText text = (DatasetGraphText) store.dataset();
    return Txn.calculateRead(
        text,
        () ->
            Stream.of(text.search(word, JenaTerms.node(Kg.TITLE)))
                .flatMap(
                    hits -> {
                      Stream.Builder<String> found = Stream.builder();
                      hits.forEachRemaining(hit -> found.add(hit.getNode().toString()));
                      return found.build();
                    })
                .toList());
  }

  private static void load(GraphStore store, String name, String title) throws StoreException {
    IRI document = Iris.document(name);
    store.replace(
        document,
        List.of(title(name, title)),
        DatasetDescription.ofDocument(document, Instant.now()));
  }

  private static Statement title(String name, String title) {
    IRI item = Iris.item(Iris.meeting("Testby", name, "2024-01-01"), "1");
    return Statements.statement(item, Kg.TITLE, Values.literal(title, "da"), null);
  }

  private Path lucene() {
    return directory.resolve("lucene");
  }

  private Path segments() throws IOException {
    return files().stream()
        .filter(file -> file.getFileName().toString().startsWith("segments_"))
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(lucene())) {
      return files
          .filter(file -> !file.getFileName().toString().equals("write.lock"))
          .sorted()
          .toList();
    }
  }
}
