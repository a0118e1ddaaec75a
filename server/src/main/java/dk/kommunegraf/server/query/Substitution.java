package dk.kommunegraf.server.query;

import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Bound;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformApplyElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/** Puts terms in place of variables in the syntax tree of a query. */
final class Substitution {

  private final Map<Var, Node> terms;

  private Substitution(Map<Var, Node> terms) {
    this.terms = Map.copyOf(terms);
  }

  static Substitution of(Map<Var, Node> terms) {
    return new Substitution(terms);
  }

  /** A new query; a projected variable keeps its column. */
  Query apply(Query query) {
    if (terms.isEmpty()) {
      return query;
    }
    Query known = QueryTransformOps.transform(query, new ElementTransformCopyBase(), new Bound());
    return QueryTransformOps.replaceVars(known, terms);
  }

  /** BOUND of a term is no SPARQL, so that it is answered before the term stands there. */
  private final class Bound extends ExprTransformApplyElementTransform {

    Bound() {
      super(new ElementTransformCopyBase());
    }

    @Override
    public Expr transform(ExprFunction1 function, Expr argument) {
      return function instanceof E_Bound
              && argument.isVariable()
              && terms.containsKey(argument.asVar())
          ? NodeValue.TRUE
          : super.transform(function, argument);
    }
  }
}
