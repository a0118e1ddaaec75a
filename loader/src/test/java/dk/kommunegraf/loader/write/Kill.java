package dk.kommunegraf.loader.write;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A {@link DurabilityRun} that was killed.
 *
 * @param lines what it said until then
 * @param exit how it ended
 */
record Kill(List<String> lines, int exit) {

  /** Copies the list. */
  Kill {
    lines = List.copyOf(lines);
  }

  /** Starts one. */
  static Process start(Path store, Path backups, long reserveBytes, long seed) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            DurabilityRun.class.getName(),
            store.toString(),
            backups.toString(),
            Long.toString(reserveBytes),
            Long.toString(seed))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /**
   * Kills it at a random moment of a step.
   *
   * @param step what it has begun for the time that is waited for
   * @param times how often it has begun such steps
   * @param later how long after that it is killed
   */
  static Kill during(Process process, String step, int times, Duration later)
      throws IOException, InterruptedException {
    List<String> lines = new ArrayList<>();
    BufferedReader out = process.inputReader();
    int begun = 0;
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      lines.add(line);
      if (line.startsWith("begin " + step) && ++begun == times) {
        Thread.sleep(later.toMillis());
        // By its handle, as what it has said shall be read to the end.
        process.toHandle().destroyForcibly();
      }
    }
    return end(process, lines);
  }

  /** Waits until it ends by itself. */
  static Kill none(Process process) throws IOException, InterruptedException {
    return end(process, process.inputReader().lines().toList());
  }

  private static Kill end(Process process, List<String> lines) throws InterruptedException {
    if (!process.waitFor(1, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
    return new Kill(lines, process.waitFor());
  }

  /** The step that it was at; "between" if at none. */
  String step() {
    String last = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    return last.startsWith("begin ") ? last.split(" ")[1] : "between";
  }
}
