package dk.kommunegraf.server.query;

/** The named queries of the tests. */
public final class TestQueries {

  private TestQueries() {}

  /** Reads them from their own folder of the class path. */
  public static NamedQueries read() {
    return NamedQueries.readFolder("dk/kommunegraf/testqueries");
  }
}
