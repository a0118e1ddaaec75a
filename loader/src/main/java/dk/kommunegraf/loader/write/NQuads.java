package dk.kommunegraf.loader.write;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** Writes and reads the statements of a store as N-Quads, one after the other. Stateless. */
final class NQuads {

  private NQuads() {}

  /** Writes them, and says how many they were. */
  static long write(Iterator<Quad> quads, OutputStream out) {
    StreamRDF writer = StreamRDFWriter.getWriterStream(out, Lang.NQUADS);
    long count = 0;
    writer.start();
    while (quads.hasNext()) {
      writer.quad(quads.next());
      count++;
    }
    writer.finish();
    return count;
  }

  /**
   * Adds them to a dataset, and says how many they were; inside a transaction.
   *
   * @throws org.apache.jena.riot.RiotException if they are no N-Quads
   */
  static long read(InputStream in, DatasetGraph dataset) throws IOException {
    AtomicLong count = new AtomicLong();
    RDFParser.source(in)
        .lang(Lang.NQUADS)
        .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
        .checking(false)
        .parse(
            new StreamRDFBase() {
              @Override
              public void quad(Quad quad) {
                dataset.add(quad);
                count.incrementAndGet();
              }
            });
    return count.get();
  }
}
