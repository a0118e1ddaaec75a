package dk.kommunegraf.server.cli;

import dk.kommunegraf.server.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The command {@code serve} in a process of its own, on a free port. */
public final class ServeProcess implements AutoCloseable {

  private static final Pattern ADDRESS = Pattern.compile("\\s*(http://\\S+:\\d+)/api");

  private final Process process;
  private final String base;

  private ServeProcess(Process process, String base) {
    this.process = process;
    this.base = base;
  }

  /**
   * Starts it and waits until it serves.
   *
   * @param options of {@code serve}, all but the port
   * @throws AssertionError if it ends before it serves
   */
  public static ServeProcess start(String... options) throws IOException {
    return startIn(Path.of(System.getProperty("java.io.tmpdir")), options);
  }

  /**
   * Starts it with a folder for temporary files, and waits until it serves.
   *
   * @throws AssertionError if it ends before it serves
   */
  static ServeProcess startIn(Path temporary, String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Djava.io.tmpdir=" + temporary);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Main.class.getName(), "serve", "--port", "0"));
    command.addAll(List.of(options));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    BufferedReader output = process.inputReader();
    StringBuilder read = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      Matcher address = ADDRESS.matcher(line);
      if (address.matches()) {
        return new ServeProcess(process, address.group(1));
      }
      read.append(line).append('\n');
    }
    throw new AssertionError("it does not serve: " + read);
  }

  /** The address of a path. */
  public String url(String path) {
    return base + path;
  }

  /** The process. */
  public ProcessHandle handle() {
    return process.toHandle();
  }

  /** Ends it at once, without a chance to clean up. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        throw new AssertionError("it does not stop");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      process.destroyForcibly();
    }
  }
}
