package dk.kommunegraf.server.store;

import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.Rewrite;
import org.apache.jena.sparql.util.Context;

/** Puts bounds on what single steps of a query may cost, where nothing could end it in time. */
final class Bounds {

  private Bounds() {}

  /**
   * Jena's optimiser with the bounds put in before it, as it works out what is constant, and behind
   * it again, should it have made a function or an aggregator anew; for {@code
   * sysOptimizerFactory}.
   */
  static Rewrite optimiser(Context context) {
    Rewrite standard = Optimize.stdOptimizationFactory.create(context);
    return op -> bound(standard.rewrite(bound(op)));
  }

  private static Op bound(Op op) {
    return Transformer.transform(new BoundedConcat(), new BoundedRegex(), op);
  }
}
