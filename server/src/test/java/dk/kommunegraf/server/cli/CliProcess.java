package dk.kommunegraf.server.cli;

import dk.kommunegraf.server.Main;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A command in a process of its own, as a user runs it. */
final class CliProcess {

  private final Process process;
  private final Path out;
  private final Path err;

  private CliProcess(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /** Starts it. */
  static CliProcess start(String... args) throws IOException {
    return startIn("1g", args);
  }

  /**
   * Starts it.
   *
   * @param heap the most memory, as {@code -Xmx} takes it
   */
  static CliProcess startIn(String heap, String... args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + heap);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(args));
    Path out = Files.createTempFile("out", ".txt");
    Path err = Files.createTempFile("err", ".txt");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    return new CliProcess(process, out, err);
  }

  /** Waits for its end. */
  CliRun end() throws IOException {
    int exit = process.onExit().join().exitValue();
    CliRun run =
        new CliRun(
            exit,
            Files.readString(out, StandardCharsets.UTF_8),
            // Newer JDKs warn of what libraries do, unless the jar's manifest allows it.
            Files.readString(err, StandardCharsets.UTF_8)
                .replaceAll("(?m)(?:^WARNING: .*\\R)+(?:^\\R)?", ""));
    Files.delete(out);
    Files.delete(err);
    return run;
  }

  /** Runs it to its end. */
  static CliRun run(String... args) throws IOException {
    return start(args).end();
  }
}
