package dk.kommunegraf.loader.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The list of what was harvested into a folder: a file beside the others with one line of JSON for
 * each file that was fetched, the latest last. The last line may be torn where a harvest was
 * killed. Stateless.
 */
public final class HarvestManifest {

  /** The name of the list in the folder. */
  public static final String NAME = "harvest.jsonl";

  private static final JsonMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private HarvestManifest() {}

  /**
   * A file that was fetched.
   *
   * @param file its name in the folder
   * @param url the address it was fetched from
   * @param page the address at which the system shows the meeting
   * @param fetchedAt when, in UTC: 2024-05-15T10:00:00Z
   * @param sha256 hash of its bytes, in hexadecimal digits
   * @param listed hash of what the host's list said of the meeting when it was fetched
   * @param committee the body that met
   * @param date day of the meeting, YYYY-MM-DD
   * @param kind what the system calls the document: Referat, Dagsorden
   */
  public record Entry(
      String file,
      String url,
      String page,
      String fetchedAt,
      String sha256,
      String listed,
      String committee,
      String date,
      String kind) {

    /** Checks that nothing is missing. */
    public Entry {
      Objects.requireNonNull(file, "file");
      Objects.requireNonNull(url, "url");
      Objects.requireNonNull(page, "page");
      Objects.requireNonNull(fetchedAt, "fetchedAt");
      Objects.requireNonNull(sha256, "sha256");
      Objects.requireNonNull(listed, "listed");
      Objects.requireNonNull(committee, "committee");
      Objects.requireNonNull(date, "date");
      Objects.requireNonNull(kind, "kind");
    }
  }

  /**
   * The latest entry of each address, in the order in which they were first fetched.
   *
   * @throws IOException where the list cannot be read, or a line before the last is no entry
   */
  public static Map<String, Entry> read(Path folder) throws IOException {
    Path list = folder.resolve(NAME);
    Map<String, Entry> entries = new LinkedHashMap<>();
    if (!Files.exists(list)) {
      return entries;
    }
    // A torn line may end inside of a letter.
    List<String> lines =
        new String(Files.readAllBytes(list), StandardCharsets.UTF_8).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      try {
        Entry entry = MAPPER.readValue(lines.get(i), Entry.class);
        entries.put(entry.url(), entry);
      } catch (JsonProcessingException e) {
        if (i < lines.size() - 1) {
          throw new IOException(
              list + ":" + (i + 1) + " is no entry of a harvest: remove the line, or the folder",
              e);
        }
      }
    }
    return entries;
  }

  /** An entry as a line, with its end. */
  public static String line(Entry entry) {
    try {
      return MAPPER.writeValueAsString(entry) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("plain text is always writable", e);
    }
  }
}
