package dk.kommunegraf.loader.harvest;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** A harvest in a process of its own, which can be killed. */
final class HarvestRun {

  /** A host on this machine is asked without ado. */
  static final Patience QUICK =
      new Patience(
          Duration.ofMillis(5),
          Duration.ofMillis(50),
          4,
          Duration.ofSeconds(5),
          Duration.ofSeconds(20));

  private HarvestRun() {}

  /**
   * Harvests.
   *
   * @param args the host and the folder
   */
  public static void main(String[] args) throws IOException {
    harvest(URI.create(args[0]), Path.of(args[1]));
  }

  static HarvestReport harvest(URI host, Path folder) throws IOException {
    return harvest(
        new HarvestRequest(host, folder, Optional.empty(), Optional.empty(), QUICK.pause()));
  }

  static HarvestReport harvest(HarvestRequest request) throws IOException {
    return new Harvester(Clock.systemUTC()).harvest(request, QUICK, (done, total, meeting) -> {});
  }

  static Process start(URI host, Path folder) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            HarvestRun.class.getName(),
            host.toString(),
            folder.toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
