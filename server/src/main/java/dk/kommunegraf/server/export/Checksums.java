package dk.kommunegraf.server.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The checksums of the files of a folder, in the form that {@code sha256sum -c} reads. */
final class Checksums {

  /** The name of the file. */
  static final String NAME = "SHA256SUMS";

  private Checksums() {}

  /** Writes them beside the files. */
  static void write(Path folder) throws IOException {
    StringBuilder sums = new StringBuilder();
    for (Path file : list(folder)) {
      sums.append(DataFile.sha256(file)).append("  ").append(file.getFileName()).append('\n');
    }
    Files.writeString(folder.resolve(NAME), sums);
  }

  /** The files of a folder in the order of their names. */
  static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
