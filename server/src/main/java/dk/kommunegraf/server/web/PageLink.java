package dk.kommunegraf.server.web;

import org.jspecify.annotations.Nullable;

/**
 * A link from a page to another form or part of it, as a header (RFC 8288) or in the page's head.
 *
 * @param rel the relation
 * @param href the target, relative to the page or absolute
 * @param type the media type of the target
 */
public record PageLink(String rel, String href, @Nullable String type) {

  /** The value of a header Link. */
  public String header() {
    return "<%s>; rel=\"%s\"".formatted(href, rel)
        + (type == null ? "" : "; type=\"%s\"".formatted(type));
  }
}
