package dk.kommunegraf.server.http;

import dk.kommunegraf.server.query.ApiException.BadRequest;
import dk.kommunegraf.server.query.Languages;
import dk.kommunegraf.server.query.Portion;
import dk.kommunegraf.server.query.ResultFormat;
import dk.kommunegraf.server.web.Address;
import dk.kommunegraf.server.web.Frame;
import dk.kommunegraf.server.web.PageLink;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/**
 * What a request for a node asks.
 *
 * @param format the format to answer in
 * @param address the parameters of the request
 */
record ResourceRequest(ResultFormat format, Address address) {

  /**
   * Reads a request.
   *
   * @throws BadRequest if a parameter is wrong
   */
  static ResourceRequest of(Context ctx) {
    ResultFormat format = Answers.format(ctx, ResultFormat.FOR_NODE);
    String language = Languages.of(ctx.queryParam("lang"));
    Optional<String> named =
        Optional.ofNullable(ctx.queryParam("format")).map(name -> format.label());
    boolean statements = "statements".equals(ctx.queryParam("view"));
    return new ResourceRequest(format, new Address(portion(ctx), language, named, statements));
  }

  private static Portion portion(Context ctx) {
    Optional<String> incoming = Optional.ofNullable(ctx.queryParam("incoming"));
    String offset = Optional.ofNullable(ctx.queryParam("offset")).orElse("0");
    try {
      return new Portion(incoming, Long.parseLong(offset));
    } catch (NumberFormatException e) {
      throw new BadRequest("'offset' is a whole number, not '%s'".formatted(offset));
    }
  }

  Portion portion() {
    return address.portion();
  }

  boolean isForPage() {
    return format == ResultFormat.HTML;
  }

  /** The page around an answer. */
  Frame frame(Context ctx, List<PageLink> links) {
    return new Frame(ctx.path(), address, links);
  }
}
