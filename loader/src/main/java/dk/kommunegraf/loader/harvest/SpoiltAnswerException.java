package dk.kommunegraf.loader.harvest;

import java.io.IOException;

/** An answer came, but it is not what was asked for. */
final class SpoiltAnswerException extends IOException {

  private final boolean passes;

  /**
   * Says what is wrong.
   *
   * @param what the rest of a sentence that begins with the address
   * @param passes whether it may be better another time
   */
  SpoiltAnswerException(String what, boolean passes) {
    super(what);
    this.passes = passes;
  }

  /** Whether it may be better another time. */
  boolean passes() {
    return passes;
  }
}
