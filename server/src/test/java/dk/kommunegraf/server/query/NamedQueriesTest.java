package dk.kommunegraf.server.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedQueriesTest {

  @Test
  void readsTheDecorators() {
    NamedQuery items = TestQueries.read().get("items");
    assertThat(items.summary()).isEqualTo("The items, of one municipality or all");
    assertThat(items.description()).isEqualTo("Ordered by date.");
    assertThat(items.tags()).containsExactly("items");
    assertThat(items.columns())
        .containsExactly("item", "title", "date", "position", "closed", "amount");
    NamedQuery citing = TestQueries.read().get("citing");
    assertThat(citing.parameters())
        .extracting(QueryParameter::name, QueryParameter::type, QueryParameter::required)
        .containsExactly(
            tuple("law", ParameterType.IRI, true), tuple("order", ParameterType.STRING, false));
    assertThat(citing.parameters().get(1).values()).containsExactly("up", "down");
  }

  @Test
  void readsTheQueriesOfTheProject() {
    assertThat(NamedQueries.read().list())
        .hasSizeGreaterThanOrEqualTo(10)
        .allSatisfy(query -> assertThat(query.pagination()).hasValue(100));
  }

  @Test
  void readsTheClassThatAParameterMeans() {
    NamedQuery query =
        NamedQueryParser.parse(
            "q.rq",
            "#+ summary: a\n#+ classes:\n#+   - other: Municipality\nSELECT * { ?s ?_other_iri ?__law_iri }");
    assertThat(query.parameters())
        .extracting(QueryParameter::name, QueryParameter::meaning)
        .containsExactly(
            tuple("other", Optional.of("Municipality")), tuple("law", Optional.empty()));
  }

  @Test
  void namesTheFileAndLineOfABrokenQuery() {
    assertThatThrownBy(() -> NamedQueries.readFolder("dk/kommunegraf/brokenqueries"))
        .isInstanceOf(BrokenQueryException.class)
        .hasMessageStartingWith("broken.rq, line 5: \"")
        .hasMessageContaining("cannot stand here");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT * {} | line 1: no line that starts with #+",
        "#+ description: x | line 1: no line '#+ summary",
        "#+ summary: a;#+ sumary: b | line 2: Unrecognized field",
        "#+ summary: [a | line 1: ",
        "#+ summary: a;#+ pagination: 0;SELECT * {} | pagination is a number",
        "#+ summary: a;ASK {} | line 2: a named query is a SELECT",
        "#+ summary: a;SELECT * {;?s ?p ?_limit_integer } | line 3: the name of ?_limit_integer is taken",
        "#+ summary: a;SELECT * { ?s ?p ?_x } ORDER BY ?_x | a term in place of each parameter",
        "#+ summary: a;#+ defaults:;#+   - x: y;SELECT * {} | names no parameter: x",
        "#+ summary: a;#+ classes:;#+   - x: Y;SELECT * {} | names no parameter: x",
      })
  void saysWhatIsBroken(String text, String message) {
    assertThatThrownBy(() -> NamedQueryParser.parse("q.rq", text.replace(";", "\n")))
        .isInstanceOf(BrokenQueryException.class)
        .hasMessageContaining(message);
  }

  @Test
  void readsFromAJar(@TempDir Path folder) throws IOException {
    Path jar = folder.resolve("queries.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      put(out, "some/queries/");
      put(out, "some/queries/one.rq");
      put(out, "some/queries/links/two.rq");
    }
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
      assertThat(NamedQueries.readFolder(loader, "some/queries").list())
          .extracting(NamedQuery::name)
          .containsExactly("one");
    }
  }

  private static void put(JarOutputStream out, String name) throws IOException {
    out.putNextEntry(new JarEntry(name));
    if (!name.endsWith("/")) {
      out.write("#+ summary: One\nSELECT * {}\n".getBytes(StandardCharsets.UTF_8));
    }
    out.closeEntry();
  }
}
