package dk.kommunegraf.server.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kommunegraf.loader.Loader;
import dk.kommunegraf.loader.Samples;
import dk.kommunegraf.loader.write.GraphStore;
import dk.kommunegraf.server.cli.ServeProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Good and hostile clients ask the command {@code serve} as fast as it answers: for 10 s, under the
 * Maven profile {@code long} for ten minutes. Every good answer is compared with the one that was
 * given in peace.
 */
class SoakTest {

  private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("soak.seconds", 10));

  /** Long enough to see whether memory grows, and for attacks that run until their time is up. */
  private static final boolean IN_FULL = TIME.compareTo(Duration.ofMinutes(5)) > 0;

  /** As many as there are places for, so that the service is full but nobody is sent away. */
  private static final int PAGE_CLIENTS = 4;

  private static final int SPARQL_CLIENTS = 1;
  private static final int ATTACKERS = 1;

  /** Between the second quarter of the time and the last: collections come and go. */
  private static final double FLAT = 1.25;

  private static final List<String> PAGES =
      List.of(
          "/api/items",
          "/api/decisions?law=LAB-loven&format=csv",
          "/api/search?words=integration",
          "/api/related-items?item=id/item/vejle/arbejdsmarkedsudvalget/2023-10-05/79",
          "/api/shared-topics?scheme=KLE",
          "/api/coverage",
          "/id/municipality/lemvig",
          "/id/item/vejle/arbejdsmarkedsudvalget/2023-10-05/79?format=ttl",
          "/ontology?format=jsonld",
          "/openapi.json");

  private static final List<String> SPARQL =
      List.of(
          "/sparql?query=SELECT%20%3Fc%20(COUNT(*)%20AS%20%3Fn)%20%7B%3Fs%20a%20%3Fc%7D"
              + "%20GROUP%20BY%20%3Fc%20ORDER%20BY%20%3Fc",
          "/sparql?query=SELECT%20%3Fs%20%3Fo%20%7B%3Fs%20a%20%3Fo%7D%20ORDER%20BY%20%3Fs%20%3Fo"
              + "%20LIMIT%20500&format=csv");

  @TempDir private Path folder;

  @Test
  @EnabledOnOs(OS.LINUX)
  void answersTheGoodWhateverTheHostileDo() throws Exception {
    Path samples = Files.createDirectory(folder.resolve("samples"));
    Samples.copyTo(samples);
    Path store = folder.resolve("store");
    try (GraphStore sink = GraphStore.open(store)) {
      new Loader(Clock.systemUTC())
          .load(List.of(samples.toString()), sink, (done, total, file) -> {});
    }
    Path secret = Files.writeString(folder.resolve("secret.nt"), "<urn:a> <urn:b> <urn:c> .");
    try (ServeProcess serve = ServeProcess.start("--store", store.toString(), "--behind-proxy");
        Sink sink = new Sink()) {
      run(serve, Attacker.ofService(serve::url, sink, secret));
      assertThat(sink.calls()).as("calls of an address outside").isZero();
    }
  }

  private static void run(ServeProcess serve, Attacker attacker) throws Exception {
    SoakReport report = new SoakReport();
    AtomicBoolean going = new AtomicBoolean(true);
    ExecutorService threads = Executors.newCachedThreadPool();
    GoodClient pages = new GoodClient(serve, PAGES);
    GoodClient sparql = new GoodClient(serve, SPARQL);
    List<CompletableFuture<Void>> clients =
        Stream.of(
                clients(PAGE_CLIENTS, i -> pages.ask("192.0.2." + i, going, report)),
                clients(SPARQL_CLIENTS, i -> sparql.ask("198.51.100." + i, going, report)),
                clients(ATTACKERS, i -> attack(attacker, going, report)))
            .flatMap(all -> all)
            .map(task -> CompletableFuture.runAsync(task, threads))
            .toList();
    long end = System.nanoTime() + TIME.toNanos();
    while (System.nanoTime() < end) {
      Thread.sleep(1000);
      report.memory(serve.handle());
    }
    going.set(false);
    clients.forEach(CompletableFuture::join);
    threads.shutdown();
    System.out.println(report.print(TIME));
    assertThat(report.faults()).isEmpty();
    assertThat(report.good()).isGreaterThan((int) TIME.toSeconds());
    assertThat(report.attacks()).isPositive();
    if (IN_FULL) {
      assertThat(report.growth()).isLessThan(FLAT);
    }
  }

  private static Stream<Runnable> clients(int number, IntConsumer client) {
    return IntStream.rangeClosed(1, number).mapToObj(i -> () -> client.accept(i));
  }

  private static void attack(Attacker attacker, AtomicBoolean going, SoakReport report) {
    List<Attack> attacks =
        Attack.all().stream().filter(attack -> IN_FULL || !attack.isSlow()).toList();
    for (int i = 0; going.get(); i++) {
      Attack attack = attacks.get(i % attacks.size());
      try {
        report.attack(attack, attacker.send(attack));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
