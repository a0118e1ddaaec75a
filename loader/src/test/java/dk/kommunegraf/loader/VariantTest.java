package dk.kommunegraf.loader;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kommunegraf.loader.document.Document;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read does not hang on the names and numbers of the fixtures and the corpus. */
class VariantTest {

  private static final long SEED = 20231123L;

  private final DocumentReader reader = new DocumentReader();

  @TempDir Path directory;

  static Stream<Path> sources() throws IOException {
    List<Path> files = new ArrayList<>(Fixtures.sources());
    Shared.find("corpus").ifPresent(corpus -> files.addAll(Fixtures.texts(corpus)));
    return files.stream();
  }

  @ParameterizedTest
  @MethodSource("sources")
  void readsTheSameFactsUnderOtherNames(Path file) throws IOException {
    Document document = read(file);
    String text = Files.readString(file, StandardCharsets.UTF_8);
    Variant variant = Variant.of(document, text, SEED);
    Path other = directory.resolve(file.getFileName().toString());
    Files.writeString(other, variant.apply(text));

    assertThat(Variant.facts(read(other)).toPrettyString())
        .isEqualTo(variant.apply(document).toPrettyString());
  }

  private Document read(Path file) {
    Parsed<Document> parsed = reader.read(file);
    assertThat(parsed).isInstanceOf(Parsed.Ok.class);
    return ((Parsed.Ok<Document>) parsed).value();
  }
}
