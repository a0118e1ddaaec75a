package dk.kommunegraf.server.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;

/**
 * The folder of the temporary files of a service: results that wait to be sent, and what Jena sorts
 * on disk. It is removed when the service has stopped; that of a process that was killed is removed
 * by the next service that starts.
 */
final class TemporaryFolder implements AutoCloseable {

  private static final String PROPERTY = "java.io.tmpdir";
  private static final Pattern NAME = Pattern.compile("kommunegraf-(\\d+)-(\\d+)-\\d+");

  private static final int TRIES = 5;

  private final Path shared;
  private final Path path;

  private TemporaryFolder(Path shared, Path path) {
    this.shared = shared;
    this.path = path;
  }

  /** Sends the temporary files of this process to a folder of its own, which nobody else reads. */
  static TemporaryFolder claim() throws IOException {
    Path shared = Path.of(System.getProperty(PROPERTY));
    sweep(shared);
    ProcessHandle process = ProcessHandle.current();
    Path own =
        Files.createTempDirectory(
            shared, "kommunegraf-%d-%d-".formatted(process.pid(), start(process)));
    // Jena has no setting of its own for where it sorts.
    System.setProperty(PROPERTY, own.toString());
    return new TemporaryFolder(shared, own);
  }

  /** The folder. */
  Path path() {
    return path;
  }

  @Override
  public void close() {
    System.setProperty(PROPERTY, shared.toString());
    delete(path);
  }

  /** Tells two processes of one number apart. */
  private static long start(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }

  private static void sweep(Path shared) throws IOException {
    List<Path> left;
    try (Stream<Path> files = Files.list(shared)) {
      left = files.filter(TemporaryFolder::isLeft).toList();
    }
    left.forEach(TemporaryFolder::delete);
  }

  private static boolean isLeft(Path folder) {
    Matcher name = NAME.matcher(folder.getFileName().toString());
    return name.matches()
        && ProcessHandle.of(Long.parseLong(name.group(1)))
            .filter(process -> start(process) == Long.parseLong(name.group(2)))
            .isEmpty();
  }

  private static void delete(Path folder) {
    for (int i = 0; i < TRIES && Files.exists(folder); i++) {
      try {
        PathUtils.deleteDirectory(folder);
      } catch (IOException | UncheckedIOException e) {
        // A file that its owner removes meanwhile ends the walk. What is not ours to remove, or is
        // written to still, stays for the next start.
      }
    }
  }
}
