package dk.kommunegraf.server.web;

import dk.kommunegraf.server.query.Languages;
import dk.kommunegraf.server.query.Portion;
import java.util.List;
import java.util.Optional;

/**
 * What the request for a page brings with it.
 *
 * @param path the path of the request, which relative links start from
 * @param address the query part of the request
 * @param links the links in the page's head
 */
public record Frame(String path, PageAddress address, List<PageLink> links) {

  public Frame {
    links = List.copyOf(links);
  }

  /** The language of the page. */
  public String language() {
    return address.language();
  }

  /** The relative way to the root of the service. */
  String root() {
    long depth = path.chars().filter(character -> character == '/').count() - 1;
    return depth <= 0 ? "./" : "../".repeat((int) depth);
  }

  /** Which part of a description a page shows; the first one of a page that shows none. */
  Address part() {
    return address instanceof Address part
        ? part
        : new Address(Portion.FIRST, language(), Optional.empty(), false);
  }

  /** The relative reference of a path from the root, in the language of this page. */
  String href(String pathFromRoot) {
    if (language().equals(Languages.DANISH)) {
      return root() + pathFromRoot;
    }
    int fragment = pathFromRoot.indexOf('#');
    int end = fragment < 0 ? pathFromRoot.length() : fragment;
    return root()
        + pathFromRoot.substring(0, end)
        + (pathFromRoot.substring(0, end).contains("?") ? "&lang=" : "?lang=")
        + language()
        + pathFromRoot.substring(end);
  }
}
