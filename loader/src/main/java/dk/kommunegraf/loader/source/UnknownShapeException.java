package dk.kommunegraf.loader.source;

/** Something of a known publishing system has not the shape that the system gives it. */
public final class UnknownShapeException extends Exception {

  /**
   * Says what is wrong.
   *
   * @param path where in the file
   * @param what what is expected there, or was met
   */
  UnknownShapeException(String path, String what) {
    super((path.isEmpty() ? "/" : path) + " " + what);
  }
}
