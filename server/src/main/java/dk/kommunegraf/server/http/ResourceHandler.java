package dk.kommunegraf.server.http;

import dk.kommunegraf.server.query.ApiException.NotFound;
import dk.kommunegraf.server.query.Describer;
import dk.kommunegraf.server.query.Description;
import dk.kommunegraf.server.query.NamedGraphs;
import dk.kommunegraf.server.query.NamedQueries;
import dk.kommunegraf.server.query.Portion;
import dk.kommunegraf.server.query.QueryRunner;
import dk.kommunegraf.server.web.Address;
import dk.kommunegraf.server.web.Site;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** Finds what is at the paths of the graph's own IRIs, on whatever host the service runs. */
final class ResourceHandler {

  private static final String NODES = "id/";
  private static final String GRAPHS = "graph/";

  private final String base;
  private final Describer describer;
  private final NamedGraphs graphs;
  private final ResourceSender sender;

  ResourceHandler(
      QueryRunner runner, NamedQueries queries, Freshness freshness, PageCache pages, Site site) {
    this.base = site.base();
    this.describer = new Describer(runner);
    this.graphs = new NamedGraphs(runner);
    this.sender =
        new ResourceSender(
            freshness,
            pages,
            site,
            new ItemWriter(runner, queries, site),
            new ThingWriter(runner, queries, site),
            runner.limits().result().bytes());
  }

  /** One node. */
  void node(Context ctx) {
    sender.answer(ctx, request -> describe(ctx, request, NODES, request.address()));
  }

  /** All statements of one document; as a page, what is known of the document. */
  void graph(Context ctx) {
    sender.answer(
        ctx,
        request -> {
          if (request.portion().incoming().isPresent()) {
            describe(ctx, request, GRAPHS, request.address());
          } else if (request.isForPage()) {
            describe(ctx, request, GRAPHS, request.address().at(Portion.FIRST));
          } else {
            sendStatements(ctx, request);
          }
        });
  }

  /** The ontology as it is shipped. */
  void ontology(Context ctx) {
    sender.answer(ctx, request -> sender.sendOntology(ctx, request));
  }

  private void describe(Context ctx, ResourceRequest request, String kind, Address others) {
    List<String> candidates = ResourcePath.candidates(ctx, base, kind);
    Description description =
        candidates.stream()
            .map(iri -> describer.describe(iri, request.portion()))
            .filter(found -> !found.isEmpty())
            .findFirst()
            .or(() -> findUndescribed(candidates, request))
            .orElseThrow(() -> nothing(ctx));
    sender.send(
        ctx, request, description, others, () -> describer.countIncoming(description.iri()));
  }

  /** A graph about which nothing is said has a page all the same. */
  private Optional<Description> findUndescribed(List<String> candidates, ResourceRequest request) {
    return candidates.stream()
        .filter(iri -> request.portion().isFirst() && iri.startsWith(base + GRAPHS))
        .filter(iri -> !graphs.read(iri, 0).statements().isEmpty())
        .findFirst()
        .map(iri -> new Description(iri, Portion.FIRST, List.of(), List.of(), List.of(), false));
  }

  private void sendStatements(Context ctx, ResourceRequest request) {
    for (String iri : ResourcePath.candidates(ctx, base, GRAPHS)) {
      NamedGraphs.Page page = graphs.read(iri, request.portion().offset());
      if (!page.statements().isEmpty()) {
        sender.send(ctx, request, iri, page);
        return;
      }
    }
    describe(ctx, request, GRAPHS, request.address());
  }

  private static NotFound nothing(Context ctx) {
    String asked = ctx.queryString() == null ? "" : "?" + ctx.queryString();
    return new NotFound("nothing is known about " + ctx.path() + asked);
  }
}
