package dk.kommunegraf.loader;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The real documents and their annotations, which stand beside the project and not in it. */
public final class Shared {

  private static final Path FOLDER = Path.of("..", "..", "shared");

  private Shared() {}

  /** The folder; skips the test where it is absent, and fails it where the gate runs. */
  public static Path folder() {
    boolean there = Files.isDirectory(FOLDER);
    if ("true".equals(System.getenv("CI"))) {
      assertTrue(there, "the gate needs the folder shared beside the project");
    }
    assumeTrue(there, "skipped: there is no folder shared beside the project");
    return FOLDER;
  }

  /** A folder in it, for tests that also run without. */
  static Optional<Path> find(String name) {
    return Optional.of(FOLDER.resolve(name)).filter(Files::isDirectory);
  }
}
