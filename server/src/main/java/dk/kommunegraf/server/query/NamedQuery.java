package dk.kommunegraf.server.query;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.jena.query.Query;

/**
 * A query that the project ships under a name.
 *
 * @param name the file's name without extension
 * @param summary one line on what it answers
 * @param description more than that; may be empty
 * @param tags the groups it belongs to
 * @param pagination rows of a page where a request does not say
 * @param parameters in the order of their first use
 * @param text the SPARQL as written, decorators included
 * @param query the same as it was read
 * @param excerpt the column whose texts are cut to where the words stand; in text forms only
 * @param textForm the same query for a store with a text index, with the same parameters and
 *     columns
 */
public record NamedQuery(
    String name,
    String summary,
    String description,
    List<String> tags,
    OptionalInt pagination,
    List<QueryParameter> parameters,
    String text,
    Query query,
    Optional<String> excerpt,
    Optional<NamedQuery> textForm) {

  public NamedQuery {
    tags = List.copyOf(tags);
    parameters = List.copyOf(parameters);
  }

  NamedQuery withTextForm(NamedQuery form) {
    return new NamedQuery(
        name,
        summary,
        description,
        tags,
        pagination,
        parameters,
        text,
        query,
        excerpt,
        Optional.of(form));
  }

  /** A copy of the query, which the caller may change. */
  @Override
  public Query query() {
    return query.cloneQuery();
  }

  /** Whether it makes a graph; else it makes a table. */
  public boolean makesGraph() {
    return query.isConstructType();
  }

  /** The names of the columns of its result; none where it makes a graph. */
  public List<String> columns() {
    return makesGraph() ? List.of() : query.getResultVars();
  }

  /** The formats of its result, the default first. */
  public List<ResultFormat> formats() {
    return makesGraph() ? ResultFormat.FOR_GRAPH : ResultFormat.FOR_ROWS;
  }
}
