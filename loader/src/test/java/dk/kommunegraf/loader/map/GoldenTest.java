package dk.kommunegraf.loader.map;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kommunegraf.loader.document.DocumentJson;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.IsoMatcher;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder holds a document and the statements that it gives. Where the expectation is missing
 * it is written and the test fails, so that somebody reads it.
 */
class GoldenTest {

  private static final Path FOLDERS =
      Path.of("src", "test", "resources", "dk", "kommunegraf", "loader", "map", "golden");

  @TempDir Path scratch;

  static List<Path> folders() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDERS)) {
      return folders.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("folders")
  void mapsAsExpected(Path folder) throws IOException {
    StringWriter out = new StringWriter();
    Rio.write(
        new DocumentMapper()
            .map(DocumentJson.read(Files.readString(folder.resolve("input.json"))), false),
        out,
        RDFFormat.NQUADS);
    Path expected = folder.resolve("expected.nq");
    if (Files.notExists(expected)) {
      Files.writeString(expected, out.toString());
      throw new AssertionError("generated " + expected + ": please check its content");
    }
    compare(read(expected), read(Files.writeString(scratch.resolve("actual.nq"), out.toString())));
  }

  private static void compare(DatasetGraph expected, DatasetGraph actual) {
    if (!IsoMatcher.isomorphic(expected, actual)) {
      Set<String> missing = lines(expected);
      missing.removeAll(lines(actual));
      Set<String> surplus = lines(actual);
      surplus.removeAll(lines(expected));
      assertThat(surplus).as("surplus statements; missing are " + missing).isEmpty();
      assertThat(missing).as("missing statements").isEmpty();
    }
  }

  private static Set<String> lines(DatasetGraph dataset) {
    Set<String> lines = new TreeSet<>();
    dataset.find().forEachRemaining(quad -> lines.add(line(quad)));
    return lines;
  }

  private static String line(Quad quad) {
    return "\n  " + quad.getSubject() + " " + quad.getPredicate() + " " + quad.getObject();
  }

  private static DatasetGraph read(Path file) {
    return RDFDataMgr.loadDatasetGraph(file.toString());
  }
}
