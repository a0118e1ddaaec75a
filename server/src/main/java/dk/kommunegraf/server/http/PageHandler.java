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
  private final Writer writer;

  PageHandler(Freshness freshness, Writer writer) {
    this.freshness = freshness;
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
    QueryAddress address = new QueryAddress(parameters);
    String page = writer.write(ctx, address, new Frame(ctx.path(), address, List.of()));
    PageHeaders.set(ctx);
    ctx.html(page);
  }
}
