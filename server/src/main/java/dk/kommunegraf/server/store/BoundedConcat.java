package dk.kommunegraf.server.store;

import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.jspecify.annotations.Nullable;

/**
 * Puts a bound on the text that a GROUP_CONCAT makes. It would otherwise double its buffer until
 * one step fills the memory, before anybody can see it coming.
 */
final class BoundedConcat extends TransformCopy {

  /** Characters of one group: ten times the text of the longest minutes. */
  private static final int MAX_CHARACTERS = 10_000_000;

  @Override
  public Op transform(OpGroup group, Op input) {
    return new OpGroup(
        input,
        group.getGroupVars(),
        group.getAggregators().stream()
            .map(one -> new ExprAggregator(one.getVar(), bounded(one.getAggregator())))
            .toList());
  }

  private static Aggregator bounded(Aggregator aggregator) {
    if (aggregator instanceof AggGroupConcat all) {
      return new All(all.getExprList().get(0), all.getSeparator());
    }
    return aggregator instanceof AggGroupConcatDistinct distinct
        ? new Distinct(distinct.getExprList().get(0), distinct.getSeparator())
        : aggregator;
  }

  private static final class All extends AggGroupConcat {
    All(Expr expression, String separator) {
      super(expression, separator);
    }

    @Override
    public Accumulator createAccumulator() {
      return new AggGroupConcat(new Counted(getExprList().get(0), getSeparator()), getSeparator())
          .createAccumulator();
    }

    @Override
    public Aggregator copy(ExprList expressions) {
      return new All(expressions.get(0), getSeparator());
    }
  }

  private static final class Distinct extends AggGroupConcatDistinct {
    Distinct(Expr expression, String separator) {
      super(expression, separator);
    }

    @Override
    public Accumulator createAccumulator() {
      return new AggGroupConcatDistinct(
              new Counted(getExprList().get(0), getSeparator()), getSeparator())
          .createAccumulator();
    }

    @Override
    public Aggregator copy(ExprList expressions) {
      return new Distinct(expressions.get(0), getSeparator());
    }
  }

  /** Gives its argument on and counts the characters; for one group. */
  private static final class Counted extends ExprFunction1 {
    private final @Nullable String separator;
    private long characters;

    /**
     * Has counted nothing yet.
     *
     * @param separator between two values; a space where none is given
     */
    Counted(Expr argument, @Nullable String separator) {
      super(argument, "counted");
      this.separator = separator;
    }

    @Override
    public NodeValue eval(NodeValue value) {
      characters += value.asString().length() + (separator == null ? 1 : separator.length());
      if (characters > MAX_CHARACTERS) {
        throw CostlyQueryError.memory();
      }
      return value;
    }

    @Override
    public Expr copy(Expr argument) {
      return new Counted(argument, separator);
    }
  }
}
