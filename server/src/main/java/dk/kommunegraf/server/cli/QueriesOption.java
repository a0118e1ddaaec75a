package dk.kommunegraf.server.cli;

import dk.kommunegraf.server.query.BrokenQueryException;
import dk.kommunegraf.server.query.NamedQueries;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which named queries a command knows: the project's, and those of a folder of one's own. */
final class QueriesOption {

  @Option(
      names = "--queries",
      paramLabel = "DIR",
      description = "Folder with named queries of one's own, beside those of the project.")
  private @Nullable Path folder;

  /**
   * The queries.
   *
   * @throws BrokenQueryException if a file of the folder is no named query
   */
  NamedQueries read() {
    NamedQueries queries = NamedQueries.read();
    return folder == null ? queries : queries.and(folder);
  }
}
