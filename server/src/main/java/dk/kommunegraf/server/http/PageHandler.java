package dk.kommunegraf.server.http;

import dk.kommunegraf.server.query.Languages;
import dk.kommunegraf.server.web.Frame;
import dk.kommunegraf.server.web.QueryAddress;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;
import java.util.Map;

/**
 * Answers the address of a page. What the page shows hangs on its address and the state of the
 * dataset alone, so that a browser that has it need not be sent it again.
 */
final class PageHandler implements Handler {

  private final Freshness freshness;
  private final PageCache pages;
  private final Writer writer;

  PageHandler(Freshness freshness, PageCache pages, Writer writer) {
    this.freshness = freshness;
    this.pages = pages;
    this.writer = writer;
  }

  /** Writes a page. */
  @FunctionalInterface
  interface Writer {

    /** The page as HTML. */
    String write(Context ctx, QueryAddress address, Frame frame);
  }

  @Override
  public void handle(Context ctx) {
    Map<String, String> parameters = RequestParameters.single(ctx);
    Languages.of(parameters.get("lang"));
    if (freshness.isKnown(ctx, "page")) {
      return;
    }
    String page = pages.find(ctx).orElseGet(() -> write(ctx, new QueryAddress(parameters)));
    PageHeaders.set(ctx);
    ctx.html(page);
  }

  private String write(Context ctx, QueryAddress address) {
    String page = writer.write(ctx, address, new Frame(ctx.path(), address, List.of()));
    pages.keep(ctx, page);
    return page;
  }
}
