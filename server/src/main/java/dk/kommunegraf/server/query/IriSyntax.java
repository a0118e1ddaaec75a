package dk.kommunegraf.server.query;

import java.util.regex.Pattern;

/** What an IRI may look like where it is written into a query, a header or a page. */
public final class IriSyntax {

  /** The characters that SPARQL's IRIREF and RFC 3987 keep out of an IRI. */
  private static final String FORBIDDEN = "\\p{Cntrl}\\s<>\"{}|^`\\\\";

  private static final Pattern ABSOLUTE =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^" + FORBIDDEN + "]*");

  private static final Pattern WEB =
      Pattern.compile("https?://[^" + FORBIDDEN + "]+", Pattern.CASE_INSENSITIVE);

  private IriSyntax() {}

  /** Whether it is an absolute IRI without characters that none can have. */
  public static boolean isLegal(String iri) {
    return ABSOLUTE.matcher(iri).matches();
  }

  /** Whether it is the address of something on the web, and so harmless to follow. */
  public static boolean isWebAddress(String iri) {
    return WEB.matcher(iri).matches();
  }
}
