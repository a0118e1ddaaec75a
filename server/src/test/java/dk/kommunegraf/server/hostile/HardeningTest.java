package dk.kommunegraf.server.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kommunegraf.loader.Loader;
import dk.kommunegraf.loader.write.GraphStore;
import dk.kommunegraf.server.ServedStore;
import dk.kommunegraf.server.bench.ServerProcess;
import dk.kommunegraf.server.hostile.Attack.Target;
import dk.kommunegraf.server.hostile.Attacker.Effect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Everything that a stock service lets happen, tried on this one: the public side in this process,
 * the store in another, and one address that neither may call.
 */
class HardeningTest {

  private static final Duration TIME = Duration.ofSeconds(2);

  /** What a refusal may take on a busy machine, beyond the time of a query. */
  private static final Duration SLACK = Duration.ofSeconds(7);

  private static final String SECRET = "urn:secret";

  /** All statements, and whether one of the file is among them. */
  private static final String STATE =
      "/sparql?query=SELECT%20(COUNT(*)%20AS%20%3Fn)%20%7B%3Fs%20%3Fp%20%3Fo%7D";

  @TempDir private static Path folder;

  private static ServedStore served;
  private static Sink sink;
  private static Attacker attacker;

  @BeforeAll
  static void start() throws Exception {
    served = ServedStore.ofSamplesInProcess(folder, "256m", TIME);
    sink = new Sink();
    Path file =
        Files.writeString(
            folder.resolve("secret.nt"), "<%s> <%s> <%s> .".formatted(SECRET, SECRET, SECRET));
    attacker = Attacker.ofService(served::url, sink, file);
  }

  @AfterAll
  static void stop() {
    served.close();
    sink.close();
  }

  @TestFactory
  Stream<DynamicTest> withstands() {
    long process = served.storeProcess();
    String state = served.get(STATE).body();
    return Attack.all().stream()
        .map(
            attack ->
                DynamicTest.dynamicTest(attack.name(), () -> withstands(attack, state, process)));
  }

  private static void withstands(Attack attack, String state, long process) throws Exception {
    Effect effect = attacker.send(attack);
    assertThat(effect.status()).as(effect.body()).isIn(attack.expected());
    if (effect.status() != Attacker.NO_ANSWER) {
      assertThat(effect.body()).doesNotContain(SECRET, "Exception", "\tat ");
    }
    assertThat(effect.time()).isLessThan(TIME.plus(SLACK));
    assertThat(served.get("/health/ready").statusCode()).isEqualTo(200);
    assertThat(served.get(STATE).body()).isEqualTo(state);
    assertThat(served.storeProcess()).isEqualTo(process);
    assertThat(sink.calls()).as("calls of an address outside").isZero();
  }

  /** For the record: under the Maven profile {@code long}, in {@code target/hardening.md}. */
  @Test
  @EnabledIfSystemProperty(named = "hardening.record", matches = "true")
  void recordsWhatAStockFusekiLetsHappen() throws Exception {
    StringBuilder table =
        new StringBuilder("| attack | this service | s | stock Fuseki | s | calls outside |\n")
            .append("| --- | --- | --- | --- | --- | --- |\n");
    Path copy = folder.resolve("stock");
    try (GraphStore store = GraphStore.open(copy)) {
      new Loader(Clock.systemUTC())
          .load(List.of(folder.resolve("samples").toString()), store, (done, total, file) -> {});
    }
    for (Attack attack : Attack.all()) {
      Effect ours = attacker.send(attack);
      try (ServerProcess fuseki =
          ServerProcess.start(
              "400m",
              OpenFusekiRun.class,
              folder.resolve("stock.log"),
              copy.toString(),
              Long.toString(TIME.toMillis()))) {
        String address = fuseki.awaitAddress();
        Effect stock =
            new Attacker(
                    Map.of(
                        Target.QUERY, address + "/ds/query",
                        Target.UPDATE, address + "/ds/update",
                        Target.GRAPHS, address + "/ds/data",
                        Target.ADMINISTRATION, address + "/$/datasets"),
                    sink,
                    folder.resolve("secret.nt"))
                .send(attack);
        table.append(
            "| %s | %s | %.1f | %s | %.1f | %d |%n"
                .formatted(
                    attack.name(),
                    status(ours),
                    ours.time().toMillis() / 1000.0,
                    status(stock),
                    stock.time().toMillis() / 1000.0,
                    stock.calls()));
      }
    }
    Files.writeString(Path.of("target", "hardening.md"), table);
    System.out.println(table);
    assertThat(table.toString().lines()).hasSize(Attack.all().size() + 2);
  }

  private static String status(Effect effect) {
    String cut = effect.body().contains("ncomplete results") ? " and cut off" : "";
    return effect.status() == Attacker.NO_ANSWER ? "no answer" : effect.status() + cut;
  }
}
