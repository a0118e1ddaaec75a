package dk.kommunegraf.server.query;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.ARQException;
import org.apache.jena.sparql.core.Var;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of the grlc convention: decorators as YAML in comments that start with {@code #+},
 * then SPARQL, whose variables of a certain form are parameters.
 */
final class NamedQueryParser {

  private static final String DECORATOR = "#+";

  /** Names that the address of a named query uses itself. */
  private static final Set<String> RESERVED = Set.of("format", "limit", "offset", "cite");

  /** The address of the graphs that explorers load. */
  private static final String RESERVED_FILE = "graph.rq";

  /** The one parameter that means the same in every query: the language of names. */
  private static final String LANGUAGE = "lang";

  private static final String LANGUAGE_VARIABLE = "__lang_string";

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private NamedQueryParser() {}

  /**
   * The decorators that mean something here, of which {@code classes} and {@code excerpt} are not
   * grlc's; those of grlc that mean nothing, and those that describe the columns of a table for
   * export, are let through; all others are taken for typing errors.
   */
  @JsonIgnoreProperties({
    "endpoint",
    "endpoint_in_url",
    "method",
    "mime",
    "transform",
    "key",
    "references",
    "columns"
  })
  private record Decorators(
      @Nullable String summary,
      @Nullable String description,
      @Nullable List<String> tags,
      @Nullable Integer pagination,
      @Nullable List<Map<String, String>> defaults,
      @Nullable List<Map<String, List<String>>> enumerate,
      @Nullable List<Map<String, String>> classes,
      @Nullable String excerpt) {}

  /**
   * Reads one file.
   *
   * @param file the file's name with extension
   * @throws BrokenQueryException if it is not of the convention
   */
  static NamedQuery parse(String file, String text) {
    Decorators decorators = decorators(file, text);
    String summary = Optional.ofNullable(decorators.summary()).orElse("").strip();
    if (summary.isEmpty()) {
      throw new BrokenQueryException(file, 1, "no line '#+ summary: ...'");
    }
    if (decorators.pagination() != null && decorators.pagination() < 1) {
      throw new BrokenQueryException(file, 1, "pagination is a number of rows above 0");
    }
    Query query = checked(file, text);
    if (!query.isSelectType() && !query.isConstructType()) {
      throw new BrokenQueryException(
          file, lastLine(text), "a named query is a SELECT or a CONSTRUCT");
    }
    if (file.equals(RESERVED_FILE)) {
      throw new BrokenQueryException(file, 1, "the name graph is taken by an address");
    }
    List<QueryParameter> parameters = parameters(file, text, decorators);
    checkBinding(file, text, parameters);
    checkExcerpt(file, query, parameters, decorators.excerpt());
    return new NamedQuery(
        file.substring(0, file.length() - ".rq".length()),
        summary,
        Optional.ofNullable(decorators.description()).orElse("").strip(),
        Optional.ofNullable(decorators.tags()).orElse(List.of()),
        decorators.pagination() == null
            ? OptionalInt.empty()
            : OptionalInt.of(decorators.pagination()),
        parameters,
        text,
        query,
        Optional.ofNullable(decorators.excerpt()),
        Optional.empty());
  }

  /** The SPARQL of a file, whose decorators are comments to it. */
  static Query sparql(String text) {
    return QueryFactory.create(text, Syntax.syntaxSPARQL_11);
  }

  private static Query checked(String file, String text) {
    try {
      return sparql(text);
    } catch (QueryException e) {
      SyntaxError error = SyntaxError.of(e);
      throw new BrokenQueryException(file, Math.max(1, error.line()), error.message());
    }
  }

  /** Not everywhere where a variable may stand a term may, such as in ORDER BY. */
  private static void checkBinding(String file, String text, List<QueryParameter> parameters) {
    Map<Var, Node> terms = new LinkedHashMap<>();
    parameters.forEach(
        parameter -> terms.put(Var.alloc(parameter.variable()), parameter.type().example()));
    try {
      sparql(Substitution.of(terms).apply(sparql(text)).serialize());
    } catch (ARQException e) {
      throw new BrokenQueryException(
          file, 1, "a term in place of each parameter gives no query: " + e.getMessage());
    }
  }

  private static void checkExcerpt(
      String file, Query query, List<QueryParameter> parameters, @Nullable String column) {
    boolean hasWords = parameters.stream().anyMatch(of -> of.type() == ParameterType.TEXT);
    if (column != null && !(hasWords && query.getResultVars().contains(column))) {
      throw new BrokenQueryException(
          file, 1, "an excerpt is a column of a query with a parameter of type text");
    }
  }

  private static Decorators decorators(String file, String text) {
    List<Integer> lineNumbers = new ArrayList<>();
    StringBuilder yaml = new StringBuilder();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.startsWith(DECORATOR)) {
        lineNumbers.add(number);
        yaml.append(line.substring(DECORATOR.length()).replaceFirst("^ ", "")).append('\n');
      }
    }
    if (lineNumbers.isEmpty()) {
      throw new BrokenQueryException(file, 1, "no line that starts with #+");
    }
    try {
      return YAML.readValue(yaml.toString(), Decorators.class);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      int index = Math.min(Math.max(line, 1), lineNumbers.size()) - 1;
      throw new BrokenQueryException(file, lineNumbers.get(index), e.getOriginalMessage());
    }
  }

  private static List<QueryParameter> parameters(String file, String text, Decorators decorators) {
    Map<String, QueryParameter> byName = new LinkedHashMap<>();
    for (String variable : Tokens.variables(text)) {
      QueryParameter.find(variable)
          .ifPresent(
              parameter -> {
                boolean other =
                    parameter.name().equals(LANGUAGE) && !variable.equals(LANGUAGE_VARIABLE);
                if (other
                    || RESERVED.contains(parameter.name())
                    || byName.putIfAbsent(parameter.name(), parameter) != null) {
                  throw new BrokenQueryException(
                      file, lineOf(text, variable), "the name of ?" + variable + " is taken");
                }
              });
    }
    Map<String, String> defaults = byParameter(merged(decorators.defaults()));
    Map<String, List<String>> values = byParameter(merged(decorators.enumerate()));
    Map<String, String> classes = byParameter(merged(decorators.classes()));
    for (String name : union(defaults.keySet(), union(values.keySet(), classes.keySet()))) {
      if (!byName.containsKey(name)) {
        throw new BrokenQueryException(file, 1, "a decorator names no parameter: " + name);
      }
    }
    return byName.values().stream()
        .map(
            parameter ->
                parameter.name().equals(LANGUAGE)
                    ? parameter.with(Optional.of(Languages.DANISH), Languages.ALL)
                    : parameter.with(
                        Optional.ofNullable(defaults.get(parameter.name())),
                        values.getOrDefault(parameter.name(), List.of())))
        .map(parameter -> parameter.meaning(Optional.ofNullable(classes.get(parameter.name()))))
        .toList();
  }

  /** grlc names the values of a parameter by its variable; a person names them by the parameter. */
  private static <T> Map<String, T> byParameter(Map<String, T> byVariable) {
    Map<String, T> byName = new LinkedHashMap<>();
    byVariable.forEach(
        (name, value) ->
            byName.put(QueryParameter.find(name).map(QueryParameter::name).orElse(name), value));
    return byName;
  }

  private static Set<String> union(Set<String> first, Set<String> second) {
    Set<String> all = new LinkedHashSet<>(first);
    all.addAll(second);
    return all;
  }

  private static <T> Map<String, T> merged(@Nullable List<Map<String, T>> entries) {
    Map<String, T> all = new LinkedHashMap<>();
    if (entries != null) {
      entries.forEach(all::putAll);
    }
    return all;
  }

  private static long lineOf(String text, String variable) {
    return text.lines().takeWhile(line -> !line.contains(variable)).count() + 1;
  }

  private static long lastLine(String text) {
    return Math.max(1, text.lines().count());
  }
}
