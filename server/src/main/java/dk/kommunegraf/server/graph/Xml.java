package dk.kommunegraf.server.graph;

import java.util.regex.Pattern;

/** What XML 1.0 (section 2.2) lets a text hold. */
final class Xml {

  private static final Pattern NO_CHARACTER =
      Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private Xml() {}

  /** A text without the characters that XML has no form for. */
  static String text(String text) {
    return NO_CHARACTER.matcher(text).replaceAll("\uFFFD");
  }
}
