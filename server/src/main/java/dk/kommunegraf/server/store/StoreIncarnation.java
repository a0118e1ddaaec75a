package dk.kommunegraf.server.store;

import dk.kommunegraf.loader.write.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.io.file.PathUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One life of the process of a store.
 *
 * @param temporary the folder of its temporary files, which it may leave behind
 * @param textIndex whether the store has one
 */
record StoreIncarnation(
    Process process, Path temporary, boolean textIndex, RemoteEndpoint endpoint) {

  private static final Logger LOG = LoggerFactory.getLogger(StoreIncarnation.class);

  /**
   * Starts it and waits until it answers.
   *
   * @param command of {@link StoreServer}
   * @throws StoreException if the store cannot be used
   * @throws IOException if the process cannot be started
   */
  static StoreIncarnation start(List<String> command) throws IOException {
    Path temporary =
        Files.createTempDirectory(Path.of(System.getProperty("java.io.tmpdir")), "store-");
    List<String> all = new ArrayList<>(command);
    all.add(1, "-Djava.io.tmpdir=" + temporary);
    Process process =
        new ProcessBuilder(all).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try {
      String[] words = answer(process).split(" ", 3);
      return new StoreIncarnation(
          process, temporary, Boolean.parseBoolean(words[1]), RemoteEndpoint.of(words[2]));
    } catch (IOException | RuntimeException e) {
      process.destroyForcibly();
      PathUtils.deleteDirectory(temporary);
      throw e;
    }
  }

  /** The line that says what it serves; the pipe is left open, as there is nothing else to read. */
  private static String answer(Process process) throws IOException {
    String line = process.inputReader().readLine();
    if (line != null && line.startsWith(StoreServer.READY + " ")) {
      return line;
    }
    throw line != null && line.startsWith(StoreServer.FAILED + " ")
        ? new StoreException(line.substring(StoreServer.FAILED.length() + 1))
        : new IOException("the process of the store did not start: " + line);
  }

  /** Removes what it left; it has ended. */
  void bury() {
    try {
      PathUtils.deleteDirectory(temporary);
    } catch (IOException e) {
      LOG.warn("cannot remove {}: {}", temporary, e.getMessage());
    }
  }
}
