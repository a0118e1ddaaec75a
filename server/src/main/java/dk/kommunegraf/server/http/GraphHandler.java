package dk.kommunegraf.server.http;

import dk.kommunegraf.server.graph.Network;
import dk.kommunegraf.server.graph.NetworkFormat;
import dk.kommunegraf.server.graph.NetworkReader;
import dk.kommunegraf.server.query.ApiException.BadRequest;
import dk.kommunegraf.server.query.Languages;
import dk.kommunegraf.server.query.NamedQueries;
import dk.kommunegraf.server.query.QueryRunner;
import dk.kommunegraf.server.query.Spool;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Answers {@code /api/graph}: what visual explorers load. */
final class GraphHandler {

  private final NamedQueries queries;
  private final NetworkReader networks;
  private final Freshness freshness;
  private final long maxBytes;

  GraphHandler(QueryRunner runner, NamedQueries queries, Freshness freshness) {
    this.queries = queries;
    this.networks = new NetworkReader(runner);
    this.freshness = freshness;
    this.maxBytes = runner.limits().result().bytes();
  }

  /** The network around a thing, or that of a named query. */
  void answer(Context ctx) {
    Map<String, String> given = RequestParameters.single(ctx);
    String named = given.remove("format");
    NetworkFormat format = named == null ? NetworkFormat.CYTOSCAPE : NetworkFormat.named(named);
    if (freshness.isKnown(ctx, format.name())) {
      return;
    }
    Network network = network(given);
    if (network.truncated()) {
      ctx.header("X-Result-Truncated", "true");
    }
    ctx.header(
        "Content-Disposition", "inline; filename=\"kommunegraf." + format.extension() + "\"");
    try (Spool spool =
        Spool.of(
            maxBytes,
            out -> write(network, format, new OutputStreamWriter(out, StandardCharsets.UTF_8)))) {
      Answers.send(ctx, spool, format.mediaType() + "; charset=utf-8");
    }
  }

  private static void write(Network network, NetworkFormat format, Writer out) {
    try {
      format.write(network, out);
    } catch (IOException e) {
      throw new UncheckedIOException("network", e);
    }
  }

  /**
   * The network that parameters ask for.
   *
   * @param given those of the request but the format; they are taken out as they are read
   */
  Network network(Map<String, String> given) {
    String uri = given.remove("uri");
    String query = given.remove("query");
    if ((uri == null) == (query == null)) {
      throw new BadRequest("either 'uri' or 'query' says what to show");
    }
    OptionalLong limit = RequestParameters.number("limit", given.remove("limit"));
    List<String> types = types(given.remove("types"));
    String language = Languages.of(given.remove("lang"));
    if (query != null) {
      return networks.of(queries.get(query), given, limit, types, language);
    }
    OptionalLong depth = RequestParameters.number("depth", given.remove("depth"));
    if (!given.isEmpty()) {
      throw new BadRequest(
          "beside 'uri' there are depth, limit, types, lang and format, not '%s'"
              .formatted(given.keySet().iterator().next()));
    }
    return networks.around(uri, depth.orElse(1), limit, types, language);
  }

  private static List<String> types(@Nullable String names) {
    return names == null || names.isBlank() ? List.of() : Arrays.asList(names.split(","));
  }
}
