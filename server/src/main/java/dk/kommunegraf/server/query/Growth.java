package dk.kommunegraf.server.query;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.OpWalker;
import org.apache.jena.sparql.algebra.op.OpAssign;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;

/**
 * How many times longer than a text of the data the texts of a query may become: a query of a
 * kilobyte that joins a text to itself again and again would fill any memory within its time. An
 * upper bound, read from the query alone.
 */
final class Growth extends OpVisitorBase {

  /** A byte of UTF-8 is three characters in an address, and a character has up to three. */
  private static final double ENCODED = 9;

  /** The store bounds what GROUP_CONCAT joins to that many texts of some length. */
  private static final double JOINED = 100;

  private final Map<Var, Double> growth = new HashMap<>();
  private double most = 1;

  private Growth() {}

  /** The largest growth of any expression of the query; 1 where there is none. */
  static double of(Query query) {
    Growth growth = new Growth();
    OpWalker.walk(Algebra.compile(query), growth);
    return growth.most;
  }

  @Override
  public void visit(OpExtend extend) {
    bind(extend.getVarExprList());
  }

  @Override
  public void visit(OpAssign assign) {
    bind(assign.getVarExprList());
  }

  @Override
  public void visit(OpGroup group) {
    bind(group.getGroupVars());
    group.getAggregators().forEach(aggregator -> growth.put(aggregator.getVar(), of(aggregator)));
  }

  private void bind(VarExprList expressions) {
    expressions.forEachExpr((variable, expression) -> growth.put(variable, of(expression)));
  }

  private double of(Expr expression) {
    double own = 1;
    if (expression.isVariable()) {
      own = growth.getOrDefault(expression.asVar(), 1.0);
    } else if (expression instanceof ExprAggregator aggregator) {
      ExprList arguments = aggregator.getAggregator().getExprList();
      for (Expr argument : arguments == null ? ExprList.emptyList : arguments) {
        own = Math.max(own, of(argument));
      }
      own *= isJoin(aggregator.getAggregator()) ? JOINED : 1;
    } else if (expression instanceof ExprFunction function) {
      own = of(function);
    }
    most = Math.max(most, own);
    return own;
  }

  private static boolean isJoin(Aggregator aggregator) {
    return aggregator instanceof AggGroupConcat || aggregator instanceof AggGroupConcatDistinct;
  }

  private double of(ExprFunction function) {
    double sum = 0;
    double largest = 1;
    for (int i = 1; i <= function.numArgs(); i++) {
      Expr argument = function.getArg(i);
      double one = argument == null ? 0 : of(argument);
      sum += one;
      largest = Math.max(largest, one);
    }
    if (function instanceof E_StrConcat) {
      return Math.max(1, sum);
    }
    if (function instanceof E_StrEncodeForURI) {
      return largest * ENCODED;
    }
    return function instanceof E_StrReplace ? of(function.getArg(1)) * replaced(function) : largest;
  }

  /** Each character may be replaced by as many as the replacement has, or as what it refers to. */
  private double replaced(ExprFunction replace) {
    Expr replacement = replace.getArg(3);
    return replacement.isConstant()
        ? Math.max(1, replacement.getConstant().asString().length())
        : 2 * of(replacement);
  }
}
