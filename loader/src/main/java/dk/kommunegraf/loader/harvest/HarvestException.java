package dk.kommunegraf.loader.harvest;

import java.io.IOException;

/** A host does not give what it was asked for; the message is one line that a user can read. */
public class HarvestException extends IOException {

  /** Says what went wrong. */
  public HarvestException(String message) {
    super(message);
  }

  /** Says what went wrong, and keeps why. */
  public HarvestException(String message, Throwable cause) {
    super(message, cause);
  }
}
