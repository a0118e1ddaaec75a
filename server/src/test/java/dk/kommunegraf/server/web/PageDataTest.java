package dk.kommunegraf.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kommunegraf.ontology.Kg;
import dk.kommunegraf.server.query.NamedQueries;
import dk.kommunegraf.server.query.NamedQuery;
import dk.kommunegraf.server.query.OntologyGraph;
import dk.kommunegraf.server.query.QueryParameter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;

/** What the pages are made with fits together. */
class PageDataTest {

  private static final Path STATIC =
      Path.of("src", "main", "resources", "dk", "kommunegraf", "server", "web", "static");

  private static final NamedQueries QUERIES = NamedQueries.read();

  @Test
  void listsAskQueriesForWhatTheyTake() {
    assertThat(ThingLists.all())
        .isNotEmpty()
        .allSatisfy(
            asked -> {
              NamedQuery query = QUERIES.get(asked.query());
              assertThat(query.parameters())
                  .extracting(QueryParameter::name)
                  .containsAll(asked.parameters().keySet());
              assertThat(asked.parameters().values())
                  .allSatisfy(
                      from -> assertThat(from.equals(".") || isProperty(from)).as(from).isTrue());
            });
  }

  private static boolean isProperty(String name) {
    Node property = NodeFactory.createURI(Kg.NAMESPACE + name);
    return OntologyGraph.STATEMENTS.contains(property, Node.ANY, Node.ANY);
  }

  @Test
  void everyListHasAHeadingInBothLanguages() {
    for (String language : Set.of("da", "en")) {
      Texts texts = Texts.of(language);
      assertThat(ThingLists.all())
          .allSatisfy(asked -> assertThat(texts.text("part." + asked.query())).isNotBlank());
    }
  }

  @Test
  void everyTagOfAQueryHasANameInBothLanguages() {
    for (String language : Set.of("da", "en")) {
      Texts texts = Texts.of(language);
      assertThat(QUERIES.list().stream().flatMap(query -> query.tags().stream()))
          .allSatisfy(tag -> assertThat(texts.text("tag." + tag)).isNotBlank());
    }
  }

  /** English takes the names of columns and values from the queries where it has none. */
  @Test
  void bothLanguagesSayTheSame() {
    assertThat(keys("en")).isEqualTo(keys("da"));
  }

  private static Set<String> keys(String language) {
    return Texts.of(language).keys().stream()
        .filter(key -> !key.startsWith("column.") && !key.startsWith("value."))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void questionsAreThoseOfQueries() {
    assertThat(Texts.of("da").keys().stream().filter(key -> key.startsWith("question.")))
        .isNotEmpty()
        .allSatisfy(
            key -> assertThat(QUERIES.find(key.substring("question.".length()))).isPresent());
  }

  @Test
  void tellsTheFiguresOfTheReadme() throws IOException {
    List<String> readme = Files.readAllLines(Path.of("..", "README.md"));
    for (String kind : List.of("core", "rich")) {
      String row = "| %s facts | ".formatted(kind);
      List<String> figures =
          readme.stream()
              .filter(line -> line.startsWith(row))
              .map(line -> line.substring(row.length()).replaceAll("[ |]+", " ").strip())
              .toList();
      assertThat(Texts.of("en").text("accuracy." + kind + ".figures")).isEqualTo(figures.get(0));
      assertThat(Texts.of("da").text("accuracy." + kind + ".figures"))
          .isEqualTo(figures.get(0).replace('.', ','));
    }
  }

  @Test
  void theHashOfTheFilesIsOfAllOfThem() throws IOException {
    try (Stream<Path> files = Files.list(STATIC)) {
      assertThat(files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(StaticFiles.FILES);
    }
  }

  @Test
  void whatComesFromElsewhereIsWhatItsSumsSay() throws IOException {
    List<Path> folders;
    try (Stream<Path> vendors = Files.list(STATIC.resolve("vendor"))) {
      folders = vendors.toList();
    }
    assertThat(folders)
        .extracting(folder -> "vendor/%s/SHA256SUMS".formatted(folder.getFileName()))
        .containsExactlyInAnyOrderElementsOf(StaticFiles.SUMS);
    for (Path folder : folders) {
      Set<String> summed = new TreeSet<>();
      for (String sum : Files.readAllLines(folder.resolve("SHA256SUMS"))) {
        String[] parts = sum.split("  ");
        summed.add(parts[1]);
        assertThat(DigestUtils.sha256Hex(Files.readAllBytes(folder.resolve(parts[1]))))
            .as(sum)
            .isEqualTo(parts[0]);
      }
      assertThat(files(folder, ".js", ".css")).isEqualTo(summed);
      assertThat(files(folder, "").stream().filter(name -> name.startsWith("LICENSE")))
          .as("%s", folder)
          .isNotEmpty();
    }
  }

  private static Set<String> files(Path folder, String... endings) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> Stream.of(endings).anyMatch(name::endsWith))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
