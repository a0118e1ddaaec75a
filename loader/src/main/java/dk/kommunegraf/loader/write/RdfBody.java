package dk.kommunegraf.loader.write;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.apache.commons.io.output.DeferredFileOutputStream;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.Rio;

/**
 * Statements as the body of a request, in N-Triples: in memory while they are few, else in a file,
 * so that the request has a length and can be sent again.
 */
final class RdfBody implements AutoCloseable {

  /** The media type of N-Triples. */
  static final String MEDIA_TYPE = "application/n-triples";

  private static final int IN_MEMORY_BYTES = 1024 * 1024;

  private final DeferredFileOutputStream bytes;

  private RdfBody(DeferredFileOutputStream bytes) {
    this.bytes = bytes;
  }

  /** Writes statements; whatever graphs they name are not told. */
  static RdfBody of(Collection<Statement> statements) throws IOException {
    DeferredFileOutputStream target =
        DeferredFileOutputStream.builder()
            .setThreshold(IN_MEMORY_BYTES)
            .setPrefix("kommunegraf-put")
            .setSuffix(".nt")
            .setDirectory(Path.of(System.getProperty("java.io.tmpdir")).toFile())
            .get();
    RdfBody body = new RdfBody(target);
    boolean whole = false;
    try (OutputStream out = target) {
      Rio.write(statements, out, RDFFormat.NTRIPLES);
      whole = true;
    } catch (RDFHandlerException e) {
      throw new IOException("the graph cannot be written: " + e.getMessage(), e);
    } finally {
      if (!whole) {
        body.close();
      }
    }
    return body;
  }

  /** A new reading of it, for one request or for its repetitions. */
  BodyPublisher publisher() throws IOException {
    return bytes.isInMemory()
        ? BodyPublishers.ofByteArray(bytes.getData())
        : BodyPublishers.ofFile(bytes.getPath());
  }

  @Override
  public void close() throws IOException {
    if (bytes.getPath() != null) {
      Files.deleteIfExists(bytes.getPath());
    }
  }
}
