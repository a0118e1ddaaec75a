package dk.kommunegraf.server.store;

/**
 * A query costs more than one query may; the message says what, and what to do. An error, since
 * Jena takes any exception in a filter for an answer: the row does not pass.
 */
final class CostlyQueryError extends Error {

  private static final long serialVersionUID = 1L;

  private static final int BAD_REQUEST = 400;
  private static final int TOO_LARGE = 413;

  private final int status;

  private CostlyQueryError(int status, String message) {
    super(message);
    this.status = status;
  }

  static CostlyQueryError memory() {
    return new CostlyQueryError(
        TOO_LARGE, "the query needs more memory than one query may have; ask for less at a time");
  }

  static CostlyQueryError regex(String pattern) {
    return new CostlyQueryError(
        BAD_REQUEST,
        "this regular expression tries too many ways to match a text, make it simpler: " + pattern);
  }

  /** The status of HTTP by which it is told. */
  int status() {
    return status;
  }
}
