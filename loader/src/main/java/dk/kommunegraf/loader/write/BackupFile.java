package dk.kommunegraf.loader.write;

import dk.kommunegraf.loader.ConfigException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.io.output.CloseShieldOutputStream;
import org.apache.commons.lang3.StringUtils;

/**
 * A backup: all statements of a store as gzipped N-Quads, and beside it a file with its SHA-256 in
 * the form that {@code sha256sum -c} reads.
 *
 * @param path the file
 */
public record BackupFile(Path path) {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final String PARTIAL = ".part";
  private static final int BUFFER = 1 << 16;

  /**
   * Where a backup goes.
   *
   * @param place a file that is not there, or a folder, in which the file is named by the time
   * @throws ConfigException if there is such a file, or no folder for it
   */
  public static BackupFile at(Path place, Instant now) {
    Path file = place.toAbsolutePath().normalize();
    if (Files.isDirectory(file)) {
      file = file.resolve("kommunegraf-" + TIME.format(now) + ".nq.gz");
    }
    if (Files.exists(file)) {
      throw new ConfigException(file + " is there already: a backup replaces nothing");
    }
    if (file.getParent() == null || !Files.isDirectory(file.getParent())) {
      throw new ConfigException(file + " cannot be made: its parent is no folder");
    }
    return new BackupFile(file);
  }

  private Path checksum() {
    return path.resolveSibling(path.getFileName() + ".sha256");
  }

  /**
   * Writes it, whole or not at all.
   *
   * @return how many statements it holds
   * @throws StoreException if the source fails or the disk takes no more
   */
  public long write(StatementSource source) throws IOException {
    deleteLeftOvers();
    Path partial = path.resolveSibling("." + UUID.randomUUID() + PARTIAL);
    Path partialChecksum = path.resolveSibling("." + UUID.randomUUID() + PARTIAL);
    try {
      MessageDigest digest = DigestUtils.getSha256Digest();
      long statements = write(source, partial, digest);
      String sum = Hex.encodeHexString(digest.digest()) + "  " + path.getFileName() + "\n";
      Files.writeString(partialChecksum, sum, StandardOpenOption.CREATE_NEW);
      // First the checksum: whoever sees the file has both.
      Files.move(partialChecksum, checksum(), StandardCopyOption.REPLACE_EXISTING);
      Files.move(partial, path);
      return statements;
    } catch (StoreException e) {
      throw e;
    } catch (IOException e) {
      throw new StoreException(path + " cannot be written: " + DiskFault.describe(e), e);
    } finally {
      Files.deleteIfExists(partial);
      Files.deleteIfExists(partialChecksum);
    }
  }

  private static long write(StatementSource source, Path file, MessageDigest digest)
      throws IOException {
    try (FileChannel channel =
            FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        OutputStream out = CloseShieldOutputStream.wrap(Channels.newOutputStream(channel))) {
      // Until the channel is closed, or the process ends.
      channel.lock();
      long statements;
      try (OutputStream zipped =
          new GZIPOutputStream(new DigestOutputStream(out, digest), BUFFER)) {
        statements = source.writeTo(zipped);
      }
      channel.force(true);
      return statements;
    }
  }

  /** Partial files of processes that ended; those that are being written are locked. */
  private void deleteLeftOvers() throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(path.getParent(), ".*" + PARTIAL)) {
      for (Path file : files) {
        if (isAbandoned(file)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private static boolean isAbandoned(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock free = channel.tryLock()) {
      return free != null;
    } catch (NoSuchFileException | OverlappingFileLockException e) {
      return false;
    }
  }

  /**
   * Makes sure that it is what was written.
   *
   * @throws ConfigException if there is no such file, or no checksum beside it
   * @throws StoreException if it is not what the checksum is of
   */
  public void check() throws IOException {
    if (!Files.isRegularFile(path)) {
      throw new ConfigException(path + " is no file");
    }
    if (!Files.isRegularFile(checksum())) {
      throw new ConfigException(
          "%s is missing: without it nothing tells whether the backup is whole (sha256sum makes one)"
              .formatted(checksum()));
    }
    String expected = StringUtils.substringBefore(Files.readString(checksum()).strip(), " ");
    try (InputStream in = Files.newInputStream(path)) {
      if (!DigestUtils.sha256Hex(in).equalsIgnoreCase(expected)) {
        throw new StoreException(path + " is damaged: it does not have the hash in " + checksum());
      }
    }
  }

  /** What it says, to be closed by the caller. */
  InputStream open() throws IOException {
    InputStream in = Files.newInputStream(path);
    try {
      return new GZIPInputStream(in, BUFFER);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }
}
