package dk.kommunegraf.loader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The invented documents among the test resources. */
final class Fixtures {

  private static final Path ROOT = Path.of("src", "test", "resources");

  private Fixtures() {}

  /** Those of invented municipal layouts and those with a gold annotation. */
  static List<Path> sources() {
    return Stream.of("documents", "gold")
        .map(ROOT::resolve)
        .filter(Files::isDirectory)
        .flatMap(folder -> texts(folder).stream())
        .toList();
  }

  /** Those that have a gold annotation beside them. */
  static List<Path> annotated() {
    return texts(ROOT.resolve("gold"));
  }

  /** Meetings as publishing systems give them, each with a gold annotation beside it. */
  static List<Path> publications() {
    return files(ROOT.resolve("publications")).stream()
        .filter(file -> !file.toString().endsWith(".gold.json"))
        .toList();
  }

  /** The texts and Markdown files of a folder by name. */
  static List<Path> texts(Path folder) {
    return files(folder).stream().filter(file -> file.toString().matches(".*\\.(txt|md)")).toList();
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
