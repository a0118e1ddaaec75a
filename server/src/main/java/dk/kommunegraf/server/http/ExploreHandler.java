package dk.kommunegraf.server.http;

import dk.kommunegraf.server.query.ApiException.BadRequest;
import dk.kommunegraf.server.query.Languages;
import dk.kommunegraf.server.query.Portion;
import dk.kommunegraf.server.web.Address;
import dk.kommunegraf.server.web.ExplorePage;
import dk.kommunegraf.server.web.Frame;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** Answers {@code /explore}: Reactodia's workspace on this service's own endpoint. */
final class ExploreHandler {

  private ExploreHandler() {}

  /** The page, whose script reads what to begin with from the address. */
  static void answer(Context ctx) {
    String language = Optional.ofNullable(ctx.queryParam("lang")).orElse(Languages.DANISH);
    if (!Languages.ALL.contains(language)) {
      throw new BadRequest("'lang' takes one of: " + String.join(", ", Languages.ALL));
    }
    PageHeaders.setForScripts(ctx);
    Address address = new Address(Portion.FIRST, language, Optional.empty());
    ctx.html(ExplorePage.write(new Frame(ctx.path(), address, List.of())));
  }
}
