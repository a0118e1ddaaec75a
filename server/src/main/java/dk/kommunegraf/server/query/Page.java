package dk.kommunegraf.server.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.ResultSet;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSetStream;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of the result of a named query.
 *
 * @param name the query's name
 * @param parameters what its parameters were bound to, those given and those by default
 * @param sparql the query as it was run, which gives the same rows anywhere
 * @param columns the names of the columns
 * @param bindings the rows as terms
 * @param truncated whether there are rows after these
 * @param offset how many rows stand before these
 */
public record Page(
    String name,
    Map<String, Object> parameters,
    String sparql,
    List<String> columns,
    List<Binding> bindings,
    boolean truncated,
    long offset)
    implements Answer {

  public Page {
    columns = List.copyOf(columns);
    bindings = List.copyOf(bindings);
  }

  /** How many rows these are. */
  public int count() {
    return bindings.size();
  }

  /** The rows with a plain value, or null, in every column. */
  public List<Map<String, @Nullable Object>> rows() {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (Binding binding : bindings) {
      Map<String, @Nullable Object> row = new LinkedHashMap<>();
      columns.forEach(column -> row.put(column, Values.plain(binding.get(column))));
      rows.add(row);
    }
    return rows;
  }

  /** The rows as text in the order of the columns, empty where a column is unbound. */
  public List<List<String>> texts() {
    return bindings.stream()
        .map(row -> columns.stream().map(column -> Values.text(row.get(column))).toList())
        .toList();
  }

  /** The rows as a new table of SPARQL. */
  public ResultSet table() {
    return ResultSet.adapt(RowSetStream.create(Var.varList(columns), bindings.iterator()));
  }
}
