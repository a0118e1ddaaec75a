package dk.kommunegraf.loader.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that becomes full while documents are loaded and the store is compacted. */
class FullDiskTest {

  private static final int ROUNDS = 3;
  private static final int MEGABYTES = 400;
  private static final int MOST_MILLIS = 1500;

  @TempDir Path directory;

  @Test
  void endsWithAWordAndLosesNothingWhereTheDiskFillsUp() throws Exception {
    long seed = System.nanoTime();
    System.out.println("full disk: seed " + seed);
    Random random = new Random(seed);
    Acknowledged acknowledged = new Acknowledged(new DurabilityDocuments());
    int documents = 0;
    try (SmallDisk disk = SmallDisk.mount(directory.resolve("disk"), MEGABYTES)) {
      Path store = disk.folder().resolve("store");
      for (int round = 0; round < ROUNDS; round++) {
        List<String> lines = fillWhile(store, disk, random);
        String last = lines.remove(lines.size() - 1);
        System.out.println("full disk: " + last);
        assertThat(last).startsWith("failed " + store).contains("disk");
        documents += acknowledged.add(lines);
        disk.empty();
        acknowledged.assertIsIn(store);
      }
    }
    System.out.println("full disk: " + documents + " documents acknowledged, 0 lost, 0 torn");
  }

  /** Lets documents be loaded, fills the disk meanwhile, and waits until the process gives up. */
  private List<String> fillWhile(Path store, SmallDisk disk, Random random)
      throws IOException, InterruptedException {
    Path backups = Files.createDirectories(directory.resolve("backups"));
    // Wants no free space, so that the disk is full in the middle of a write.
    Process process = Kill.start(store, backups, 0, random.nextLong());
    List<String> lines = new ArrayList<>();
    BufferedReader out = process.inputReader();
    boolean filled = false;
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      lines.add(line);
      if (!filled && line.startsWith("done load")) {
        filled = true;
        Thread.sleep(random.nextInt(MOST_MILLIS));
        disk.fill();
      }
    }
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(lines.toString()).isEqualTo(DurabilityRun.FAILED);
    return lines;
  }
}
