package dk.kommunegraf.loader;

import java.util.concurrent.CancellationException;

/**
 * Lets a reading end that takes too long: whoever waits for it interrupts its thread, and the
 * reading asks here wherever it takes up a piece of the text. Between two questions it does a
 * bounded amount of work, as lines are bounded and every regular expression is linear.
 */
public final class Interruption {

  private Interruption() {}

  /**
   * Goes on, unless the thread was interrupted.
   *
   * @throws CancellationException if it was
   */
  public static void check() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("reading was interrupted");
    }
  }
}
