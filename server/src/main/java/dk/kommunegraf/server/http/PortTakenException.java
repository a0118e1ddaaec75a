package dk.kommunegraf.server.http;

import java.io.IOException;

/** The address to listen at cannot be had, most often since another process listens there. */
public final class PortTakenException extends IOException {

  PortTakenException(String host, int port, Throwable cause) {
    super(
        "cannot listen at %s:%d; stop what listens there or choose another --port"
            .formatted(host, port),
        cause);
  }
}
