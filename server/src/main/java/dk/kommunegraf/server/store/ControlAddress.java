package dk.kommunegraf.server.store;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.io.file.PathUtils;

/**
 * Where the process that holds a store listens: a Unix domain socket in the store's folder, inside
 * a folder that only its owner may enter.
 */
final class ControlAddress implements AutoCloseable {

  private static final String NAME = "socket";

  /** Linux takes 107 bytes, macOS 103. */
  private static final int LONGEST = 100;

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");

  /** Where links are made: the second is for a first with a long path of its own. */
  private static final List<Path> TEMPORARY =
      List.of(Path.of(System.getProperty("java.io.tmpdir")), Path.of("/tmp"));

  private final Path folder;
  private final Path socket;
  private final Optional<Path> shortcut;

  private ControlAddress(Path folder, Path socket, Optional<Path> shortcut) {
    this.folder = folder;
    this.socket = socket;
    this.shortcut = shortcut;
  }

  /**
   * The address for a store. A path too long for a socket is reached through a link in a folder for
   * temporary files, which is there until this object is closed; what is bound or connected by then
   * does not need it any more.
   *
   * @throws IOException if there is no such folder, or no link can be made
   */
  static ControlAddress of(Path store) throws IOException {
    Path folder = folder(store);
    if (fits(folder.resolve(NAME))) {
      return new ControlAddress(folder, folder.resolve(NAME), Optional.empty());
    }
    Path shortcut = shortcut();
    Path link = Files.createSymbolicLink(shortcut.resolve("c"), folder);
    return new ControlAddress(folder, link.resolve(NAME), Optional.of(shortcut));
  }

  private static Path folder(Path store) throws IOException {
    return store.toRealPath().resolve("control");
  }

  private static Path shortcut() throws IOException {
    for (Path temporary : TEMPORARY) {
      Path made = Files.createTempDirectory(temporary, "kg");
      if (fits(made.resolve("c").resolve(NAME))) {
        return made;
      }
      Files.delete(made);
    }
    throw new IOException("its path is too long for a socket");
  }

  private static boolean fits(Path socket) {
    return socket.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST;
  }

  /** Makes the folder of the socket, and removes what an earlier process left there. */
  void claim() throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    }
    Files.setPosixFilePermissions(folder, OWNER_ONLY);
    Files.deleteIfExists(socket);
  }

  /** Whether something may listen there. */
  boolean exists() {
    return Files.exists(socket);
  }

  UnixDomainSocketAddress address() {
    return UnixDomainSocketAddress.of(socket);
  }

  /** Removes the socket of a store. */
  static void remove(Path store) throws IOException {
    Files.deleteIfExists(folder(store).resolve(NAME));
  }

  /** Removes the link. */
  @Override
  public void close() throws IOException {
    if (shortcut.isPresent()) {
      PathUtils.deleteDirectory(shortcut.get());
    }
  }
}
