package dk.kommunegraf.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is answered while the process of the store is killed and started again. */
class StoreLossTest {

  private static final String SPARQL =
      "/sparql?query=SELECT%20(COUNT(*)%20AS%20%3Fn)%20%7B%3Fs%20%3Fp%20%3Fo%7D";

  @TempDir private Path folder;

  @Test
  void answersNamedQueriesAllTheTimeAndTellsOthersToComeAgain() throws Exception {
    try (ServedStore served =
        ServedStore.ofSamplesInProcess(folder, "256m", Duration.ofSeconds(10))) {
      String items = served.ask("items").body();
      String count = served.get(SPARQL).body();
      AtomicBoolean going = new AtomicBoolean(true);
      CompletableFuture<List<HttpResponse<String>>> named = ask(served, "/api/items", going);
      CompletableFuture<List<HttpResponse<String>>> sparql = ask(served, SPARQL, going);
      for (int i = 0; i < 3; i++) {
        Thread.sleep(700);
        long process = served.storeProcess();
        ProcessHandle.of(process).orElseThrow().destroyForcibly();
        while (served.storeProcess() == process) {
          Thread.sleep(20);
        }
      }
      going.set(false);
      assertThat(named.get())
          .hasSizeGreaterThan(5)
          .allSatisfy(answer -> assertThat(answer.body()).isEqualTo(items));
      assertThat(sparql.get())
          .hasSizeGreaterThan(5)
          .anySatisfy(answer -> assertThat(answer.body()).isEqualTo(count))
          .allSatisfy(
              answer -> {
                if (answer.statusCode() != 200) {
                  assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
                  assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                } else {
                  assertThat(answer.body()).isEqualTo(count);
                }
              });
    }
  }

  private static CompletableFuture<List<HttpResponse<String>>> ask(
      ServedStore served, String address, AtomicBoolean going) {
    return CompletableFuture.supplyAsync(
        () -> {
          List<HttpResponse<String>> answers = new ArrayList<>();
          while (going.get()) {
            answers.add(served.get(address));
          }
          return answers;
        });
  }
}
