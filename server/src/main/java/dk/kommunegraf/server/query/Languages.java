package dk.kommunegraf.server.query;

import dk.kommunegraf.server.query.ApiException.BadRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The languages of names. */
public final class Languages {

  /** The language of the documents. */
  public static final String DANISH = "da";

  /** All that the ontology has names in. */
  public static final List<String> ALL = List.of(DANISH, "en");

  private Languages() {}

  /**
   * The language that a request names, or Danish.
   *
   * @throws BadRequest if there is none of that name
   */
  public static String of(@Nullable String named) {
    String language = named == null ? DANISH : named;
    if (!ALL.contains(language)) {
      throw new BadRequest("'lang' takes one of: " + String.join(", ", ALL));
    }
    return language;
  }
}
