package dk.kommunegraf.server.store;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.apache.commons.io.file.PathUtils;
import org.jspecify.annotations.Nullable;

/**
 * Where the process that holds a store listens: a Unix domain socket in the store's folder, inside
 * a folder that only its owner may enter.
 */
final class ControlAddress implements AutoCloseable {

  /** Linux takes 107 bytes, macOS 103. */
  private static final int LONGEST = 100;

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");

  private final Path folder;
  private final Path socket;
  private final @Nullable Path shortcut;

  private ControlAddress(Path folder, Path socket, @Nullable Path shortcut) {
    this.folder = folder;
    this.socket = socket;
    this.shortcut = shortcut;
  }

  /**
   * The address for a store. A path too long for a socket is reached through a link in the folder
   * for temporary files, as long as this object is open.
   *
   * @throws IOException if there is no such folder, or no link can be made
   */
  static ControlAddress of(Path store) throws IOException {
    Path folder = store.toRealPath().resolve("control");
    Path socket = folder.resolve("socket");
    if (socket.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST) {
      return new ControlAddress(folder, socket, null);
    }
    Path shortcut = Files.createTempDirectory("kg");
    Path link = Files.createSymbolicLink(shortcut.resolve("c"), folder);
    return new ControlAddress(folder, link.resolve("socket"), shortcut);
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

  /** Removes the socket. */
  void release() throws IOException {
    Files.deleteIfExists(socket);
  }

  @Override
  public void close() throws IOException {
    if (shortcut != null) {
      PathUtils.deleteDirectory(shortcut);
    }
  }
}
