package dk.kommunegraf.server.http;

import dk.kommunegraf.server.query.ApiException.BadRequest;
import dk.kommunegraf.server.query.NamedQueries;
import dk.kommunegraf.server.query.NamedQuery;
import dk.kommunegraf.server.query.NamedQueryRunner;
import dk.kommunegraf.server.query.Page;
import dk.kommunegraf.server.query.PageWriter;
import dk.kommunegraf.server.query.QueryParameter;
import dk.kommunegraf.server.query.QueryRunner;
import dk.kommunegraf.server.query.ResultFormat;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers the named queries as JSON and CSV. */
final class ApiHandler {

  private static final List<ResultFormat> FORMATS = List.of(ResultFormat.JSON, ResultFormat.CSV);

  private static final String FORMAT = "format";
  private static final String LIMIT = "limit";
  private static final String OFFSET = "offset";

  private final NamedQueries queries;
  private final NamedQueryRunner runner;

  ApiHandler(QueryRunner runner, NamedQueries queries) {
    this.queries = queries;
    this.runner = new NamedQueryRunner(runner);
  }

  /** What there is to ask. */
  void list(Context ctx) {
    ctx.json(queries.list().stream().map(ApiHandler::entry).toList());
  }

  /** The answer of one query. */
  void answer(Context ctx) {
    NamedQuery query = queries.get(ctx.pathParam("query"));
    Map<String, String> given = parameters(ctx);
    given.remove(FORMAT);
    boolean csv = ResultFormat.CSV == Answers.format(ctx, FORMATS);
    OptionalLong limit = number(LIMIT, given.remove(LIMIT));
    long offset = number(OFFSET, given.remove(OFFSET)).orElse(0);
    Page page = runner.page(query, given, limit, offset);
    String next = page.truncated() ? next(ctx, page) : null;
    if (next != null) {
      ctx.header("Link", "<" + next + ">; rel=\"next\"").header("X-Result-Truncated", "true");
    }
    if (csv) {
      ctx.contentType("text/csv; charset=utf-8").result(PageWriter.csv(page));
    } else {
      ctx.json(PageWriter.json(page, next));
    }
  }

  private static Map<String, Object> entry(NamedQuery query) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("name", query.name());
    entry.put("summary", query.summary());
    entry.put("description", query.description());
    entry.put("tags", query.tags());
    entry.put("parameters", query.parameters().stream().map(ApiHandler::entry).toList());
    entry.put("columns", query.columns());
    entry.put("url", "/api/" + query.name());
    return entry;
  }

  private static Map<String, Object> entry(QueryParameter parameter) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("name", parameter.name());
    entry.put("type", parameter.type().label());
    entry.put("required", parameter.required());
    parameter.defaultValue().ifPresent(value -> entry.put("default", value));
    if (!parameter.values().isEmpty()) {
      entry.put("values", parameter.values());
    }
    return entry;
  }

  private static String next(Context ctx, Page page) {
    Map<String, String> parameters = new TreeMap<>(parameters(ctx));
    parameters.put(OFFSET, Long.toString(page.offset() + page.count()));
    return ctx.path()
        + parameters.entrySet().stream()
            .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
            .collect(Collectors.joining("&", "?", ""));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static Map<String, String> parameters(Context ctx) {
    Map<String, String> single = new LinkedHashMap<>();
    for (Map.Entry<String, List<String>> entry : ctx.queryParamMap().entrySet()) {
      if (entry.getValue().size() > 1) {
        throw new BadRequest("'%s' is given more than once".formatted(entry.getKey()));
      }
      single.put(entry.getKey(), entry.getValue().get(0));
    }
    return single;
  }

  private static OptionalLong number(String name, @Nullable String value) {
    if (value == null) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(Long.parseLong(value));
    } catch (NumberFormatException e) {
      throw new BadRequest("'%s' is a whole number, not '%s'".formatted(name, value));
    }
  }
}
