package dk.kommunegraf.server.query;

import java.util.List;
import java.util.Optional;

/**
 * A parameter of a named query.
 *
 * @param name as in the request: {@code municipality} for the variable {@code ?_municipality_iri}
 * @param variable the variable that it binds, without question mark
 * @param type what it accepts
 * @param required whether the query makes no sense without it
 * @param defaultValue what counts when the request does not say
 * @param values the only values that it takes; empty for any
 * @param meaning local name of the class of the things that it may mean; empty for the class of the
 *     parameter's own name
 */
public record QueryParameter(
    String name,
    String variable,
    ParameterType type,
    boolean required,
    Optional<String> defaultValue,
    List<String> values,
    Optional<String> meaning) {

  public QueryParameter {
    values = List.copyOf(values);
  }

  /**
   * The parameter that a variable stands for by grlc's convention: {@code ?_name_type} must be
   * given, {@code ?__name_type} may be. Empty for any other variable.
   */
  static Optional<QueryParameter> find(String variable) {
    if (!variable.startsWith("_")) {
      return Optional.empty();
    }
    boolean optional = variable.startsWith("__");
    String rest = variable.substring(optional ? 2 : 1);
    int last = rest.lastIndexOf('_');
    Optional<ParameterType> type =
        last > 0 ? ParameterType.find(rest.substring(last + 1)) : Optional.empty();
    String name = type.isPresent() ? rest.substring(0, last) : rest;
    return Optional.of(
        new QueryParameter(
            name,
            variable,
            type.orElse(ParameterType.STRING),
            !optional,
            Optional.empty(),
            List.of(),
            Optional.empty()));
  }

  QueryParameter with(Optional<String> newDefault, List<String> newValues) {
    boolean stillRequired = required && newDefault.isEmpty();
    return new QueryParameter(name, variable, type, stillRequired, newDefault, newValues, meaning);
  }

  QueryParameter meaning(Optional<String> newMeaning) {
    return new QueryParameter(name, variable, type, required, defaultValue, values, newMeaning);
  }
}
