package dk.kommunegraf.server.query;

/** A named query of the project that cannot be read: the start must stop. */
public final class BrokenQueryException extends RuntimeException {

  /**
   * Names the place.
   *
   * @param line from 1
   */
  public BrokenQueryException(String file, long line, String detail) {
    super("%s, line %d: %s".formatted(file, line, detail));
  }
}
