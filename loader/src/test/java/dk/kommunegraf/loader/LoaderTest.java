package dk.kommunegraf.loader;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kommunegraf.loader.Issue.Code;
import dk.kommunegraf.loader.write.GraphStore;
import dk.kommunegraf.loader.write.RdfFileSink;
import dk.kommunegraf.loader.write.StatementSink;
import dk.kommunegraf.ontology.Iris;
import dk.kommunegraf.ontology.Kg;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.IsoMatcher;
import org.apache.jena.system.Txn;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoaderTest {

  private final Loader loader = new Loader(Clock.systemUTC());

  @TempDir Path directory;

  @Test
  void loadsTheSamples() throws IOException {
    try (GraphStore store = open()) {
      LoadReport report = load(store, samples().toString());

      assertThat(report.rejections()).isEmpty();
      assertThat(report.documents()).isEqualTo(5);
      assertThat(report.items()).isEqualTo(31);
      assertThat(instances(store, Kg.AGENDA_ITEM)).hasSize(31);
      assertThat(instances(store, Kg.DECISION)).hasSize(29);
      assertThat(instances(store, Kg.GOAL)).hasSize(8);
    }
  }

  @Test
  void changesNothingWhenTheSameIsLoadedAgain() throws IOException {
    String samples = samples().toString();
    try (GraphStore store = open()) {
      LoadReport first = load(store, samples);
      Set<String> before = lines(store);
      LoadReport second = load(store, samples);

      assertThat(second).isEqualTo(first);
      assertThat(lines(store)).isEqualTo(before);
    }
  }

  @Test
  void writesTheSameBytesWhateverTheNumberOfThreads() throws IOException {
    List<String> inputs = Fixtures.sources().stream().map(Path::toString).toList();
    Path one = directory.resolve("one.nq");
    Path many = directory.resolve("many.nq");
    Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    try (StatementSink sink = RdfFileSink.open(one)) {
      new Loader(clock, new DocumentReader(), 1).load(inputs, sink, (done, total, file) -> {});
    }
    try (StatementSink sink = RdfFileSink.open(many)) {
      new Loader(clock, new DocumentReader(), 8).load(inputs, sink, (done, total, file) -> {});
    }
    assertThat(many).hasSameBinaryContentAs(one);
  }

  @Test
  void leavesNoTraceOfWhatAnEditedDocumentSaidBefore() throws IOException {
    try (GraphStore store = open()) {
      load(store, write("a.json", "a.txt", "'title': 'Gammel sag'").toString());
      load(store, write("a.json", "a.txt", "'title': 'Ny sag'").toString());

      assertThat(lines(store)).noneMatch(line -> line.contains("Gammel sag"));
      assertThat(lines(store)).anyMatch(line -> line.contains("Ny sag"));
    }
  }

  @Test
  void loadsTheGoodOneAmongBadOnesAndNamesEachOfThem() throws IOException {
    Path folder = Files.createDirectory(directory.resolve("mixed"));
    Path good = write("good.json", "good.txt", "'title': 'En sag'");
    Files.move(good, folder.resolve("good.json"));
    Files.writeString(folder.resolve("empty.txt"), "");
    Files.write(
        folder.resolve("picture.txt"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0});
    Files.writeString(folder.resolve("truncated.json"), "{\"format\": \"kommunegraf-docu");
    Files.writeString(folder.resolve("letter.txt"), "Kære ven\n\nTak for sidst.\n");
    try (GraphStore store = open()) {
      LoadReport report = load(store, folder.toString());

      assertThat(report.documents()).isEqualTo(1);
      assertThat(report.rejections())
          .extracting(issue -> Path.of(issue.at().file()).getFileName() + " " + issue.code())
          .containsExactly(
              "empty.txt EMPTY_INPUT",
              "letter.txt UNKNOWN_LAYOUT",
              "picture.txt UNSUPPORTED_CONTENT",
              "truncated.json INVALID_DOCUMENT_JSON");
      assertThat(instances(store, Kg.REJECTED_DOCUMENT))
          .extracting(iri -> iri.replaceFirst(".*/", ""))
          .containsExactly("empty", "letter", "picture", "truncated");
    }
  }

  @Test
  void keepsWhatWasLoadedBesideALaterRejection() throws IOException {
    Path file = write("a.json", "a.json", "'title': 'En sag'");
    try (GraphStore store = open()) {
      load(store, file.toString());
      Set<String> before = lines(store);
      Files.writeString(file, "{");
      load(store, file.toString());
      assertThat(instances(store, Kg.REJECTED_DOCUMENT)).hasSize(1);
      assertThat(lines(store)).containsAll(before);

      write("a.json", "a.json", "'title': 'En sag'");
      load(store, file.toString());
      assertThat(lines(store)).isEqualTo(before);
    }
  }

  @Test
  void rejectsTheSecondDocumentOfAName() throws IOException {
    Path one = write("one.json", "referat.txt", "'title': 'En'");
    Path two = write("two.json", "referat.md", "'title': 'To'");
    try (GraphStore store = open()) {
      LoadReport report = load(store, one.toString(), two.toString(), one.toString());

      assertThat(report.documents()).isEqualTo(1);
      assertThat(report.counts()).containsOnlyKeys(Code.DUPLICATE_DOCUMENT);
      assertThat(report.issues().get(0).detail()).contains(one.toString());
    }
  }

  @Test
  void rejectsADocumentInWhichANameHasNoLetters() throws IOException {
    Path odd =
        write("odd.json", "odd.txt", "'title': 'En', 'absentees': [{'name': '–', 'absent': true}]");
    try (GraphStore store = open()) {
      LoadReport report =
          load(store, odd.toString(), write("b.json", "b.txt", "'title': 'To'").toString());

      assertThat(report.documents()).isEqualTo(1);
      assertThat(report.counts()).containsOnlyKeys(Code.UNIDENTIFIED_DOCUMENT);
    }
  }

  @Test
  void rejectsAFileWhoseNameMakesNoIri() throws IOException {
    String odd = write("odd.json", "###.txt", "'title': 'En'").toString();
    try (GraphStore store = open()) {
      LoadReport report = load(store, odd, write("b.json", "b.txt", "'title': 'To'").toString());

      assertThat(report.documents()).isEqualTo(1);
      assertThat(report.rejections())
          .singleElement()
          .satisfies(issue -> assertThat(issue.toString()).startsWith(odd).contains("'###'"));
    }
  }

  @Test
  void tellsTwoMeetingsOfOneDayApartOnEveryLoad() throws IOException {
    Path early = write("early.json", "early.txt", "'title': 'En'", "15:00");
    Path late = write("late.json", "late.txt", "'title': 'To'", "17:30");
    IRI plain = Iris.meeting("Lejre", "Prøveudvalget", "2024-03-06");
    IRI timed = Iris.meeting("Lejre", "Prøveudvalget", "2024-03-06T1730");
    try (GraphStore store = open()) {
      load(store, early.toString(), late.toString());
      load(store, late.toString());
      load(store, early.toString());

      assertThat(instances(store, Kg.MEETING))
          .containsExactlyInAnyOrder(plain.stringValue(), timed.stringValue());
    }
  }

  @Test
  void writesTheSameDatasetToAStoreAndToFiles() throws IOException {
    String samples = samples().toString();
    for (String name : List.of("x.nq", "x.trig")) {
      try (RdfFileSink sink = RdfFileSink.open(directory.resolve(name))) {
        load(sink, samples);
      }
    }
    DatasetGraph quads =
        withoutTimes(RDFDataMgr.loadDatasetGraph(directory.resolve("x.nq").toString()));
    DatasetGraph trig =
        withoutTimes(RDFDataMgr.loadDatasetGraph(directory.resolve("x.trig").toString()));

    assertThat(IsoMatcher.isomorphic(quads, trig)).isTrue();
    try (GraphStore store = open()) {
      load(store, samples);
      assertThat(lines(store)).isEqualTo(lines(quads));
    }
  }

  @Test
  void takesFoldersAndPatternsAndNamesWhatIsMissing() throws IOException {
    Path folder = Files.createDirectories(directory.resolve("in").resolve("deep"));
    Files.move(write("a.json", "a.txt", "'title': 'En'"), folder.resolve("a.json"));
    Files.move(write("b.json", "b.txt", "'title': 'To'"), folder.resolve("b.json"));
    Files.writeString(folder.resolve(".hidden.json"), "{");
    try (GraphStore store = open()) {
      assertThat(load(store, directory.resolve("in").toString()).documents()).isEqualTo(2);
      assertThat(load(store, folder + "/b*.json").documents()).isEqualTo(1);
      LoadReport report = load(store, folder + "/c*.json", directory.resolve("no").toString());
      assertThat(report.documents()).isZero();
      assertThat(report.rejections())
          .extracting(Issue::code)
          .containsExactly(Code.UNREADABLE_INPUT, Code.UNREADABLE_INPUT);
    }
  }

  @Test
  void passesOverAStoreAmongTheDocuments() throws IOException {
    write("a.json", "a.txt", "'title': 'En'");
    try (GraphStore store = open()) {
      LoadReport report = load(store, directory.toString());
      assertThat(report.documents()).isEqualTo(1);
      assertThat(report.issues()).isEmpty();
    }
  }

  @Test
  void tellsHowFarItIs() throws IOException {
    List<String> seen = new ArrayList<>();
    try (GraphStore store = open()) {
      loader.load(
          List.of(samples().toString()),
          store,
          (done, total, file) -> seen.add(done + "/" + total));
    }
    assertThat(seen).containsExactly("0/5", "1/5", "2/5", "3/5", "4/5");
  }

  private GraphStore open() throws IOException {
    return GraphStore.open(directory.resolve("store"));
  }

  private LoadReport load(dk.kommunegraf.loader.write.StatementSink sink, String... inputs)
      throws IOException {
    return loader.load(Arrays.asList(inputs), sink, (done, total, file) -> {});
  }

  private Path samples() throws IOException {
    Path folder = Files.createDirectories(directory.resolve("samples"));
    Samples.copyTo(folder);
    return folder;
  }

  private Path write(String file, String source, String item) throws IOException {
    return write(file, source, item, "15:00");
  }

  private Path write(String file, String source, String item, String time) throws IOException {
    String json =
        """
        {'format': 'kommunegraf-document/1', 'documentType': 'minutes',
         'source': {'name': '%s', 'mediaType': 'text/plain', 'sha256': '%s'},
         'municipality': 'Lejre', 'committee': {'name': 'Prøveudvalget'}, 'date': '2024-03-06',
         'startTime': '%s', 'items': [{'number': '1', 'closed': null, %s}]}
        """
            .formatted(source, String.join("", Collections.nCopies(64, "0")), time, item);
    return Files.writeString(directory.resolve(file), json.replace('\'', '"'));
  }

  private static Set<String> instances(GraphStore store, IRI type) {
    Set<String> found = new TreeSet<>();
    lines(store).stream()
        .filter(line -> line.endsWith(" " + RDF.TYPE + " " + type))
        .forEach(line -> found.add(line.split(" ")[1]));
    return found;
  }

  private static Set<String> lines(GraphStore store) {
    return Txn.calculateRead(store.dataset(), () -> lines(store.dataset()));
  }

  /** The quads of the named graphs as text, without the times of loading. */
  private static Set<String> lines(DatasetGraph dataset) {
    Set<String> lines = new TreeSet<>();
    dataset
        .findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY)
        .forEachRemaining(
            quad -> {
              if (!isTime(quad)) {
                lines.add(
                    String.join(
                        " ",
                        quad.getGraph().toString(),
                        quad.getSubject().toString(),
                        quad.getPredicate().toString(),
                        quad.getObject().toString()));
              }
            });
    return lines;
  }

  private static boolean isTime(Quad quad) {
    return Set.of(Kg.LOADED_AT.stringValue(), DCTERMS.MODIFIED.stringValue())
        .contains(quad.getPredicate().getURI());
  }

  private static DatasetGraph withoutTimes(DatasetGraph dataset) {
    List<Quad> quads = new ArrayList<>();
    dataset.find(Quad.ANY).forEachRemaining(quads::add);
    quads.stream().filter(LoaderTest::isTime).forEach(dataset::delete);
    return dataset;
  }
}
