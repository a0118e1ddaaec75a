package dk.kommunegraf.server.store;

import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.Rewrite;
import org.apache.jena.sparql.util.Context;

/** Puts bounds on what single steps of a query may cost, where nothing could end it in time. */
final class Bounds {

  private Bounds() {}

  /**
   * Jena's optimiser with the bounds put in behind it, as it makes functions and aggregators anew;
   * for {@code sysOptimizerFactory}.
   */
  static Rewrite optimiser(Context context) {
    Rewrite standard = Optimize.stdOptimizationFactory.create(context);
    return op ->
        Transformer.transform(new BoundedConcat(), new BoundedRegex(), standard.rewrite(op));
  }
}
