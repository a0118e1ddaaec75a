package dk.kommunegraf.server.store;

/** A query needs more memory than one query may have. */
final class TooGreedyException extends RuntimeException {

  TooGreedyException() {
    super("the query needs more memory than one query may have; ask for less at a time");
  }
}
