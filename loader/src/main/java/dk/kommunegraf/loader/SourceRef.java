package dk.kommunegraf.loader;

import java.util.Objects;

/**
 * A place in an input.
 *
 * @param file the path as the user gave it
 * @param line line from 1; 0 for the file as a whole
 */
public record SourceRef(String file, int line) {

  /** Checks that there is a file. */
  public SourceRef {
    Objects.requireNonNull(file, "file");
  }

  /** The file as a whole. */
  public static SourceRef of(String file) {
    return new SourceRef(file, 0);
  }

  @Override
  public String toString() {
    return line == 0 ? file : file + ":" + line;
  }
}
