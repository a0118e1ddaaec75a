package dk.kommunegraf.server;

import dk.kommunegraf.server.cli.Cli;
import dk.kommunegraf.server.store.LibraryLogs;

/** ENTRY POINT of the executable jar. */
public final class Main {

  private Main() {}

  /** Runs one command of the command line and ends with its exit code. */
  public static void main(String... args) {
    LibraryLogs.takeOver();
    System.exit(Cli.run(args));
  }
}
