package dk.kommunegraf.server.store;

import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * What libraries log by {@code java.util.logging}, such as Lucene's words on newer JDKs, goes by
 * the settings of our own log, so that none of it stands between the lines that a user reads.
 */
public final class LibraryLogs {

  private LibraryLogs() {}

  /** Takes them over for this process; called once, before the first of them. */
  public static void takeOver() {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
  }
}
