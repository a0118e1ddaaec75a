package dk.kommunegraf.loader.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills processes that open, load, compact and back up one store, at random moments, and looks each
 * time what is left. The number of rounds is the system property {@code kill.rounds}: 5, and 50
 * under the Maven profile {@code long}; {@code kill.seed} repeats a run.
 */
class DurabilityTest {

  private static final int ROUNDS = Integer.getInteger("kill.rounds", 5);
  private static final long SEED = Long.getLong("kill.seed", System.nanoTime());
  private static final int MOST_STEPS = 4;

  /** About how long each step takes. */
  private static final Map<String, Duration> STEPS =
      new TreeMap<>(
          Map.of(
              "load", Duration.ofMillis(250),
              "compact", Duration.ofMillis(1500),
              "backup", Duration.ofMillis(200),
              "open", Duration.ofMillis(3000)));

  @TempDir Path directory;

  @Test
  void losesNothingAcknowledgedAndKeepsNoHalfDocument() throws Exception {
    Random random = new Random(SEED);
    System.out.println("kill loop: seed " + SEED);
    Path store = directory.resolve("store");
    Path backups = Files.createDirectory(directory.resolve("backups"));
    Acknowledged acknowledged = new Acknowledged(new DurabilityDocuments());
    Map<String, Integer> killed = new TreeMap<>();
    int documents = 0;
    List<String> steps = List.copyOf(STEPS.keySet());
    for (int round = 0; round < ROUNDS; round++) {
      String step = steps.get(round % steps.size());
      if (step.equals("open") && Files.exists(store.resolve("lucene"))) {
        // So that it is killed while the index is made anew.
        PathUtils.deleteDirectory(store.resolve("lucene"));
      }
      Kill kill =
          Kill.during(
              Kill.start(store, backups, 0, random.nextLong()),
              step,
              1 + random.nextInt(step.equals("load") ? 2 * MOST_STEPS : 1),
              Duration.ofMillis((long) (random.nextDouble() * STEPS.get(step).toMillis())));
      assertThat(kill.lines()).noneMatch(line -> line.startsWith("failed"));
      documents += acknowledged.add(kill.lines());
      killed.merge(kill.step(), 1, Integer::sum);
      acknowledged.assertIsIn(store);
      assertBackupIsWhole(backups.resolve("all.nq.gz"));
    }
    System.out.printf(
        Locale.ROOT,
        "kill loop: %d rounds, %d documents acknowledged, 0 lost, 0 torn; killed during %s%n",
        ROUNDS,
        documents,
        killed);
    assertThat(documents).isGreaterThan(ROUNDS);
  }

  private static void assertBackupIsWhole(Path backup) throws IOException {
    if (Files.exists(backup)) {
      new BackupFile(backup).check();
    }
  }
}
