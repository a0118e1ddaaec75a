package dk.kommunegraf.loader.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where files were published that a harvest fetched. The list of a folder is read once. Thread
 * safe.
 */
final class HarvestedFiles {

  private final Map<Path, Map<String, String>> folders = new ConcurrentHashMap<>();

  /** The address at which the system shows the meeting in a file; empty where nothing tells. */
  Optional<String> page(Path file) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    return folder == null
        ? Optional.empty()
        : Optional.ofNullable(
            folders
                .computeIfAbsent(folder, HarvestedFiles::pages)
                .get(String.valueOf(file.getFileName())));
  }

  /** A list that cannot be read tells nothing; the harvest says so when it goes on. */
  private static Map<String, String> pages(Path folder) {
    Map<String, String> pages = new HashMap<>();
    try {
      HarvestManifest.read(folder).values().forEach(entry -> pages.put(entry.file(), entry.page()));
    } catch (IOException e) {
      pages.clear();
    }
    return pages;
  }
}
