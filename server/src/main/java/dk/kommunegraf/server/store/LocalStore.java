package dk.kommunegraf.server.store;

import dk.kommunegraf.loader.write.GraphStore;
import dk.kommunegraf.loader.write.StoreException;
import java.nio.file.Path;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.text.DatasetGraphText;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.sparql.core.DatasetGraph;

/** A store in this process, asked without HTTP: for the command line. */
public final class LocalStore implements QueryService {

  private final Dataset dataset;
  private final boolean textIndex;

  private final Runnable closeStore;

  private LocalStore(DatasetGraph dataset, Runnable closeStore) {
    this.dataset = DatasetFactory.wrap(dataset);
    this.textIndex = dataset instanceof DatasetGraphText;
    this.closeStore = closeStore;
  }

  /**
   * Opens the store in a folder, to be closed with it.
   *
   * @throws StoreException if the store cannot be used
   */
  public static LocalStore open(Path folder) throws StoreException {
    GraphStore store = GraphStore.open(folder);
    JenaLocks.shut();
    return new LocalStore(store.dataset(), store::close);
  }

  /** Asks an open dataset, which stays its opener's to close. */
  static LocalStore of(DatasetGraph dataset) {
    JenaLocks.shut();
    return new LocalStore(dataset, () -> {});
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
    closeStore.run();
  }
}
