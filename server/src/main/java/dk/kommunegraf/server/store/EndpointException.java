package dk.kommunegraf.server.store;

import java.io.IOException;

/** An endpoint cannot be asked; the message is one line, names its address and says why. */
public final class EndpointException extends IOException {

  EndpointException(String message, Throwable cause) {
    super(message, cause);
  }
}
