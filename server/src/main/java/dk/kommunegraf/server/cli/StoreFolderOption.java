package dk.kommunegraf.server.cli;

import dk.kommunegraf.loader.ConfigException;
import dk.kommunegraf.loader.write.GraphStore;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The store that a command keeps in order: a folder, never an endpoint. */
final class StoreFolderOption {

  @Option(
      names = "--store",
      paramLabel = "DIR",
      description = "Folder of the store (default: ./" + StoreOption.DEFAULT + ").")
  private Path folder = Path.of(StoreOption.DEFAULT);

  /** The folder, whatever is there. */
  Path folder() {
    return folder;
  }

  /**
   * The folder of a store that is there.
   *
   * @throws ConfigException if it holds none
   */
  Path existing() {
    if (!GraphStore.exists(folder)) {
      throw new ConfigException("no store in " + folder + ": name it with --store");
    }
    return folder;
  }
}
