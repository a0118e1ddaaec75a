package dk.kommunegraf.loader;

/**
 * A document is beyond one of the {@link ReadLimits}; the message says which and what to do. Ends
 * the reading or mapping of that document only, which is then rejected.
 */
public final class TooLargeException extends RuntimeException {

  /** The end of a reading, with what the user reads. */
  public TooLargeException(String message) {
    super(message);
  }
}
