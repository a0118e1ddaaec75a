package dk.kommunegraf.server.query;

import dk.kommunegraf.server.query.ApiException.BadRequest;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;

/**
 * Puts the values of a request into a named query, as terms in its syntax tree and never as text:
 * no value can change what a query does.
 */
final class ParameterBinder {

  private final ThingFinder things;

  ParameterBinder(ThingFinder things) {
    this.things = things;
  }

  /**
   * Binds the values given and the defaults.
   *
   * @throws BadRequest if a name is unknown, a value does not fit or a required one is missing
   */
  BoundQuery bind(NamedQuery named, Map<String, String> given) {
    refuseUnknown(named, given);
    Map<Var, Node> terms = new LinkedHashMap<>();
    Map<String, Object> bound = new LinkedHashMap<>();
    Set<Var> notGiven = new LinkedHashSet<>();
    for (QueryParameter parameter : named.parameters()) {
      Optional<String> value =
          Optional.ofNullable(given.get(parameter.name()))
              .map(String::strip)
              .filter(text -> !text.isEmpty())
              .or(parameter::defaultValue);
      if (value.isPresent()) {
        Node term = term(parameter, value.get());
        terms.put(Var.alloc(parameter.variable()), term);
        bound.put(parameter.name(), String.valueOf(Values.plain(term)));
      } else if (parameter.required()) {
        throw new BadRequest(
            "'%s' needs the parameter '%s'".formatted(named.name(), parameter.name()));
      } else {
        notGiven.add(Var.alloc(parameter.variable()));
      }
    }
    return new BoundQuery(
        Folding.apply(Substitution.of(terms).apply(named.query()), notGiven), bound);
  }

  private static void refuseUnknown(NamedQuery named, Map<String, String> given) {
    for (String name : given.keySet()) {
      if (named.parameters().stream().noneMatch(parameter -> parameter.name().equals(name))) {
        String valid =
            named.parameters().stream().map(QueryParameter::name).collect(Collectors.joining(", "));
        throw new BadRequest(
            "'%s' has no parameter '%s'; it has: %s"
                .formatted(named.name(), name, valid.isEmpty() ? "none" : valid));
      }
    }
  }

  private Node term(QueryParameter parameter, String value) {
    if (!parameter.values().isEmpty() && !parameter.values().contains(value)) {
      throw new BadRequest(
          "'%s' takes one of: %s"
              .formatted(parameter.name(), String.join(", ", parameter.values())));
    }
    return switch (parameter.type()) {
      case IRI -> things.get(parameter.name(), parameter.meaning().orElse(parameter.name()), value);
      case DATE -> typed(parameter, value, XSDDatatype.XSDdate);
      case INTEGER -> typed(parameter, value, XSDDatatype.XSDinteger);
      case DECIMAL -> typed(parameter, value, XSDDatatype.XSDdecimal);
      case BOOLEAN -> typed(parameter, value, XSDDatatype.XSDboolean);
      case STRING -> NodeFactory.createLiteralString(value);
      case TEXT -> NodeFactory.createLiteralString(TextQuery.of(value));
    };
  }

  private static Node typed(QueryParameter parameter, String value, XSDDatatype datatype) {
    if (!datatype.isValid(value)) {
      throw new BadRequest(
          "'%s' is a %s, not '%s'".formatted(parameter.name(), parameter.type().label(), value));
    }
    return NodeFactory.createLiteralDT(value, datatype);
  }
}
