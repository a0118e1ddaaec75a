package dk.kommunegraf.loader.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A small disk in memory. Only the superuser of Linux may mount one: elsewhere the tests that need
 * it are skipped, and under {@code CI=true} they fail.
 */
final class SmallDisk implements AutoCloseable {

  private static final int BLOCK = 4096;

  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  /** Mounts one of a size in MB at a folder, which is made. */
  static SmallDisk mount(Path folder, int megabytes) throws IOException {
    Files.createDirectory(folder);
    String fault = run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder);
    assertThat(fault.isEmpty() || !"true".equals(System.getenv("CI")))
        .as("the gate needs a small disk: " + fault)
        .isTrue();
    assumeThat(fault).as("no small disk can be mounted here").isEmpty();
    return new SmallDisk(folder);
  }

  Path folder() {
    return folder;
  }

  /** Fills it to the last block with a file. */
  void fill() throws IOException {
    try (OutputStream out = Files.newOutputStream(ballast())) {
      while (true) {
        out.write(new byte[BLOCK]);
      }
    } catch (IOException e) {
      assertThat(e).hasMessageContaining("No space left");
    }
  }

  private Path ballast() {
    return folder.resolve("ballast");
  }

  /** Takes that file away. */
  void empty() throws IOException {
    Files.delete(ballast());
  }

  @Override
  public void close() throws IOException {
    // At once, though this process may have mapped files of it.
    assertThat(run("umount", "-l", folder)).isEmpty();
  }

  /** What a command complains of; empty if it is content. */
  private static String run(Object... command) throws IOException {
    Process process;
    try {
      process =
          new ProcessBuilder(Arrays.stream(command).map(Object::toString).toList())
              .redirectErrorStream(true)
              .start();
    } catch (IOException e) {
      return e.getMessage();
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.onExit().join().exitValue() == 0 ? "" : "it fails: " + said;
  }
}
