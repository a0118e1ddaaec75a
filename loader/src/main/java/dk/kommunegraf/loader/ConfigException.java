package dk.kommunegraf.loader;

/**
 * What the user asked for cannot be done as asked; the message is one line and says what to change.
 */
public final class ConfigException extends RuntimeException {

  /** An error with the line that the user reads. */
  public ConfigException(String message) {
    super(message);
  }
}
