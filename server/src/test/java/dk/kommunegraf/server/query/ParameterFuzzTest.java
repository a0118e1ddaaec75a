package dk.kommunegraf.server.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dk.kommunegraf.server.store.LocalStore;
import dk.kommunegraf.server.store.TestStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Whatever the parameters of a named query hold: they are refused, or the query is answered. */
class ParameterFuzzTest {

  private static final List<NamedQuery> QUERIES = List.copyOf(NamedQueries.read().list());

  private static LocalStore store;
  private static QueryRunner runner;
  private static NamedQueryRunner named;

  @BeforeAll
  static void open() {
    store = TestStore.local("fixture.trig");
    runner = new QueryRunner(store, Limits.DEFAULT);
    named = new NamedQueryRunner(runner);
  }

  @AfterAll
  static void close() {
    runner.close();
    store.close();
  }

  @FuzzTest(maxDuration = "1m")
  void parameters(FuzzedDataProvider data) {
    NamedQuery query = data.pickValue(QUERIES);
    Map<String, String> values = new HashMap<>();
    for (QueryParameter parameter : query.parameters()) {
      if (parameter.required() || data.consumeBoolean()) {
        values.put(parameter.name(), data.consumeString(60));
      }
    }
    try {
      assertThat(named.answer(query, values, OptionalLong.empty(), 0)).isNotNull();
    } catch (ApiException e) {
      assertThat(e.status()).as(query.name() + values).isBetween(400, 499);
      assertThat(e.detail()).isNotBlank();
    }
  }
}
