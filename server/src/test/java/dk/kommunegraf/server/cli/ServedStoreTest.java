package dk.kommunegraf.server.cli;

import static dk.kommunegraf.server.cli.StoredSamples.quads;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other processes can do with a store that one serves. */
class ServedStoreTest {

  @TempDir static Path folder;
  private static Path samples;
  private static Path store;

  @BeforeAll
  static void load() throws IOException {
    store = StoredSamples.load(folder);
    samples = folder.resolve("samples");
  }

  @Test
  void isBackedUpWhileItIsQueried() throws IOException {
    Path backup = folder.resolve("all.nq.gz");
    AtomicInteger answered = new AtomicInteger();
    try (ServeProcess serve = ServeProcess.start("--store", store.toString())) {
      AtomicBoolean done = new AtomicBoolean();
      CompletableFuture<Void> queries =
          CompletableFuture.runAsync(
              () -> {
                while (!done.get()) {
                  assertThat(status(serve.url("/api/decisions"))).isEqualTo(200);
                  answered.incrementAndGet();
                }
              });
      CliRun run = CliProcess.run("backup", backup.toString(), "--store", store.toString());
      done.set(true);
      queries.join();

      assertThat(run.exit()).as(run.err()).isZero();
      assertThat(run.err()).isEmpty();
    }
    assertThat(answered.get()).isPositive();
    Path restored = folder.resolve("restored");
    CliRun restore = CliRun.of("restore", backup.toString(), "--store", restored.toString());
    assertThat(restore.exit()).as(restore.err()).isZero();
    assertThat(quads(restored)).isEqualTo(quads(store)).hasSizeGreaterThan(9000);
  }

  @Test
  void isBackedUpUnderAPathTooLongForASocket() throws IOException {
    Path deep = Files.createDirectories(folder.resolve("a".repeat(60)).resolve("b".repeat(60)));
    CliRun.of("load", samples.toString(), "--store", deep.resolve("store").toString());
    try (ServeProcess serve = ServeProcess.start("--store", deep.resolve("store").toString())) {
      assertThat(status(serve.url("/health/ready"))).isEqualTo(200);

      CliRun run =
          CliRun.of(
              "backup",
              folder.resolve("deep.nq.gz").toString(),
              "--store",
              deep.resolve("store").toString());

      assertThat(run.exit()).as(run.err()).isZero();
    }
  }

  @Test
  void letsOnlyItsOwnerAsk() throws IOException {
    try (ServeProcess serve = ServeProcess.start("--store", store.toString())) {
      assertThat(status(serve.url("/health/ready"))).isEqualTo(200);
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(store.resolve("control"))))
          .isEqualTo("rwx------");
    }
  }

  @Test
  void isBackedUpWhereAKilledProcessLeftItsSocket() throws IOException {
    Path socket = Files.createDirectories(store.resolve("control")).resolve("socket");
    Files.deleteIfExists(socket);
    try (ServerSocketChannel left = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      left.bind(UnixDomainSocketAddress.of(socket));
    }
    assertThat(socket).exists();

    CliRun run =
        CliRun.of("backup", folder.resolve("left.nq.gz").toString(), "--store", store.toString());

    assertThat(run.exit()).as(run.err()).isZero();
  }

  @Test
  void isHeldAgainstAllThatWrites() throws IOException {
    try (ServeProcess serve = ServeProcess.start("--store", store.toString())) {
      assertThat(status(serve.url("/health/ready"))).isEqualTo(200);
      for (List<String> command :
          List.of(List.of("load", samples.toString()), List.of("compact"), List.of("verify"))) {
        List<String> args = new ArrayList<>(command);
        args.addAll(List.of("--store", store.toString()));

        CliRun run = CliProcess.run(args.toArray(String[]::new));

        assertThat(run.exit()).as(command.get(0)).isEqualTo(ExitCode.WORLD.value());
        assertThat(run.err()).contains(store + " is held by another process").hasLineCount(1);
      }
    }
  }

  @Test
  void isWrittenByOneLoadAtATime() throws IOException {
    Path contested = folder.resolve("contested");
    List<CliProcess> loads = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      loads.add(CliProcess.start("load", samples.toString(), "--store", contested.toString()));
    }
    int loaded = 0;
    for (CliProcess load : loads) {
      CliRun run = load.end();
      loaded += run.exit() == 0 ? 1 : 0;
      assertThat(run.exit()).as(run.err()).isIn(0, ExitCode.WORLD.value());
      assertThat(run.exit() == 0 || run.err().contains("is held by another process"))
          .as(run.err())
          .isTrue();
    }
    assertThat(loaded).isPositive();
    CliRun verify = CliRun.of("verify", "--store", contested.toString());
    assertThat(verify.exit()).as(verify.err()).isZero();
  }

  private static int status(String url) {
    try {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(URI.create(url)).build(),
              HttpResponse.BodyHandlers.discarding())
          .statusCode();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
