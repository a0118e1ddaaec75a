package dk.kommunegraf.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionBase0;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;

class RunningQueriesTest {

  private static final String ENDLESS =
      "SELECT (COUNT(*) AS ?count) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }";

  /** As where Jena does not look at a time-out: here it has none. */
  @Test
  void endsAQueryThatRunsPastItsTime() {
    DatasetGraph dataset = TestStore.dataset("fixture.trig");
    Instant start = Instant.now();
    try (RunningQueries running = new RunningQueries(Duration.ofSeconds(1), () -> {})) {
      Txn.executeRead(
          dataset,
          () -> {
            try (QueryExec execution = QueryExec.dataset(dataset).query(ENDLESS).build();
                RunningQuery query = running.begin(execution)) {
              assertThat(running.count()).isEqualTo(1);
              assertThatThrownBy(() -> execution.select().hasNext())
                  .isInstanceOf(QueryCancelledException.class);
              assertThat(query.isAborted()).isTrue();
              assertThat(query.isTooGreedy()).isFalse();
            }
          });
      assertThat(running.count()).isZero();
    }
    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(5));
  }

  /** A function that looks at nothing, as a regular expression does. */
  @Test
  void tellsOfAQueryThatDoesNotHeedItsAbort() {
    FunctionRegistry.get()
        .put(
            "urn:sleep",
            iri ->
                new FunctionBase0() {
                  @Override
                  public NodeValue exec() {
                    try {
                      Thread.sleep(8_000);
                    } catch (InterruptedException e) {
                      Thread.currentThread().interrupt();
                    }
                    return NodeValue.TRUE;
                  }
                });
    DatasetGraph dataset = TestStore.dataset("fixture.trig");
    AtomicInteger stuck = new AtomicInteger();
    try (RunningQueries running =
            new RunningQueries(Duration.ofSeconds(1), stuck::incrementAndGet);
        QueryExec execution =
            QueryExec.dataset(dataset).query("SELECT (<urn:sleep>() AS ?x) {}").build();
        RunningQuery query = running.begin(execution)) {
      assertThatThrownBy(() -> execution.select().materialize())
          .isInstanceOf(QueryCancelledException.class);
      assertThat(query.isAborted()).isTrue();
      assertThat(stuck.get()).isPositive();
    } finally {
      FunctionRegistry.get().remove("urn:sleep");
    }
  }
}
