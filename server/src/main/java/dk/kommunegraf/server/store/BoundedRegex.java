package dk.kommunegraf.server.store;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.jspecify.annotations.Nullable;

/**
 * Puts a bound on the steps of REGEX and REPLACE: Java's regular expressions go back and try again,
 * for years with some patterns, and nothing ends them. A match is tried first on a text that counts
 * how often it is looked at, and only then made by Jena.
 */
final class BoundedRegex extends ExprTransformCopy {

  /** A tenth of a second or two. */
  private static final long MAX_STEPS = 20_000_000;

  /** Without one of these, a pattern is tried once at each place. */
  private static final Pattern REPETITION = Pattern.compile("[*+{?]");

  @Override
  public Expr transform(ExprFunctionN function, ExprList arguments) {
    if (function instanceof E_Regex) {
      return new Match(arguments);
    }
    return function instanceof E_StrReplace
        ? new Replacement(arguments)
        : super.transform(function, arguments);
  }

  private static Expr argument(ExprList arguments, int index) {
    return arguments.get(index);
  }

  private static @Nullable Expr flags(ExprList arguments, int index) {
    return index < arguments.size() ? arguments.get(index) : null;
  }

  private static final class Match extends E_Regex {
    Match(ExprList arguments) {
      super(argument(arguments, 0), argument(arguments, 1), flags(arguments, 2));
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
      tryMatching(values, 2, false);
      return super.eval(values);
    }

    @Override
    public Expr copy(ExprList arguments) {
      return new Match(arguments);
    }
  }

  private static final class Replacement extends E_StrReplace {
    Replacement(ExprList arguments) {
      super(
          argument(arguments, 0),
          argument(arguments, 1),
          argument(arguments, 2),
          flags(arguments, 3));
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
      tryMatching(values, 3, true);
      return super.eval(values);
    }

    @Override
    public Expr copy(ExprList arguments) {
      return new Replacement(arguments);
    }
  }

  /**
   * Matches the first value by the second, once or to the end of the text; what is wrong with the
   * values is left to Jena.
   *
   * @throws CostlyQueryError if that takes too many steps
   */
  private static void tryMatching(List<NodeValue> values, int flags, boolean all) {
    String regex = values.get(1).asString();
    if (!values.get(0).isLiteral() || !REPETITION.matcher(regex).find()) {
      return;
    }
    try {
      String mask = flags < values.size() ? values.get(flags).asString() : null;
      Matcher matcher =
          RegexEngine.makePattern("regex", regex, mask)
              .matcher(new Counted(values.get(0).asNode().getLiteralLexicalForm(), regex));
      boolean more = matcher.find();
      while (more && all) {
        more = matcher.find();
      }
    } catch (StackOverflowError e) {
      throw CostlyQueryError.regex(regex);
    } catch (ExprEvalException e) {
      // No pattern: Jena says so.
    }
  }

  /** A text that counts how often it is looked at. */
  private static final class Counted implements CharSequence {
    private final String text;
    private final String regex;
    private long steps;

    Counted(String text, String regex) {
      this.text = text;
      this.regex = regex;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if (++steps > MAX_STEPS) {
        throw CostlyQueryError.regex(regex);
      }
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int from, int to) {
      return text.subSequence(from, to);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
