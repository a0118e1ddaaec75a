package dk.kommunegraf.server.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.OpWalker;
import org.apache.jena.sparql.algebra.op.OpService;

/** Whatever a text holds: it is refused as a bad request, or what passes calls nobody. */
class GateFuzzTest {

  private static final Gate GATE = new Gate(Limits.DEFAULT.query());

  @FuzzTest(maxDuration = "1m")
  void query(byte[] bytes) {
    Query query;
    try {
      query = GATE.parse(new String(bytes, StandardCharsets.UTF_8));
    } catch (ApiException e) {
      assertThat(e.status()).isBetween(400, 499);
      assertThat(e.detail()).isNotBlank();
      return;
    }
    // It goes on to the store as text.
    Query sent = QueryFactory.create(query.serialize(), Syntax.syntaxARQ);
    OpWalker.walk(
        Algebra.compile(sent),
        new OpVisitorBase() {
          @Override
          public void visit(OpService service) {
            throw new AssertionError("it calls " + service.getService());
          }
        });
  }
}
