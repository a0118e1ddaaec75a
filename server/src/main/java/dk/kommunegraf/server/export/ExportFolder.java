package dk.kommunegraf.server.export;

import dk.kommunegraf.loader.ConfigException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;

/**
 * The folder of an export, which is there whole or not at all: it is written beside its place and
 * moved there at the end, in place of an earlier export. Not thread safe.
 */
final class ExportFolder implements AutoCloseable {

  private final Path target;
  private final Path partial;

  private ExportFolder(Path target, Path partial) {
    this.target = target;
    this.partial = partial;
  }

  /**
   * Begins an export.
   *
   * @throws ConfigException if the place holds anything but an earlier export, or cannot hold one
   */
  static ExportFolder begin(Path place) throws IOException {
    Path target = place.toAbsolutePath().normalize();
    Path parent = target.getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      throw new ConfigException(place + " cannot be made: its parent is no folder");
    }
    if (Files.exists(target) && !mayReplace(target)) {
      throw new ConfigException(place + " holds something else: name a new or an empty folder");
    }
    Path partial = parent.resolve("." + target.getFileName() + ".part-" + UUID.randomUUID());
    return new ExportFolder(target, Files.createDirectory(partial));
  }

  private static boolean mayReplace(Path target) throws IOException {
    if (!Files.isDirectory(target)) {
      return false;
    }
    try (Stream<Path> files = Files.list(target)) {
      return files.findAny().isEmpty()
          || Files.exists(target.resolve(DataDictionary.PACKAGE))
              && Files.exists(target.resolve(Checksums.NAME));
    }
  }

  /** The folder to write into. */
  Path path() {
    return partial;
  }

  /** Puts it in its place. */
  void complete() throws IOException {
    Path old = partial.resolveSibling(partial.getFileName() + ".old");
    boolean replaces = Files.exists(target);
    if (replaces) {
      Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
    if (replaces) {
      PathUtils.deleteDirectory(old);
    }
  }

  /** Throws away what was not completed. */
  @Override
  public void close() throws IOException {
    if (Files.exists(partial)) {
      PathUtils.deleteDirectory(partial);
    }
  }
}
