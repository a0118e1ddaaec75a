package dk.kommunegraf.server.cli;

/** How a command ends, for scripts. */
enum ExitCode {
  /** All well. */
  OK(0),
  /** A fault of ours. */
  FAULT(1),
  /** The command line or its configuration is wrong. */
  USAGE(2),
  /** Something in the input was rejected; the rest is done. */
  REJECTED(3),
  /** The world failed: the store is held, the disk is full, the port is taken. */
  WORLD(4);

  private final int value;

  ExitCode(int value) {
    this.value = value;
  }

  int value() {
    return value;
  }
}
