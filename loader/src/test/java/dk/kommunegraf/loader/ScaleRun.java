package dk.kommunegraf.loader;

import dk.kommunegraf.loader.document.Document;
import dk.kommunegraf.loader.map.DocumentMapper;
import dk.kommunegraf.loader.write.RdfFileSink;
import dk.kommunegraf.loader.write.StatementSink;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.Rio;

/**
 * Loads many documents, made of the fixtures under other names and years, and prints how fast. A
 * program of its own, so that its heap can be limited.
 */
final class ScaleRun {

  private static final double NANOS = 1e9;

  private ScaleRun() {}

  /** Arguments: number of documents, working folder. */
  public static void main(String[] args) throws IOException {
    int count = Integer.parseInt(args[0]);
    Path folder = Files.createDirectories(Path.of(args[1]));
    List<Path> files = make(count, folder);
    long start = System.nanoTime();
    LoadReport report;
    try (StatementSink sink = RdfFileSink.open(folder.resolve("all.nq"))) {
      report =
          new Loader(Clock.systemUTC())
              .load(List.of(folder.resolve("in").toString()), sink, (done, total, file) -> {});
    }
    double seconds = (System.nanoTime() - start) / NANOS;
    print("documents %d, rejected %d", report.documents(), report.rejections().size());
    print("documents per second %.1f", report.documents() / seconds);
    print("statements per second %.0f", report.statements() / seconds);
    phases(files);
    print("heap limit MB %d", Runtime.getRuntime().maxMemory() >> 20);
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }

  private static List<Path> make(int count, Path folder) throws IOException {
    Path in = Files.createDirectories(folder.resolve("in"));
    List<Path> sources = Fixtures.sources();
    DocumentReader reader = new DocumentReader();
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Path source = sources.get(i % sources.size());
      Document document = ((Parsed.Ok<Document>) reader.read(source)).value();
      String text = Files.readString(source, StandardCharsets.UTF_8);
      Path file = in.resolve(String.format(Locale.ROOT, "d%04d.txt", i));
      Files.writeString(file, Variant.of(document, text, i).apply(text));
      files.add(file);
    }
    return files;
  }

  /** One document after the other in one thread, so that the times of the phases add up. */
  private static void phases(List<Path> files) throws IOException {
    DocumentReader reader = new DocumentReader();
    DocumentMapper mapper = new DocumentMapper();
    RDFWriter writer = Rio.createWriter(RDFFormat.NQUADS, OutputStream.nullOutputStream());
    writer.startRDF();
    long[] nanos = new long[3];
    long statements = 0;
    for (Path file : files) {
      long start = System.nanoTime();
      Parsed<Document> parsed = reader.read(file);
      long read = System.nanoTime();
      nanos[0] += read - start;
      if (parsed instanceof Parsed.Ok<Document> ok && mapper.findProblem(ok.value()).isEmpty()) {
        List<Statement> mapped = mapper.map(ok.value(), false);
        long map = System.nanoTime();
        mapped.forEach(writer::handleStatement);
        nanos[1] += map - read;
        nanos[2] += System.nanoTime() - map;
        statements += mapped.size();
      }
    }
    writer.endRDF();
    double all = nanos[0] + nanos[1] + nanos[2];
    print(
        "read %.0f %%, map %.0f %%, write %.0f %%",
        100 * nanos[0] / all, 100 * nanos[1] / all, 100 * nanos[2] / all);
    print("Rio alone, statements per second %.0f", statements / (nanos[2] / NANOS));
  }
}
