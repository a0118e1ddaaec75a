package dk.kommunegraf.loader.harvest;

import java.time.Duration;
import java.util.Optional;

/**
 * An answer of a host in full.
 *
 * @param status of HTTP
 * @param location where it redirects to
 * @param retryAfter how long the host asks to wait
 * @param body its bytes
 */
record Answer(int status, Optional<String> location, Optional<Duration> retryAfter, byte[] body) {

  /** Whether it sends to another address. */
  boolean isRedirect() {
    return status / 100 == 3;
  }

  /** Whether it holds what was asked for. */
  boolean isGood() {
    return status / 100 == 2;
  }
}
