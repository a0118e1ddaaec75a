package dk.kommunegraf.server.http;

import dk.kommunegraf.server.query.Answer;
import dk.kommunegraf.server.query.ApiException.BadRequest;
import dk.kommunegraf.server.query.Citation;
import dk.kommunegraf.server.query.GraphAnswer;
import dk.kommunegraf.server.query.Languages;
import dk.kommunegraf.server.query.NamedQueries;
import dk.kommunegraf.server.query.NamedQuery;
import dk.kommunegraf.server.query.NamedQueryRunner;
import dk.kommunegraf.server.query.Page;
import dk.kommunegraf.server.query.PageWriter;
import dk.kommunegraf.server.query.QueryParameter;
import dk.kommunegraf.server.query.QueryRunner;
import dk.kommunegraf.server.query.ResultFormat;
import dk.kommunegraf.server.query.ResultWriter;
import dk.kommunegraf.server.query.Spool;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers the named queries, each in every form that its result has. */
final class ApiHandler {

  private static final String FORMAT = "format";
  private static final String LIMIT = "limit";
  private static final String OFFSET = "offset";
  private static final String LANGUAGE = "lang";
  private static final String CITE = "cite";
  static final List<String> CITATION_STYLES = List.of("bibtex", "csl");

  private final NamedQueries queries;
  private final NamedQueryRunner runner;
  private final Freshness freshness;
  private final long maxBytes;

  ApiHandler(QueryRunner runner, NamedQueries queries, Freshness freshness) {
    this.queries = queries;
    this.runner = new NamedQueryRunner(runner);
    this.freshness = freshness;
    this.maxBytes = runner.limits().result().bytes();
  }

  /** What there is to ask. */
  void list(Context ctx) {
    ctx.json(queries.list().stream().map(ApiHandler::entry).toList());
  }

  /** The answer of one query, whose parameters stand in the address or in the body. */
  void answer(Context ctx) {
    NamedQuery query = queries.get(ctx.pathParam("query"));
    Map<String, String> asked = RequestParameters.single(ctx);
    Map<String, String> given = new LinkedHashMap<>(asked);
    String style = given.remove(CITE);
    // A citation is the same whatever form the rows would have.
    ResultFormat format =
        style == null
            ? Answers.format(ctx, query.formats(), given.remove(FORMAT))
            : query.formats().get(0);
    given.remove(FORMAT);
    if (freshness.isKnown(ctx, format.name())) {
      return;
    }
    checkLanguage(query, given);
    OptionalLong limit = RequestParameters.number(LIMIT, given.remove(LIMIT));
    long offset = RequestParameters.number(OFFSET, given.remove(OFFSET)).orElse(0);
    Answer answer = runner.answer(query, given, limit, offset);
    if (style != null) {
      cite(ctx, query, asked, style);
    } else if (answer instanceof GraphAnswer graph) {
      Answers.send(ctx, graph.graph(), format, maxBytes);
    } else if (answer instanceof Page page) {
      send(ctx, page, format, asked);
    }
  }

  private void send(Context ctx, Page page, ResultFormat format, Map<String, String> asked) {
    String next =
        page.truncated()
            ? address(ctx, asked, Map.of(OFFSET, Long.toString(page.offset() + page.count())))
            : null;
    if (next != null) {
      ctx.header("Link", "<" + next + ">; rel=\"next\"").header("X-Result-Truncated", "true");
    }
    switch (format) {
      case ROWS -> {
        Map<String, @Nullable Object> json = PageWriter.json(page, next);
        freshness.state().ifPresent(state -> json.put("datasetVersion", state.version()));
        ctx.json(json);
      }
      case CSV -> ctx.contentType(format.contentType()).result(PageWriter.csv(page));
      default -> {
        try (Spool spool =
            Spool.of(maxBytes, out -> ResultWriter.write(page.table(), format, out))) {
          Answers.send(ctx, spool, format);
        }
      }
    }
  }

  private void cite(Context ctx, NamedQuery query, Map<String, String> asked, String style) {
    Map<String, String> state = new TreeMap<>(asked);
    state.remove(CITE);
    state.remove(FORMAT);
    String values =
        state.entrySet().stream()
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining(", "));
    Citation citation =
        new Citation(
            query.summary() + (values.isEmpty() ? "" : " (" + values + ")"),
            ctx.scheme() + "://" + ctx.host() + address(ctx, state, Map.of()),
            freshness.state(),
            LocalDate.now(ZoneOffset.UTC));
    switch (style.toLowerCase(Locale.ROOT)) {
      case "bibtex" ->
          ctx.contentType("application/x-bibtex; charset=utf-8").result(citation.bibtex());
      case "csl" -> ctx.json(citation.csl()).contentType("application/vnd.citationstyles.csl+json");
      default -> throw new BadRequest("'cite' takes one of: " + String.join(", ", CITATION_STYLES));
    }
  }

  /** The language of names is a parameter of the queries that have names in both. */
  static void checkLanguage(NamedQuery query, Map<String, String> given) {
    Languages.of(given.get(LANGUAGE));
    if (query.parameters().stream().noneMatch(parameter -> parameter.name().equals(LANGUAGE))) {
      given.remove(LANGUAGE);
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
    entry.put("formats", query.formats().stream().map(ResultFormat::label).toList());
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

  /** The address that asks the same by GET, with some parameters changed. */
  private static String address(
      Context ctx, Map<String, String> asked, Map<String, String> changed) {
    Map<String, String> parameters = new TreeMap<>(asked);
    parameters.putAll(changed);
    return ctx.path()
        + (parameters.isEmpty()
            ? ""
            : parameters.entrySet().stream()
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&", "?", "")));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
