package dk.kommunegraf.loader.write;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;

/** Where statements go. Not thread safe. */
public interface StatementSink extends AutoCloseable {

  /**
   * Puts the statements in place of all that the graph held, whole or not at all.
   *
   * @param graph the graph, which is also the node of its document
   * @param statements what the graph holds from now on
   * @param description what the dataset's description says of the document, such as when it was
   *     loaded; in place of what it said before
   * @throws IOException if the sink cannot take them
   */
  void replace(IRI graph, List<Statement> statements, List<Statement> description)
      throws IOException;

  /**
   * Adds to what the dataset's description says of a document, in place of what it said with the
   * same properties. The document's graph stays as it is.
   *
   * @throws IOException if the sink cannot take it
   */
  void describe(IRI document, List<Statement> description) throws IOException;

  /**
   * The start times that documents give for a meeting, by document; a meeting without a time has an
   * empty one. Tells two meetings of one day apart.
   */
  Map<IRI, String> startTimes(IRI meeting);

  /**
   * Says that all is there; a sink that is closed without it may throw away what it has.
   *
   * @throws IOException if what is left cannot be written
   */
  void complete() throws IOException;

  /** Finishes what was written and releases what is held. */
  @Override
  void close() throws IOException;
}
