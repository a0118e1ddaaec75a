package dk.kommunegraf.server.web;

import dk.kommunegraf.ontology.Kg;
import dk.kommunegraf.server.query.IriSyntax;
import java.util.Optional;

/**
 * Knows which IRIs this service answers, and at which paths.
 *
 * @param base the start of all IRIs of ours
 */
public record Site(String base) {

  private static final String ONTOLOGY = "ontology";

  /** Checks the base. */
  public Site {
    if (!IriSyntax.isWebAddress(base) || !base.endsWith("/")) {
      throw new IllegalArgumentException("a base is an http IRI that ends with a slash: " + base);
    }
  }

  /** The path of an IRI from the root of the service, without a slash before it. */
  Optional<String> findPath(String iri) {
    if (!IriSyntax.isLegal(iri)) {
      return Optional.empty();
    }
    if (iri.startsWith(Kg.NAMESPACE)) {
      return Optional.of(ONTOLOGY + "#" + iri.substring(Kg.NAMESPACE.length()));
    }
    if (!iri.startsWith(base)) {
      return Optional.empty();
    }
    String rest = iri.substring(base.length());
    if (rest.equals(ONTOLOGY) || rest.startsWith(ONTOLOGY + "#")) {
      return Optional.of(rest);
    }
    return rest.matches("(id|graph)/.+") ? Optional.of(escape(rest)) : Optional.empty();
  }

  /** In an address these two would end the path. */
  private static String escape(String path) {
    return path.replace("?", "%3F").replace("#", "%23");
  }
}
