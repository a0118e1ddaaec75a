package dk.kommunegraf.loader;

import dk.kommunegraf.loader.Issue.Code;
import dk.kommunegraf.loader.LoadReport.LoadedDocument;
import dk.kommunegraf.loader.document.Document;
import dk.kommunegraf.loader.map.DocumentMapper;
import dk.kommunegraf.loader.write.DatasetDescription;
import dk.kommunegraf.loader.write.StatementSink;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;

/**
 * Loads files into a sink. Documents are read in parallel and written in the order of their files,
 * so the same input gives the same bytes whatever the number of threads. What is wrong with one
 * document never stops the others; it stands in the report. Not thread safe.
 */
public final class Loader {

  private final DocumentReader reader;
  private final DocumentMapper mapper;
  private final Clock clock;
  private final int threads;

  /** A loader that notes times by a clock and reads on all processors. */
  public Loader(Clock clock) {
    this(clock, new DocumentReader());
  }

  /** A loader that reads documents by a reader, on all processors. */
  public Loader(Clock clock, DocumentReader reader) {
    this(clock, reader, Runtime.getRuntime().availableProcessors());
  }

  /** A loader that reads so many documents at a time. */
  Loader(Clock clock, DocumentReader reader, int threads) {
    this.clock = clock;
    this.reader = reader;
    this.mapper = new DocumentMapper(reader.limits().statements());
    this.threads = threads;
  }

  /** Told about each document before it is read; for those who wait. */
  @FunctionalInterface
  public interface Progress {

    /**
     * A document is about to be read.
     *
     * @param done documents before it
     * @param total documents in all
     * @param file the document
     */
    void reading(int done, int total, Path file);
  }

  /**
   * Loads files.
   *
   * @param inputs files, folders and patterns, see {@link Inputs}
   * @throws IOException if the sink fails; what was loaded before stays loaded
   */
  public LoadReport load(List<String> inputs, StatementSink sink, Progress progress)
      throws IOException {
    LoadReport.Builder report = new LoadReport.Builder();
    Inputs found = Inputs.find(inputs);
    found.issues().forEach(report::issue);
    Map<IRI, Path> loaded = new HashMap<>();
    int done = 0;
    try (ParallelReader<Document> documents =
        new ParallelReader<>(reader::read, reader.limits(), found.files().iterator(), threads)) {
      for (Path file : found.files()) {
        progress.reading(done++, found.files().size(), file);
        Parsed<Document> parsed = documents.next();
        if (parsed instanceof Parsed.Ok<Document> ok) {
          ok.warnings().forEach(report::issue);
          load(file, ok.value(), sink, loaded, report);
        } else if (parsed instanceof Parsed.Rejected<Document> rejected) {
          reject(rejected.reason(), sink, report);
        }
      }
    }
    sink.complete();
    return report.build();
  }

  private void load(
      Path file,
      Document document,
      StatementSink sink,
      Map<IRI, Path> loaded,
      LoadReport.Builder report)
      throws IOException {
    Optional<String> problem = mapper.findProblem(document);
    if (problem.isPresent()) {
      reject(
          new Issue(
              Code.UNIDENTIFIED_DOCUMENT,
              SourceRef.of(file.toString()),
              problem.get() + ": print it with extract, mend what is missing and load the JSON"),
          sink,
          report);
      return;
    }
    IRI graph = DocumentMapper.graph(document);
    Path earlier = loaded.get(graph);
    if (earlier != null) {
      report.issue(
          new Issue(
              Code.DUPLICATE_DOCUMENT,
              SourceRef.of(file.toString()),
              "has the name of " + earlier + ", which was loaded: rename one of them"));
      return;
    }
    List<Statement> statements;
    try {
      statements = mapper.map(document, sharesItsDay(document, graph, sink));
    } catch (IllegalArgumentException e) {
      // Names come from the document, and one of them makes no IRI.
      reject(
          new Issue(
              Code.UNIDENTIFIED_DOCUMENT,
              SourceRef.of(file.toString()),
              e.getMessage() + ": print it with extract, mend the name and load the JSON"),
          sink,
          report);
      return;
    } catch (TooLargeException e) {
      reject(
          new Issue(Code.TOO_LARGE, SourceRef.of(file.toString()), e.getMessage()), sink, report);
      return;
    }
    sink.replace(graph, statements, DatasetDescription.ofDocument(graph, clock.instant()));
    loaded.put(graph, file);
    report.loaded(
        new LoadedDocument(
            file.toString(),
            graph,
            document.municipality(),
            document.committee() == null ? null : document.committee().name(),
            document.year() == null ? document.date() : document.year().toString(),
            document.items().size(),
            statements.size(),
            mapper.coverage(document, statements),
            document.issues()));
  }

  /** What was not loaded is said in the store too. */
  private void reject(Issue reason, StatementSink sink, LoadReport.Builder report)
      throws IOException {
    report.issue(reason);
    String name = Path.of(reason.at().file()).getFileName().toString();
    IRI document = DocumentMapper.graphOfRejected(name);
    sink.describe(document, DatasetDescription.ofRejected(document, name, reason, clock.instant()));
  }

  /** Whether another document tells of a meeting of this committee on this day at another time. */
  private boolean sharesItsDay(Document document, IRI graph, StatementSink sink) {
    Optional<IRI> meeting = mapper.findMeeting(document);
    if (meeting.isEmpty() || document.startTime() == null) {
      return false;
    }
    return sink.startTimes(meeting.get()).entrySet().stream()
        .anyMatch(
            other ->
                !other.getKey().equals(graph)
                    && !other.getValue().isEmpty()
                    && !other.getValue().startsWith(document.startTime()));
  }
}
