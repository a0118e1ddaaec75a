package dk.kommunegraf.server.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A program of the class path in a process of its own, so that no two that are compared share a
 * heap, compiled code or what tests add to the machine code. It prints the address it serves.
 */
public final class ServerProcess implements AutoCloseable {

  private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");
  private static final Duration START = Duration.ofSeconds(90);
  private static final int POLL_MILLIS = 50;

  private final Process process;
  private final Path output;

  private ServerProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /**
   * Starts a program and does not wait for it.
   *
   * @param output the file that is given what it prints
   */
  static ServerProcess start(Class<?> program, Path output, String... arguments)
      throws IOException {
    return start("1g", program, output, arguments);
  }

  /**
   * The same.
   *
   * @param heap the most memory, as {@code -Xmx} takes it
   */
  public static ServerProcess start(String heap, Class<?> program, Path output, String... arguments)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                program.getName()));
    command.addAll(List.of(arguments));
    return new ServerProcess(
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start(),
        output);
  }

  /**
   * Waits for the start of its addresses, which has no slash at the end.
   *
   * @throws IOException if it ends instead, or takes too long
   */
  public String awaitAddress() throws IOException, InterruptedException {
    Instant end = Instant.now().plus(START);
    while (true) {
      String printed = Files.readString(output);
      Optional<String> address =
          ADDRESS.matcher(printed).results().map(MatchResult::group).findFirst();
      if (address.isPresent()) {
        return address.get();
      }
      if (!process.isAlive() || Instant.now().isAfter(end)) {
        throw new IOException("did not start: " + printed);
      }
      Thread.sleep(POLL_MILLIS);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
