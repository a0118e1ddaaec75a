package dk.kommunegraf.server.query;

import dk.kommunegraf.server.query.ApiException.BadRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/** Answers named queries: those that make a table a page at a time. */
public final class NamedQueryRunner {

  private final QueryRunner runner;
  private final ParameterBinder binder;
  private final ResultWriter writer;

  /** Asks through a runner. */
  public NamedQueryRunner(QueryRunner runner) {
    this(runner, false);
  }

  private NamedQueryRunner(QueryRunner runner, boolean trusting) {
    this.runner = runner;
    this.binder = new ParameterBinder(new ThingFinder(runner, trusting));
    this.writer = new ResultWriter(runner.limits().result());
  }

  /** Asks through a runner about things whose IRIs come from the graph itself. */
  public static NamedQueryRunner ofKnownThings(QueryRunner runner) {
    return new NamedQueryRunner(runner, true);
  }

  /**
   * Binds and runs a query.
   *
   * @param parameters as text, by name
   * @param limit how many rows at most; the query's own page where it is not given
   * @param offset how many rows to pass over
   * @throws BadRequest if a parameter, the limit or the offset is wrong
   */
  public Answer answer(
      NamedQuery named, Map<String, String> parameters, OptionalLong limit, long offset) {
    if (!named.makesGraph()) {
      return page(form(named, parameters), parameters, limit, offset);
    }
    if (limit.isPresent() || offset != 0) {
      throw new BadRequest(
          "'%s' makes a graph, which has no rows to limit".formatted(named.name()));
    }
    BoundQuery bound = binder.bind(named, parameters);
    Graph graph = runner.run(bound.query(), execution -> writer.graph(execution, named.query()));
    return new GraphAnswer(named.name(), bound.parameters(), bound.query().serialize(), graph);
  }

  /**
   * Binds a query without running it.
   *
   * @return its text: of a table that of its first page
   * @throws BadRequest if a parameter is wrong
   */
  public String sparql(NamedQuery named, Map<String, String> parameters) {
    if (named.makesGraph()) {
      return binder.bind(named, parameters).query().serialize();
    }
    NamedQuery form = form(named, parameters);
    return paged(binder.bind(form, parameters).query(), rows(form), 0).serialize();
  }

  /**
   * Binds and runs a query that makes a table, and gives its rows to a reader one at a time, which
   * need not keep them.
   *
   * @param limit how many rows at most; all that there may be where it is not given
   * @param most how many rows there may be
   * @return whether there are more rows
   * @throws BadRequest if a parameter or the limit is wrong
   */
  public boolean read(
      NamedQuery named,
      Map<String, String> parameters,
      OptionalLong limit,
      long most,
      Consumer<Binding> reader) {
    long rows = limit.orElse(most);
    if (rows < 1 || rows > most) {
      throw new BadRequest("limit is from 1 to %d".formatted(most));
    }
    BoundQuery bound = binder.bind(form(named, parameters), parameters);
    long[] count = {0};
    // Once: a reader that has seen rows cannot be given them again.
    runner.runOnce(
        paged(bound.query(), rows + 1, 0),
        running -> {
          RowSet.adapt(running.select())
              .forEachRemaining(
                  row -> {
                    if (++count[0] <= rows) {
                      reader.accept(row.detach());
                    }
                  });
          return count;
        });
    return count[0] > rows;
  }

  /** The form for the text index, where there is one and words are given to look up in it. */
  private NamedQuery form(NamedQuery named, Map<String, String> parameters) {
    return named
        .textForm()
        .filter(form -> runner.hasTextIndex())
        .filter(
            form ->
                named.parameters().stream()
                    .filter(parameter -> words(form).equals(Optional.of(parameter.name())))
                    .allMatch(
                        parameter ->
                            parameter.required()
                                || !parameters.getOrDefault(parameter.name(), "").isBlank()))
        .orElse(named);
  }

  /** The name of the parameter that holds the words for the text index. */
  private static Optional<String> words(NamedQuery form) {
    return form.parameters().stream()
        .filter(parameter -> parameter.type() == ParameterType.TEXT)
        .map(QueryParameter::name)
        .findFirst();
  }

  private Page page(
      NamedQuery named, Map<String, String> parameters, OptionalLong limit, long offset) {
    Limits limits = runner.limits();
    long rows = limit.orElse(rows(named));
    if (rows < 1 || rows > limits.result().maxRows() || offset < 0) {
      throw new BadRequest(
          "limit is from 1 to %d and offset 0 or more".formatted(limits.result().maxRows()));
    }
    BoundQuery bound = binder.bind(named, parameters);
    // One row more than asked tells whether there are more.
    List<Binding> found = runner.rows(paged(bound.query(), rows + 1, offset));
    boolean truncated = found.size() > rows;
    List<Binding> shown = truncated ? found.subList(0, (int) rows) : found;
    return new Page(
        named.name(),
        bound.parameters(),
        paged(bound.query(), rows, offset).serialize(),
        named.columns(),
        named
            .excerpt()
            .map(column -> Excerpts.of(words(named, bound)).in(shown, column))
            .orElse(shown),
        truncated,
        offset);
  }

  /** How many rows its page has unasked. */
  private long rows(NamedQuery named) {
    return named.pagination().orElse(runner.limits().result().defaultRows());
  }

  private static String words(NamedQuery form, BoundQuery bound) {
    return words(form).map(name -> bound.parameters().get(name).toString()).orElseThrow();
  }

  /** The window of rows inside the window that the query may have of its own. */
  private static Query paged(Query query, long rows, long offset) {
    Query paged = query.cloneQuery();
    long own = paged.getLimit() == Query.NOLIMIT ? Long.MAX_VALUE : paged.getLimit();
    long start = paged.getOffset() == Query.NOLIMIT ? 0 : paged.getOffset();
    paged.setLimit(Math.min(rows, Math.max(0, own - offset)));
    if (start + offset > 0) {
      paged.setOffset(start + offset);
    }
    return paged;
  }
}
