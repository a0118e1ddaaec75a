package dk.kommunegraf.server.export;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dk.kommunegraf.server.query.BrokenQueryException;
import dk.kommunegraf.server.query.NamedQueries;
import dk.kommunegraf.server.query.NamedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.jspecify.annotations.Nullable;

/**
 * A table of an export: a query whose rows about one thing stand together, and what its columns
 * mean.
 *
 * @param query gives the rows, those of one thing together
 * @param key the column that has another value for each thing
 * @param columns in the order of the query
 * @param references the tables whose keys columns hold, by column
 */
record Table(NamedQuery query, String key, List<Column> columns, Map<String, String> references) {

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  /** Copies what it is given. */
  Table {
    columns = List.copyOf(columns);
    references = Map.copyOf(references);
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Decorators(
      @Nullable String key,
      @Nullable Map<String, String> columns,
      @Nullable Map<String, String> references) {}

  /**
   * The tables that the project ships, by name.
   *
   * @throws BrokenQueryException if a file does not describe its columns
   */
  static List<Table> list() {
    return NamedQueries.readExports().list().stream().map(Table::of).toList();
  }

  static Table of(NamedQuery query) {
    try {
      Decorators decorators = YAML.readValue(yaml(query.text()), Decorators.class);
      Map<String, String> said = orEmpty(decorators.columns());
      if (decorators.key() == null || !List.copyOf(said.keySet()).equals(query.columns())) {
        throw broken(query, "describe the key and every column in the order of SELECT");
      }
      List<Column> columns = new ArrayList<>();
      said.forEach((name, text) -> columns.add(Column.parse(name, text)));
      return new Table(query, decorators.key(), columns, orEmpty(decorators.references()));
    } catch (JsonProcessingException e) {
      throw broken(query, e.getOriginalMessage());
    } catch (IllegalArgumentException e) {
      throw broken(query, String.valueOf(e.getMessage()));
    }
  }

  private static Map<String, String> orEmpty(@Nullable Map<String, String> map) {
    return map == null ? Map.of() : map;
  }

  private static BrokenQueryException broken(NamedQuery query, String what) {
    return new BrokenQueryException("export/" + query.name() + ".rq", 1, what);
  }

  private static String yaml(String text) {
    return text.lines()
        .filter(line -> line.startsWith("#+"))
        .map(line -> line.substring(2).replaceFirst("^ ", ""))
        .collect(Collectors.joining("\n"));
  }

  /** Its name, which is that of its file. */
  String name() {
    return query.name();
  }

  /** What it holds, in one line. */
  String summary() {
    return query.summary();
  }

  /** A new reading of the query. */
  Query sparql() {
    return query.query();
  }
}
