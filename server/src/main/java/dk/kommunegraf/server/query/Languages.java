package dk.kommunegraf.server.query;

import java.util.List;

/** The languages of names. */
public final class Languages {

  /** The language of the documents. */
  public static final String DANISH = "da";

  /** All that the ontology has names in. */
  public static final List<String> ALL = List.of(DANISH, "en");

  private Languages() {}
}
