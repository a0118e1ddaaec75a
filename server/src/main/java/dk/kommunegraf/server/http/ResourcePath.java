package dk.kommunegraf.server.http;

import dk.kommunegraf.server.query.IriSyntax;
import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds out which IRI the path of a request means. */
final class ResourcePath {

  private static final Pattern NOT_ASCII = Pattern.compile("(?:%[89A-Fa-f][0-9A-Fa-f])+");

  private ResourcePath() {}

  /**
   * The IRIs that a request may mean, the likeliest first: the path as it was sent, the same with
   * letters outside ASCII as an IRI has them (RFC 3987, section 3.2), and with nothing escaped.
   * Empty if no IRI can have that path.
   *
   * @param kind the first part of the path, with its slash
   */
  static List<String> candidates(Context ctx, String base, String kind) {
    String sent = ctx.req().getRequestURI().substring(ctx.contextPath().length() + 1);
    String withLetters =
        NOT_ASCII
            .matcher(sent)
            .replaceAll(run -> URLDecoder.decode(run.group(), StandardCharsets.UTF_8));
    return Stream.of(sent, withLetters, kind + ctx.pathParam("path"))
        .map(path -> base + path)
        .filter(IriSyntax::isLegal)
        .distinct()
        .toList();
  }
}
