package dk.kommunegraf.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kommunegraf.loader.write.GraphStore;
import dk.kommunegraf.loader.write.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.jena.rdfconnection.RDFConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreProcessTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  @TempDir private Path folder;

  private Path store() throws IOException {
    Path store = folder.resolve("store");
    GraphStore.open(store).close();
    return store;
  }

  private static long count(QueryService service) {
    try (RDFConnection connection = service.connect()) {
      return connection
          .newQuery()
          .query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")
          .select()
          .next()
          .getLiteral("n")
          .getLong();
    }
  }

  @Test
  void startsAgainWithAllThatItHeld() throws Exception {
    try (StoreProcess process = StoreProcess.open(store(), TIMEOUT, "256m")) {
      assertThat(process.hasTextIndex()).isTrue();
      long before = count(process);
      assertThat(before).isPositive();
      for (int i = 0; i < 3; i++) {
        long pid = process.pid();
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        Instant killed = Instant.now();
        ProcessHandle.of(pid).ifPresent(handle -> handle.onExit().join());
        Thread.sleep(200);
        assertThat(count(process)).isEqualTo(before);
        assertThat(process.pid()).isNotEqualTo(pid);
        assertThat(Duration.between(killed, Instant.now())).isLessThan(Duration.ofSeconds(10));
      }
    }
  }

  @Test
  void leavesNeitherAProcessNorTheStoreHeldNorFiles() throws Exception {
    Path store = store();
    Path temporary = Files.createDirectory(folder.resolve("temporary"));
    String before = System.setProperty("java.io.tmpdir", temporary.toString());
    try {
      StoreProcess process = StoreProcess.open(store, TIMEOUT, "256m");
      assertThat(temporary).isNotEmptyDirectory();
      long pid = process.pid();
      process.close();
      assertThat(ProcessHandle.of(pid)).isEmpty();
      GraphStore.open(store).close();
      assertThat(temporary).isEmptyDirectory();
    } finally {
      System.setProperty("java.io.tmpdir", before);
    }
  }

  @Test
  void saysWhoHoldsTheStore() throws Exception {
    Path store = store();
    try (GraphStore held = GraphStore.open(store)) {
      assertThat(held).isNotNull();
      assertThatThrownBy(() -> StoreProcess.open(store, TIMEOUT, "256m"))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("is held by another process");
    }
  }

  /** What the parent would do if it were killed: its end of the pipe is closed. */
  @Test
  void endsWithItsParent() throws Exception {
    Path store = store();
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    StoreServer.class.getName(),
                    store.toString(),
                    "1000"))
            .start();
    assertThat(process.inputReader().readLine()).startsWith("ready true http://127.0.0.1:");
    process.getOutputStream().close();
    assertThat(process.waitFor()).isZero();
  }
}
