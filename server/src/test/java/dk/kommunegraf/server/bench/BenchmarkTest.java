package dk.kommunegraf.server.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kommunegraf.loader.Samples;
import dk.kommunegraf.loader.document.Document;
import dk.kommunegraf.loader.document.DocumentJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every named query over HTTP, and the same SPARQL asked of a stock Fuseki. The gate compares the
 * rows on the samples; under the Maven profile {@code long} the times are taken too, on the samples
 * and on invented documents, whose number is the system property {@code benchmark.documents}.
 */
class BenchmarkTest {

  private static final String DOCUMENTS = "benchmark.documents";
  private static final Path RESULT = Path.of("target", "benchmark.md");
  private static final long SEED = 1;
  private static final Benchmark ROUNDS = new Benchmark(20, 5, Duration.ofSeconds(4));

  @TempDir Path folder;

  @Test
  void givesOnTheSamplesTheRowsOfAStockFuseki() throws Exception {
    assertThat(onSamples(NamedRequests.oneForEachQuery(), Benchmark.FIRST).comparisons())
        .allSatisfy(BenchmarkTest::isSound);
  }

  @Test
  @EnabledIfSystemProperty(named = DOCUMENTS, matches = "[1-9]\\d*")
  void takesTheTimesBesideAStockFuseki() throws Exception {
    Result samples = onSamples(NamedRequests.ofSamples(), ROUNDS);
    Result invented = onInvented(Integer.getInteger(DOCUMENTS));
    String tables =
        BenchmarkTable.of("The samples", samples.quads(), samples.comparisons())
            + BenchmarkTable.of("Invented documents", invented.quads(), invented.comparisons());
    System.out.println(tables);
    Files.writeString(RESULT, tables);
    assertThat(samples.comparisons()).allSatisfy(BenchmarkTest::isSound);
    assertThat(invented.comparisons()).allSatisfy(BenchmarkTest::isSound);
    assertThat(invented.comparisons())
        .as("the invented documents hold something for every query")
        .allSatisfy(one -> assertThat(one.rows()).as(one.request().toString()).isNotZero());
  }

  private record Result(long quads, List<Comparison> comparisons) {}

  private static void isSound(Comparison one) {
    assertThat(one.fault()).as(one.request().toString()).isEmpty();
  }

  private Result onSamples(List<NamedRequest> requests, Benchmark benchmark) throws Exception {
    Path documents = Files.createDirectories(folder.resolve("samples/in"));
    Samples.copyTo(documents);
    return run(documents, requests, benchmark);
  }

  private Result onInvented(int number) throws Exception {
    Path documents = Files.createDirectories(folder.resolve("invented/in"));
    List<Document> invented = new InventedMunicipalities(SEED).documents(number).toList();
    for (Document document : invented) {
      Files.writeString(
          documents.resolve(document.source().name() + ".json"), DocumentJson.write(document));
    }
    return run(documents, NamedRequests.of(Examples.of(invented)), ROUNDS);
  }

  private static Result run(Path documents, List<NamedRequest> requests, Benchmark benchmark)
      throws Exception {
    try (Sides sides = Sides.over(documents, documents.getParent())) {
      return new Result(sides.quads(), benchmark.run(sides, requests));
    }
  }
}
