package dk.kommunegraf.loader.source;

/** The dots that lead from a title to its page in a table of contents. Stateless. */
final class Leaders {

  private static final int MIN_DOTS = 4;
  private static final int MAX_DIGITS = 4;

  private Leaders() {}

  /** Whether a line ends with dots and a page; read from its end, so that its length is no cost. */
  static boolean endIn(String line) {
    int digits = back(line, line.length(), '0', '9', MAX_DIGITS);
    int blank = digits > 0 && line.charAt(digits - 1) == ' ' ? digits - 1 : digits;
    return digits < line.length() && blank - back(line, blank, '.', '.', MIN_DOTS) == MIN_DOTS;
  }

  private static int back(String line, int from, char first, char last, int most) {
    int at = from;
    while (at > 0
        && from - at < most
        && line.charAt(at - 1) >= first
        && line.charAt(at - 1) <= last) {
      at--;
    }
    return at;
  }
}
