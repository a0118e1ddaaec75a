package dk.kommunegraf.loader.write;

import java.io.IOException;

/** A store cannot be used; the message is one line, names the store and says what to do. */
public final class StoreException extends IOException {

  /** An error with the line that the user reads. */
  public StoreException(String message) {
    super(message);
  }

  /** An error with the line that the user reads. */
  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
