package dk.kommunegraf.server.export;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;

/** The same quads as N-Quads and as TriG, compressed, written as they come. Not thread safe. */
final class GraphFiles implements Closeable {

  private static final Map<RDFFormat, String> EXTENSIONS =
      Map.of(RDFFormat.NQUADS_UTF8, ".nq.gz", RDFFormat.TRIG_BLOCKS, ".trig.gz");

  private final List<Target> targets;

  private record Target(StreamRDF writer, OutputStream out) {}

  private GraphFiles(List<Target> targets) {
    this.targets = targets;
  }

  /**
   * Begins both files.
   *
   * @param name their name without extension
   * @param prefixes those that TriG uses
   */
  static GraphFiles create(Path folder, String name, Map<String, String> prefixes)
      throws IOException {
    Target quads = open(folder, name, RDFFormat.NQUADS_UTF8);
    Target trig = open(folder, name, RDFFormat.TRIG_BLOCKS);
    prefixes.forEach(trig.writer()::prefix);
    return new GraphFiles(List.of(quads, trig));
  }

  private static Target open(Path folder, String name, RDFFormat format) throws IOException {
    Path file = folder.resolve(name + EXTENSIONS.get(format));
    OutputStream out = new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
    StreamRDF writer = StreamRDFWriter.getWriterStream(out, format);
    writer.start();
    return new Target(writer, out);
  }

  void write(Quad quad) {
    targets.forEach(target -> target.writer().quad(quad));
  }

  /** Ends both files. */
  @Override
  public void close() throws IOException {
    for (Target target : targets) {
      target.writer().finish();
      target.out().close();
    }
  }
}
