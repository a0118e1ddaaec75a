package dk.kommunegraf.server.http;

import dk.kommunegraf.server.graph.NetworkFormat;
import dk.kommunegraf.server.query.Languages;
import dk.kommunegraf.server.query.NamedQueries;
import dk.kommunegraf.server.query.NamedQuery;
import dk.kommunegraf.server.query.ParameterType;
import dk.kommunegraf.server.query.QueryParameter;
import dk.kommunegraf.server.query.ResultFormat;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The description of the API for programs: an OpenAPI 3.1.0 document, made of the named queries, so
 * that it cannot differ from them. Immutable.
 */
final class OpenApi {

  private static final Map<String, Object> PROBLEM =
      response(
          "What was wrong, and what to change", Map.of("application/problem+json", ref("Problem")));

  private final Map<String, Object> document;

  OpenApi(NamedQueries queries) {
    Map<String, Object> paths = new LinkedHashMap<>();
    paths.put("/api", list());
    paths.put("/api/graph", network());
    queries.list().forEach(query -> paths.put("/api/" + query.name(), path(query)));
    document =
        ordered(
            "openapi",
            "3.1.0",
            "info",
            info(),
            "paths",
            paths,
            "components",
            Map.of("schemas", schemas()));
  }

  /** Answers with the document. */
  void handle(Context ctx) {
    ctx.json(document).contentType("application/vnd.oai.openapi+json;version=3.1");
  }

  private static Map<String, Object> info() {
    String version = OpenApi.class.getPackage().getImplementationVersion();
    return ordered(
        "title", "kommunegraf",
        "summary", "The knowledge graph of Danish municipal decisions",
        "description",
            "Each named query is one address. Parameters that mean a thing take its IRI, name, slug or code.",
        "license", Map.of("name", "Apache-2.0", "identifier", "Apache-2.0"),
        "version", version == null ? "development" : version);
  }

  private static Map<String, Object> list() {
    return Map.of(
        "get",
        ordered(
            "operationId", "list",
            "summary", "The named queries with their parameters and columns",
            "responses",
                Map.of(
                    "200",
                    response("The queries", Map.of("application/json", Map.of("type", "array"))))));
  }

  private static Map<String, Object> network() {
    Map<String, Object> content = new LinkedHashMap<>();
    for (NetworkFormat format : NetworkFormat.values()) {
      content.put(format.mediaType(), Map.of("schema", Map.of("type", "string")));
    }
    content.put("application/json", Map.of("schema", Map.of("type", List.of("object", "array"))));
    return Map.of(
        "get",
        ordered(
            "operationId",
            "graph",
            "summary",
            "What is around a thing, or what a named query finds, for graph explorers",
            "description",
            "Either uri or query is given; with query also its parameters, and limit is of rows."
                + " An answer that does not hold all has the header X-Result-Truncated.",
            "parameters",
            List.of(
                ordered(
                    "name",
                    "uri",
                    "in",
                    "query",
                    "schema",
                    ordered("type", "string", "format", "uri")),
                ordered("name", "query", "in", "query", "schema", Map.of("type", "string")),
                number("depth", 1),
                number("limit", 1),
                ordered(
                    "name",
                    "types",
                    "in",
                    "query",
                    "description",
                    "Names of classes with commas between them",
                    "schema",
                    Map.of("type", "string")),
                choice(
                    "format",
                    Arrays.stream(NetworkFormat.values()).map(NetworkFormat::label).toList()),
                choice("lang", Languages.ALL)),
            "responses",
            ordered(
                "200", ordered("description", "The network", "content", content),
                "304", Map.of("description", "The answer with this ETag still holds"),
                "400", PROBLEM,
                "404", PROBLEM,
                "413", PROBLEM,
                "503", PROBLEM)));
  }

  private static Map<String, Object> path(NamedQuery query) {
    Map<String, Object> get = operation(query, query.name());
    List<Map<String, Object>> parameters = new ArrayList<>();
    query.parameters().forEach(parameter -> parameters.add(inAddress(parameter)));
    parameters.addAll(common(query));
    get.put("parameters", parameters);
    Map<String, Object> post = operation(query, query.name() + "-post");
    post.put("requestBody", body(query));
    return ordered("get", get, "post", post);
  }

  private static Map<String, Object> operation(NamedQuery query, String id) {
    Map<String, Object> content = new LinkedHashMap<>();
    for (ResultFormat format : query.formats()) {
      content.put(
          format.mediaType(),
          format == ResultFormat.ROWS
              ? Map.of("schema", rows(query))
              : Map.of("schema", Map.of("type", "string")));
    }
    Map<String, Object> ok = ordered("description", "The answer", "content", content);
    return ordered(
        "operationId", id,
        "summary", query.summary(),
        "description", query.description(),
        "tags", query.tags(),
        "responses",
            ordered(
                "200", ok,
                "304", Map.of("description", "The answer with this ETag still holds"),
                "400", PROBLEM,
                "406", PROBLEM,
                "413", PROBLEM,
                "503", PROBLEM));
  }

  private static Map<String, Object> rows(NamedQuery query) {
    Map<String, Object> columns = new LinkedHashMap<>();
    query.columns().forEach(column -> columns.put(column, ref("Value")));
    return Map.of(
        "allOf",
        List.of(
            ref("Page"),
            Map.of(
                "properties",
                Map.of(
                    "rows",
                    ordered(
                        "type",
                        "array",
                        "items",
                        ordered("type", "object", "properties", columns))))));
  }

  private static Map<String, Object> inAddress(QueryParameter parameter) {
    return ordered(
        "name", parameter.name(),
        "in", "query",
        "required", parameter.required(),
        "schema", schema(parameter));
  }

  private static Map<String, Object> schema(QueryParameter parameter) {
    Map<String, Object> schema = new LinkedHashMap<>();
    ParameterType type = parameter.type();
    schema.put(
        "type",
        switch (type) {
          case INTEGER -> "integer";
          case DECIMAL -> "number";
          case BOOLEAN -> "boolean";
          default -> "string";
        });
    if (type == ParameterType.DATE) {
      schema.put("format", "date");
    }
    if (type == ParameterType.IRI) {
      schema.put("description", "IRI, name, slug or code");
    }
    parameter.defaultValue().ifPresent(value -> schema.put("default", value));
    if (!parameter.values().isEmpty()) {
      schema.put("enum", parameter.values());
    }
    return schema;
  }

  /** The parameters that mean the same for every query. */
  private static List<Map<String, Object>> common(NamedQuery query) {
    List<Map<String, Object>> common = new ArrayList<>();
    common.add(choice("format", query.formats().stream().map(ResultFormat::label).toList()));
    if (!query.makesGraph()) {
      common.add(number("limit", 1));
      common.add(number("offset", 0));
    }
    common.add(choice("cite", ApiHandler.CITATION_STYLES));
    if (query.parameters().stream().noneMatch(parameter -> parameter.name().equals("lang"))) {
      common.add(choice("lang", Languages.ALL));
    }
    return common;
  }

  private static Map<String, Object> choice(String name, List<String> values) {
    return ordered(
        "name", name, "in", "query", "schema", ordered("type", "string", "enum", values));
  }

  private static Map<String, Object> number(String name, int minimum) {
    return ordered(
        "name", name, "in", "query", "schema", ordered("type", "integer", "minimum", minimum));
  }

  private static Map<String, Object> body(NamedQuery query) {
    Map<String, Object> properties = new LinkedHashMap<>();
    query.parameters().forEach(parameter -> properties.put(parameter.name(), schema(parameter)));
    Map<String, Object> schema = ordered("type", "object", "properties", properties);
    List<String> required =
        query.parameters().stream()
            .filter(QueryParameter::required)
            .map(QueryParameter::name)
            .toList();
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    return Map.of(
        "content",
        ordered(
            "application/x-www-form-urlencoded", Map.of("schema", schema),
            "application/json", Map.of("schema", schema)));
  }

  private static Map<String, Object> schemas() {
    Map<String, Object> text = Map.of("type", "string");
    return ordered(
        "Value", Map.of("type", List.of("string", "number", "boolean", "null")),
        "Page",
            ordered(
                "type", "object",
                "required", List.of("name", "parameters", "sparql", "count", "truncated", "rows"),
                "properties",
                    ordered(
                        "name", text,
                        "parameters", Map.of("type", "object"),
                        "sparql", text,
                        "count", Map.of("type", "integer"),
                        "truncated", Map.of("type", "boolean"),
                        "next", Map.of("type", List.of("string", "null")),
                        "rows", Map.of("type", "array"),
                        "datasetVersion", text)),
        "Problem",
            ordered(
                "type", "object",
                "description", "RFC 9457",
                "properties",
                    ordered(
                        "type", text,
                        "title", text,
                        "status", Map.of("type", "integer"),
                        "detail", text,
                        "suggestions", ordered("type", "array", "items", text))));
  }

  private static Map<String, Object> ref(String schema) {
    return Map.of("$ref", "#/components/schemas/" + schema);
  }

  private static Map<String, Object> response(String description, Map<String, ?> schemas) {
    Map<String, Object> content = new LinkedHashMap<>();
    schemas.forEach((type, schema) -> content.put(type, Map.of("schema", schema)));
    return ordered("description", description, "content", content);
  }

  /** A map in the order of its arguments: name, value, name, value. */
  private static Map<String, Object> ordered(Object... entries) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < entries.length; i += 2) {
      map.put((String) entries[i], entries[i + 1]);
    }
    return map;
  }
}
