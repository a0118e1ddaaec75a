package dk.kommunegraf.server.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a named query as a page shows them.
 *
 * @param name the query
 */
public record Table(String name, List<Column> columns, List<List<Value>> rows) {

  /** Copies the lists. */
  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * A column.
   *
   * @param kind {@code number} or {@code date}, as its style is called; null for anything else
   */
  public record Column(Text name, @Nullable String kind) {}
}
