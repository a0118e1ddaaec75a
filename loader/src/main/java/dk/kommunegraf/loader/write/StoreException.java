package dk.kommunegraf.loader.write;

import java.io.IOException;

/** The store cannot be used; the message is one line and says what to do. */
public final class StoreException extends IOException {

  StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
