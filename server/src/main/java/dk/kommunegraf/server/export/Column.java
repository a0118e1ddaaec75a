package dk.kommunegraf.server.export;

import java.util.Locale;
import java.util.Set;

/**
 * A column of a table.
 *
 * @param name its name, which is that of the variable
 * @param type what its cells hold
 * @param description what that means
 */
record Column(String name, Type type, String description) {

  /** What cells hold, by the types of Table Schema where it has one. */
  enum Type {
    /** An IRI. */
    URI("string"),
    /** Text. */
    TEXT("string"),
    /** Several texts in one cell, in the order of their letters. */
    LIST("string"),
    /** A day, ISO 8601. */
    DATE("date"),
    /** A time of the day with seconds. */
    TIME("time"),
    /** A whole number. */
    INTEGER("integer"),
    /** A number with a decimal point. */
    NUMBER("number"),
    /** {@code true} or {@code false}. */
    BOOLEAN("boolean");

    private final String schema;

    Type(String schema) {
      this.schema = schema;
    }

    /** The name of the type in Table Schema. */
    String schema() {
      return schema;
    }
  }

  /** What stands between the texts of a list. */
  static final String SEPARATOR = " | ";

  /**
   * Reads what a query says of its column: the type, a comma, the description.
   *
   * @throws IllegalArgumentException if there is no such type
   */
  static Column parse(String name, String text) {
    String[] parts = text.split(",\\s*", 2);
    if (parts.length < 2) {
      throw new IllegalArgumentException("column " + name + ": write 'type, description'");
    }
    return new Column(name, Type.valueOf(parts[0].toUpperCase(Locale.ROOT)), parts[1]);
  }

  /** The name of the type, as a query writes it. */
  String typeName() {
    return type.name().toLowerCase(Locale.ROOT);
  }

  /**
   * One cell of the values that a thing has in this column. Where documents differ on what has one
   * value, the least is taken, so that the same data gives the same table.
   *
   * @param values in their order; may be none
   */
  String cell(Set<String> values) {
    return type == Type.LIST
        ? String.join(SEPARATOR, values)
        : values.stream().findFirst().orElse("");
  }
}
