package dk.kommunegraf.loader.harvest;

import dk.kommunegraf.loader.ConfigException;
import dk.kommunegraf.loader.source.HarvestManifest;
import dk.kommunegraf.loader.source.HarvestManifest.Entry;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A folder of harvested files with their list. A file is written beside its place, then entered in
 * the list, then moved to its place at once: whenever the process is killed, the list tells of what
 * is there, and what was fetched in full is finished when the folder is opened again. One process
 * holds a folder at a time. Not thread safe.
 */
final class HarvestFolder implements AutoCloseable {

  private static final String LOCK = ".harvest.lock";
  private static final String PART = ".part";

  private final Path folder;
  private final FileChannel lockFile;
  private final Map<String, Entry> entries;

  private HarvestFolder(Path folder, FileChannel lockFile, Map<String, Entry> entries) {
    this.folder = folder;
    this.lockFile = lockFile;
    this.entries = entries;
  }

  /**
   * Opens a folder, and finishes what was under way when the last harvest was killed.
   *
   * @throws ConfigException where another process harvests into it
   * @throws IOException where it cannot be written, or its list is no list
   */
  static HarvestFolder open(Path folder) throws IOException {
    Files.createDirectories(folder);
    FileChannel lockFile =
        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      lock(folder, lockFile);
      HarvestFolder opened = new HarvestFolder(folder, lockFile, HarvestManifest.read(folder));
      opened.finish();
      return opened;
    } catch (IOException | RuntimeException e) {
      lockFile.close();
      throw e;
    }
  }

  private static void lock(Path folder, FileChannel lockFile) throws IOException {
    FileLock lock;
    try {
      lock = lockFile.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    }
    if (lock == null) {
      throw new ConfigException(folder + " is held by another harvest: wait for its end");
    }
  }

  private void finish() throws IOException {
    for (Entry entry : entries.values()) {
      Path part = part(entry.file());
      if (Files.exists(part) && hash(part).equals(entry.sha256())) {
        move(part, folder.resolve(entry.file()));
      }
    }
    // A line that was torn, and those of earlier states of files, are not carried on.
    StringBuilder list = new StringBuilder();
    entries.values().forEach(entry -> list.append(HarvestManifest.line(entry)));
    byte[] bytes = list.toString().getBytes(StandardCharsets.UTF_8);
    Path place = folder.resolve(HarvestManifest.NAME);
    if (Files.exists(place) && Files.size(place) != bytes.length) {
      write(part(HarvestManifest.NAME), bytes, StandardOpenOption.TRUNCATE_EXISTING);
      move(part(HarvestManifest.NAME), place);
    }
  }

  /** The entry of an address. */
  Optional<Entry> find(String url) {
    return Optional.ofNullable(entries.get(url));
  }

  /** Whether the file of an entry is there as it was fetched. */
  boolean holds(Entry entry) throws IOException {
    Path file = folder.resolve(entry.file());
    return Files.isRegularFile(file) && hash(file).equals(entry.sha256());
  }

  /** Keeps a file, in place of what its address gave before. */
  void put(Entry entry, byte[] body) throws IOException {
    Path part = part(entry.file());
    write(part, body, StandardOpenOption.TRUNCATE_EXISTING);
    write(
        folder.resolve(HarvestManifest.NAME),
        HarvestManifest.line(entry).getBytes(StandardCharsets.UTF_8),
        StandardOpenOption.APPEND);
    move(part, folder.resolve(entry.file()));
    entries.put(entry.url(), entry);
  }

  /** Hidden, so that loading the folder leaves it out. */
  private Path part(String name) {
    return folder.resolve("." + name + PART);
  }

  private static void write(Path file, byte[] bytes, OpenOption how) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, how)) {
      ByteBuffer left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        channel.write(left);
      }
      channel.force(true);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static String hash(Path file) throws IOException {
    return DigestUtils.sha256Hex(Files.readAllBytes(file));
  }

  @Override
  public void close() throws IOException {
    lockFile.close();
  }
}
