package dk.kommunegraf.server.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The folder of the store, as an option that several commands share. */
final class StoreOption {

  /** Where the store is when nothing else is said. */
  static final String DEFAULT = "kommunegraf-data";

  @Option(
      names = "--store",
      paramLabel = "DIR",
      defaultValue = DEFAULT,
      description = "Folder of the store (default: ./${DEFAULT-VALUE}).")
  private Path folder;

  /** The folder. */
  Path folder() {
    return folder;
  }
}
