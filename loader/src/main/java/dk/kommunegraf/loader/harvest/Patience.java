package dk.kommunegraf.loader.harvest;

import java.time.Duration;

/**
 * How long a client waits.
 *
 * @param pause between the end of one request and the next
 * @param firstRetry before a request is sent again; each further time twice as long
 * @param retries how often a request is sent again
 * @param longest the longest wait that a host may ask for
 * @param answer how long an answer may take, to its last byte
 */
record Patience(
    Duration pause, Duration firstRetry, int retries, Duration longest, Duration answer) {

  /** What a host of a municipality can be asked to bear. */
  static Patience withPause(Duration pause) {
    return new Patience(
        pause, Duration.ofSeconds(2), 5, Duration.ofMinutes(10), Duration.ofMinutes(3));
  }

  /** The same with a pause that is no shorter than one that a host asks for. */
  Patience atLeast(Duration asked) {
    return asked.compareTo(pause) > 0
        ? new Patience(asked, firstRetry, retries, longest, answer)
        : this;
  }
}
