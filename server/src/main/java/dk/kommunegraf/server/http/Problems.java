package dk.kommunegraf.server.http;

import dk.kommunegraf.server.query.AcceptHeader;
import dk.kommunegraf.server.query.ApiException;
import dk.kommunegraf.server.query.Languages;
import dk.kommunegraf.server.web.ErrorPages;
import dk.kommunegraf.server.web.Frame;
import dk.kommunegraf.server.web.QueryAddress;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpResponseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns everything that goes wrong into {@code application/problem+json} (RFC 9457), or for a
 * browser into a page.
 */
final class Problems {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private static final String RETRY_AFTER_SECONDS = "10";
  private static final String HTML = "text/html";

  private Problems() {}

  static void register(RoutesConfig routes) {
    routes.exception(ApiException.class, Problems::answer);
    routes.exception(HttpResponseException.class, Problems::answer);
    routes.exception(Exception.class, Problems::answer);
  }

  private static void answer(ApiException e, Context ctx) {
    Map<String, Object> more =
        e instanceof ApiException.BadRequest bad && !bad.suggestions().isEmpty()
            ? Map.of("suggestions", bad.suggestions())
            : Map.of();
    if (e instanceof ApiException.Unavailable) {
      LOG.warn("{} {}: {}", ctx.method(), ctx.path(), e.detail(), e.getCause());
    }
    write(ctx, e.status(), e.title(), e.detail(), more);
  }

  /** Javalin's own: no such address, no such method, too large a body. */
  private static void answer(HttpResponseException e, Context ctx) {
    String detail =
        switch (e.getStatus()) {
          case 404 -> "nothing is at " + ctx.path();
          case 405 -> ctx.method() + " is not allowed at " + ctx.path();
          default -> String.valueOf(e.getMessage());
        };
    if (e.getStatus() == 405) {
      ctx.header("Allow", "GET, HEAD, OPTIONS");
    }
    write(ctx, e.getStatus(), title(e.getStatus()), detail, Map.of());
  }

  private static void answer(Exception e, Context ctx) {
    LOG.error("{} {}", ctx.method(), ctx.path(), e);
    write(ctx, 500, "Internal error", "a fault of the service; it is in its log", Map.of());
  }

  private static String title(int status) {
    return switch (status) {
      case 404 -> "Not found";
      case 405 -> "Method not allowed";
      case 413 -> "Too large";
      default -> "Request failed";
    };
  }

  private static void write(
      Context ctx, int status, String title, String detail, Map<String, Object> more) {
    if (status == 503 || status == 429) {
      ctx.header("Retry-After", RETRY_AFTER_SECONDS);
    }
    Freshness.forget(ctx);
    ctx.status(status);
    if (isBrowser(ctx)) {
      PageHeaders.set(ctx);
      ctx.html(page(ctx, status, detail, more));
      return;
    }
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "about:blank");
    problem.put("title", title);
    problem.put("status", status);
    problem.put("detail", detail);
    problem.putAll(more);
    ctx.json(problem).contentType("application/problem+json");
  }

  /** Whether a page is wanted more than a problem for programs. */
  static boolean isBrowser(Context ctx) {
    return AcceptHeader.parse(ctx.header(Header.ACCEPT))
        .best(List.of("application/problem+json", HTML), List::of)
        .filter(HTML::equals)
        .isPresent();
  }

  private static String page(Context ctx, int status, String detail, Map<String, Object> more) {
    String asked = ctx.queryParam("lang");
    String language = Languages.ALL.contains(String.valueOf(asked)) ? asked : Languages.DANISH;
    QueryAddress address = new QueryAddress(Map.of("lang", language));
    List<String> suggestions =
        more.get("suggestions") instanceof List<?> near
            ? near.stream().map(String::valueOf).toList()
            : List.of();
    return ErrorPages.write(status, detail, suggestions, new Frame(ctx.path(), address, List.of()));
  }
}
