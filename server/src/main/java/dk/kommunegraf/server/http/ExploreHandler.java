package dk.kommunegraf.server.http;

import dk.kommunegraf.server.query.ApiException.NotFound;
import dk.kommunegraf.server.query.Languages;
import dk.kommunegraf.server.query.Portion;
import dk.kommunegraf.server.web.Address;
import dk.kommunegraf.server.web.ExplorePage;
import dk.kommunegraf.server.web.ExplorerDocs;
import dk.kommunegraf.server.web.Frame;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/**
 * Answers {@code /explore}, Reactodia's workspace on this service's own endpoint, and the pages on
 * other explorers under {@code /docs/explorers}.
 */
final class ExploreHandler {

  private static final String ENGLISH = "en";

  private ExploreHandler() {}

  /** The page, whose script reads what to begin with from the address. */
  static void answer(Context ctx) {
    String language = Languages.of(ctx.queryParam("lang"));
    PageHeaders.setForExplorer(ctx);
    ctx.html(ExplorePage.write(frame(ctx, language)));
  }

  /** The list of the explorers that can be set up. */
  static void docs(Context ctx) {
    PageHeaders.set(ctx);
    ctx.html(ExplorerDocs.index(frame(ctx, ENGLISH), origin(ctx)));
  }

  /** How one of them is set up. */
  static void doc(Context ctx) {
    String page =
        ExplorerDocs.page(ctx.pathParam("tool"), frame(ctx, ENGLISH), origin(ctx))
            .orElseThrow(
                () ->
                    new NotFound("there is no such page; see /docs/explorers for those there are"));
    PageHeaders.set(ctx);
    ctx.html(page);
  }

  private static Frame frame(Context ctx, String language) {
    Address address = new Address(Portion.FIRST, language, Optional.empty(), false);
    return new Frame(ctx.path(), address, List.of());
  }

  private static String origin(Context ctx) {
    return ctx.scheme() + "://" + ctx.host();
  }
}
