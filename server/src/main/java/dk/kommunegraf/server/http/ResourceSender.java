package dk.kommunegraf.server.http;

import dk.kommunegraf.ontology.Kg;
import dk.kommunegraf.server.query.ApiException.NotFound;
import dk.kommunegraf.server.query.Description;
import dk.kommunegraf.server.query.IncomingCount;
import dk.kommunegraf.server.query.NamedGraphs;
import dk.kommunegraf.server.query.OntologyGraph;
import dk.kommunegraf.server.query.Portion;
import dk.kommunegraf.server.query.ResultFormat;
import dk.kommunegraf.server.query.ResultWriter;
import dk.kommunegraf.server.query.Spool;
import dk.kommunegraf.server.web.Address;
import dk.kommunegraf.server.web.Frame;
import dk.kommunegraf.server.web.NodePages;
import dk.kommunegraf.server.web.OntologyPages;
import dk.kommunegraf.server.web.PageLink;
import dk.kommunegraf.server.web.Site;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.jena.graph.NodeFactory;

/**
 * Sends descriptions in the format asked for.
 *
 * <p>Where a list is cut, the header Link tells the next part of it with the relation next (RFC
 * 8288), not statements of Hydra: every format tells it the same way, and who gathers statements
 * gathers what the graph holds and nothing about pages.
 */
final class ResourceSender {

  private static final String ONTOLOGY = Kg.NAMESPACE.substring(0, Kg.NAMESPACE.length() - 1);

  private final Freshness freshness;
  private final PageCache pages;
  private final ItemWriter items;
  private final ThingWriter things;
  private final NodePages nodePages;
  private final OntologyPages ontologyPages;
  private final long maxBytes;

  ResourceSender(
      Freshness freshness,
      PageCache pages,
      Site site,
      ItemWriter items,
      ThingWriter things,
      long maxBytes) {
    this.freshness = freshness;
    this.pages = pages;
    this.items = items;
    this.things = things;
    this.nodePages = new NodePages(site);
    this.ontologyPages = new OntologyPages(site);
    this.maxBytes = maxBytes;
  }

  /** Answers a request that the cache of the one who asks cannot; a browser is told on a page. */
  void answer(Context ctx, Consumer<ResourceRequest> handler) {
    ResourceRequest request = ResourceRequest.of(ctx);
    if (freshness.isKnown(ctx, request.format().name())) {
      return;
    }
    Optional<String> kept = request.isForPage() ? pages.find(ctx) : Optional.empty();
    if (kept.isPresent()) {
      sendPage(ctx, kept.get());
      return;
    }
    try {
      handler.accept(request);
    } catch (NotFound e) {
      if (!request.isForPage()) {
        throw e;
      }
      Freshness.forget(ctx);
      ctx.status(e.status());
      sendPage(ctx, nodePages.writeNotFound(e.detail(), request.frame(ctx, List.of())));
    }
  }

  /**
   * Sends a description.
   *
   * @param others the address whose other formats are those of this answer
   * @param counts how many statements name the node; asked for a page only
   */
  void send(
      Context ctx,
      ResourceRequest request,
      Description description,
      Address others,
      Supplier<List<IncomingCount>> counts) {
    Optional<Portion> next =
        description.truncated() ? Optional.of(request.portion().next()) : Optional.empty();
    List<PageLink> links = link(ctx, request, description.iri(), others, next);
    if (request.isForPage()) {
      Frame frame = request.frame(ctx, links);
      String page =
          items
              .write(description, request, frame)
              .or(() -> things.write(description, request, frame))
              .orElseGet(() -> nodePages.write(description, counts.get(), frame));
      pages.keep(ctx, page);
      sendPage(ctx, page);
    } else {
      Answers.send(ctx, description.graph(), request.format(), maxBytes);
    }
  }

  /** Sends statements of a named graph, in the formats that know graphs as statements of it. */
  void send(Context ctx, ResourceRequest request, String iri, NamedGraphs.Page page) {
    Optional<Portion> next =
        page.truncated()
            ? Optional.of(new Portion(Optional.empty(), page.next()))
            : Optional.empty();
    link(ctx, request, iri, request.address().at(Portion.FIRST), next);
    try (Spool spool =
        Spool.of(
            maxBytes,
            out -> ResultWriter.write(NodeFactory.createURI(iri), page, request.format(), out))) {
      Answers.send(ctx, spool, request.format());
    }
  }

  /** Sends the ontology, which is no part of the store. */
  void sendOntology(Context ctx, ResourceRequest request) {
    List<PageLink> links = link(ctx, request, ONTOLOGY, request.address(), Optional.empty());
    if (request.isForPage()) {
      sendPage(ctx, ontologyPages.write(request.frame(ctx, links)));
    } else {
      Answers.send(ctx, OntologyGraph.STATEMENTS, request.format(), maxBytes);
    }
  }

  private static List<PageLink> link(
      Context ctx, ResourceRequest request, String iri, Address others, Optional<Portion> next) {
    List<PageLink> links = new ArrayList<>(ResourceLinks.forms(iri, request, others));
    links.addAll(ResourceLinks.neighbours(request, next));
    String header = links.stream().map(PageLink::header).collect(Collectors.joining(", "));
    ctx.header("Link", header);
    if (next.isPresent()) {
      ctx.header("X-Result-Truncated", "true");
    }
    return links;
  }

  private void sendPage(Context ctx, String page) {
    PageHeaders.set(ctx);
    try (Spool spool = Spool.of(maxBytes, out -> write(page, out))) {
      Answers.send(ctx, spool, ResultFormat.HTML);
    }
  }

  private static void write(String page, OutputStream out) {
    try {
      out.write(page.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("page", e);
    }
  }
}
