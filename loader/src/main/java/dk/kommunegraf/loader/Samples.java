package dk.kommunegraf.loader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * The samples that the loader ships: the facts of five real documents as Document JSON. What the
 * documents say at length is summarised and marked so.
 */
public final class Samples {

  /** The names of the sample files. */
  public static final List<String> NAMES =
      List.of(
          "lejre-jai-2023-05-10.json",
          "lemvig-aiu-2021-12-08.json",
          "lemvig-aiu-2022-12-14.json",
          "lemvig-beskaeftigelsesplan-2019.json",
          "vejle-amu-2023-10-05.json");

  private Samples() {}

  /** Copies all samples into a folder. */
  public static void copyTo(Path folder) throws IOException {
    for (String name : NAMES) {
      try (InputStream in = Samples.class.getResourceAsStream("samples/" + name)) {
        Files.copy(Objects.requireNonNull(in, name), folder.resolve(name));
      }
    }
  }
}
