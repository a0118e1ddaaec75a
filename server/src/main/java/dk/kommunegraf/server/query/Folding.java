package dk.kommunegraf.server.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Bound;
import org.apache.jena.sparql.expr.E_Coalesce;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_If;
import org.apache.jena.sparql.expr.E_IsIRI;
import org.apache.jena.sparql.expr.E_LogicalAnd;
import org.apache.jena.sparql.expr.E_LogicalNot;
import org.apache.jena.sparql.expr.E_LogicalOr;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunction3;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementMinus;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.apache.jena.sparql.syntax.PatternVars;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformer;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * Leaves out of a query what is known before it runs: a filter on a parameter that is not given is
 * true for every row, and a store that is not asked it can plan better. The answer stays the same.
 *
 * <p>A variable that no pattern binds has no value, and neither has an operator of it (SPARQL 1.1,
 * section 17.2). Such an expression is written as the variable itself, so that it can be told from
 * others; what takes no notice of it (COALESCE, IF, the logical operators, BOUND) is folded by the
 * tables of sections 17.2 and 17.4.1.
 */
final class Folding extends ExprTransformCopy {

  private final Set<Var> absent;

  private Folding(Set<Var> absent) {
    this.absent = absent;
  }

  /**
   * A new query.
   *
   * @param notGiven parameters without a value; one that stands in a pattern is a variable like any
   *     other
   */
  static Query apply(Query query, Set<Var> notGiven) {
    Set<Var> absent = without(notGiven, query.getQueryPattern());
    Folding folding = new Folding(absent);
    return QueryTransformOps.transform(query, folding.new Groups(), folding);
  }

  private static Set<Var> without(Set<Var> variables, Element pattern) {
    Set<Var> rest = new HashSet<>(variables);
    rest.removeAll(PatternVars.vars(pattern));
    // What a subquery does not project, or MINUS binds, is not in sight, but has the name too.
    ElementWalker.walk(
        pattern,
        new ElementVisitorBase() {
          @Override
          public void visit(ElementSubQuery inner) {
            rest.retainAll(without(rest, inner.getQuery().getQueryPattern()));
          }

          @Override
          public void visit(ElementMinus minus) {
            rest.removeAll(PatternVars.vars(minus.getMinusElement()));
          }
        });
    return rest;
  }

  /** A filter that is true keeps every row; an OPTIONAL with one that never is adds nothing. */
  private final class Groups extends ElementTransformCopyBase {

    @Override
    public Element transform(ElementGroup group, List<Element> members) {
      ElementGroup kept = new ElementGroup();
      members.stream()
          .filter(
              member ->
                  !(member instanceof ElementFilter filter
                          && NodeValue.TRUE.equals(filter.getExpr())
                      || member instanceof ElementOptional optional && isEmpty(optional)))
          .forEach(kept::addElement);
      return kept;
    }

    private boolean isEmpty(ElementOptional optional) {
      return optional.getOptionalElement() instanceof ElementGroup group
          && group.getElements().stream().anyMatch(this::keepsNone);
    }

    private boolean keepsNone(Element member) {
      return member instanceof ElementFilter filter
          && (NodeValue.FALSE.equals(filter.getExpr()) || noValue(filter.getExpr()).isPresent());
    }

    @Override
    public Element transform(ElementFilter filter, Expr condition) {
      return new ElementFilter(condition(condition));
    }

    /** Where only truth counts, what is joined to its neutral element may stand alone. */
    private Expr condition(Expr expression) {
      if (!(expression instanceof E_LogicalOr || expression instanceof E_LogicalAnd)) {
        return expression;
      }
      ExprFunction2 joined = (ExprFunction2) expression;
      NodeValue neutral = NodeValue.makeBoolean(joined instanceof E_LogicalAnd);
      if (neutral.equals(joined.getArg1())) {
        return condition(joined.getArg2());
      }
      return neutral.equals(joined.getArg2()) ? condition(joined.getArg1()) : joined;
    }
  }

  private Optional<Expr> noValue(Expr... arguments) {
    for (Expr argument : arguments) {
      if (argument.isVariable() && absent.contains(argument.asVar())) {
        return Optional.of(argument);
      }
    }
    return Optional.empty();
  }

  @Override
  public Expr transform(ExprFunction1 function, Expr argument) {
    boolean hasNone = noValue(argument).isPresent();
    if (function instanceof E_Bound) {
      return hasNone ? NodeValue.FALSE : super.transform(function, argument);
    }
    if (hasNone) {
      return argument;
    }
    if (function instanceof E_IsIRI && argument.isConstant()) {
      return NodeValue.makeBoolean(argument.getConstant().isIRI());
    }
    if (function instanceof E_LogicalNot && isBoolean(argument)) {
      return NodeValue.makeBoolean(!argument.getConstant().getBoolean());
    }
    return super.transform(function, argument);
  }

  @Override
  public Expr transform(ExprFunction2 function, Expr left, Expr right) {
    if (function instanceof E_LogicalOr || function instanceof E_LogicalAnd) {
      NodeValue decisive = function instanceof E_LogicalOr ? NodeValue.TRUE : NodeValue.FALSE;
      return decisive.equals(left) || decisive.equals(right)
          ? decisive
          : super.transform(function, left, right);
    }
    return noValue(left, right).orElseGet(() -> super.transform(function, left, right));
  }

  @Override
  public Expr transform(ExprFunction3 function, Expr first, Expr second, Expr third) {
    if (function instanceof E_If) {
      if (isBoolean(first)) {
        return first.getConstant().getBoolean() ? second : third;
      }
      return noValue(first).orElseGet(() -> super.transform(function, first, second, third));
    }
    return super.transform(function, first, second, third);
  }

  @Override
  public Expr transform(ExprFunctionN function, ExprList arguments) {
    if (!(function instanceof E_Coalesce)) {
      return super.transform(function, arguments);
    }
    List<Expr> left = new ArrayList<>();
    for (Expr argument : arguments) {
      if (noValue(argument).isEmpty()) {
        left.add(argument);
      }
      if (argument.isConstant()) {
        break;
      }
    }
    return switch (left.size()) {
      case 0 -> arguments.get(0);
      case 1 -> left.get(0);
      default -> new E_Coalesce(new ExprList(left));
    };
  }

  @Override
  public Expr transform(ExprFunctionOp function, ExprList arguments, Op op) {
    Folding inside = new Folding(without(absent, function.getElement()));
    Element pattern =
        ElementTransformer.transform(function.getElement(), inside.new Groups(), inside);
    return function instanceof E_NotExists ? new E_NotExists(pattern) : new E_Exists(pattern);
  }

  @Override
  public Expr transform(ExprVar variable) {
    return variable;
  }

  private static boolean isBoolean(Expr expression) {
    return expression.isConstant() && expression.getConstant().isBoolean();
  }
}
