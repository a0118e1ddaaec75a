package dk.kommunegraf.server.http;

import dk.kommunegraf.server.query.Portion;
import dk.kommunegraf.server.query.ResultFormat;
import dk.kommunegraf.server.web.Address;
import dk.kommunegraf.server.web.PageLink;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The links of an answer: to its other forms and to its neighbours (RFC 8288). */
final class ResourceLinks {

  private ResourceLinks() {}

  /**
   * The IRI itself, where this is not a part of it, and the other formats.
   *
   * @param others the address whose formats are those of the same answer
   */
  static List<PageLink> forms(String iri, ResourceRequest request, Address others) {
    List<PageLink> links = new ArrayList<>();
    if (request.portion().isFirst()) {
      links.add(new PageLink("canonical", URI.create(iri).toASCIIString(), null));
    }
    if (request.format() != ResultFormat.TURTLE) {
      links.add(to("describedby", ResultFormat.TURTLE, others));
    }
    ResultFormat.FOR_NODE.stream()
        .filter(format -> format != request.format())
        .forEach(format -> links.add(to("alternate", format, others)));
    return links;
  }

  private static PageLink to(String relation, ResultFormat format, Address address) {
    return new PageLink(relation, address.as(format.label()).reference(), format.mediaType());
  }

  /** The parts of the lists before and after this one, where there are such. */
  static List<PageLink> neighbours(ResourceRequest request, Optional<Portion> next) {
    Portion portion = request.portion();
    List<PageLink> links = new ArrayList<>();
    if (portion.offset() > 0) {
      links.add(to("prev", request, portion.previous()));
    }
    next.ifPresent(part -> links.add(to("next", request, part)));
    return links;
  }

  private static PageLink to(String relation, ResourceRequest request, Portion portion) {
    return new PageLink(relation, request.address().at(portion).reference(), null);
  }
}
