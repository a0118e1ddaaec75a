package dk.kommunegraf.server.store;

import dk.kommunegraf.loader.write.GraphStore;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.text.DatasetGraphText;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.sparql.core.DatasetGraph;

/** A store in this process, asked without HTTP: for the command line. */
public final class LocalStore implements QueryService {

  private final Dataset dataset;
  private final boolean textIndex;

  private LocalStore(DatasetGraph dataset) {
    this.dataset = DatasetFactory.wrap(dataset);
    this.textIndex = dataset instanceof DatasetGraphText;
  }

  /** Asks an open store, which stays its opener's to close. */
  public static LocalStore of(GraphStore store) {
    return of(store.dataset());
  }

  static LocalStore of(DatasetGraph dataset) {
    JenaLocks.shut();
    return new LocalStore(dataset);
  }

  @Override
  public boolean hasTextIndex() {
    return textIndex;
  }

  @Override
  public RDFConnection connect() {
    return RDFConnection.connect(dataset);
  }

  @Override
  public void close() {
    // The store is closed by who opened it.
  }
}
