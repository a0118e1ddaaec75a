package dk.kommunegraf.loader;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import dk.kommunegraf.loader.Issue.Code;
import dk.kommunegraf.loader.document.Document;
import dk.kommunegraf.loader.document.DocumentJson;
import dk.kommunegraf.loader.facts.DocumentFacts;
import dk.kommunegraf.loader.parse.Outline;
import dk.kommunegraf.loader.parse.OutlineParser;
import dk.kommunegraf.loader.parse.PublishedOutlineParser;
import dk.kommunegraf.loader.source.PublishedReader;
import dk.kommunegraf.loader.source.PublishedText;
import dk.kommunegraf.loader.source.SourceReader;
import dk.kommunegraf.loader.source.SourceText;
import dk.kommunegraf.ontology.SectionHeadings;
import dk.kommunegraf.ontology.Wordings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Reads a file into the Document that says what it says, whatever its format. Bad input never
 * throws; it is rejected with the reason. Thread safe.
 */
public final class DocumentReader {

  private static final Set<String> MARKED_UP = Set.of("text/html", "application/xml");

  private final ReadLimits limits;
  private final SourceReader sources;
  private final PublishedReader publications = new PublishedReader();
  private final OutlineParser outlines;
  private final PublishedOutlineParser publishedOutlines;
  private final DocumentFacts facts;

  private final Optional<String> municipality;

  /** A reader that finds the municipality in each document. */
  public DocumentReader() {
    this(Optional.empty());
  }

  /** A reader of the documents of one municipality, if one is named, with the usual limits. */
  public DocumentReader(Optional<String> municipality) {
    this(municipality, ReadLimits.DEFAULT);
  }

  /**
   * Reads the registers once.
   *
   * @param municipality the name of the municipality whose documents all are, whatever they say
   * @param limits how much one document may cost; the time is for {@link ParallelReader} to keep
   */
  public DocumentReader(Optional<String> municipality, ReadLimits limits) {
    this.municipality = municipality;
    this.limits = limits;
    sources = new SourceReader(limits);
    Wordings wordings = Wordings.read();
    SectionHeadings headings = SectionHeadings.read();
    outlines = new OutlineParser(headings, wordings);
    publishedOutlines = new PublishedOutlineParser(headings, wordings);
    facts = new DocumentFacts(wordings, limits);
  }

  /** How much one document may cost. */
  public ReadLimits limits() {
    return limits;
  }

  /**
   * Reads one file.
   *
   * @throws java.util.concurrent.CancellationException if the thread was interrupted
   */
  public Parsed<Document> read(Path file) {
    return within(
        file, () -> sources.read(file).fold(ok -> read(ok.value()), DocumentReader::rejected));
  }

  /**
   * The text in which the facts of a file are found: the one whose places their offsets count.
   *
   * @throws java.util.concurrent.CancellationException if the thread was interrupted
   */
  public Parsed<SourceText> text(Path file) {
    return within(
        file, () -> sources.read(file).fold(ok -> text(ok.value()), rejected -> rejected));
  }

  private static <T> Parsed<T> within(Path file, Supplier<Parsed<T>> reading) {
    try {
      return reading.get();
    } catch (TooLargeException e) {
      return new Parsed.Rejected<>(
          new Issue(Code.TOO_LARGE, SourceRef.of(file.toString()), e.getMessage()));
    }
  }

  private Parsed<SourceText> text(SourceText source) {
    return publications
        .find(source)
        .map(
            published ->
                published.<Parsed<SourceText>>fold(
                    ok -> new Parsed.Ok<>(ok.value().text(), ok.warnings()),
                    DocumentReader::rejected))
        .orElseGet(() -> new Parsed.Ok<>(source, List.of()));
  }

  private Parsed<Document> read(SourceText source) {
    Optional<Parsed<PublishedText>> published = publications.find(source);
    if (published.isPresent()) {
      return published.get().fold(this::read, DocumentReader::rejected);
    }
    if (source.source().mediaType().equals("application/json")) {
      return readJson(source);
    }
    if (MARKED_UP.contains(source.source().mediaType())) {
      return new Parsed.Rejected<>(
          new Issue(
              Code.UNSUPPORTED_CONTENT,
              SourceRef.of(source.path()),
              "is HTML or XML of no publishing system that is known: convert it to text"));
    }
    limits.checkLineLengths(source.raw());
    return outlines.parse(source).fold(this::readFacts, DocumentReader::rejected);
  }

  private Parsed<Document> read(Parsed.Ok<PublishedText> published) {
    limits.checkLines(published.value().text().raw());
    limits.checkLineLengths(published.value().text().raw());
    return publishedOutlines
        .parse(published.value())
        .fold(
            ok -> readFacts(new Parsed.Ok<>(ok.value(), published.warnings())),
            DocumentReader::rejected);
  }

  private Parsed<Document> readFacts(Parsed.Ok<Outline> outline) {
    return facts.read(outline, municipality);
  }

  private Parsed<Document> readJson(SourceText source) {
    try {
      Document document = DocumentJson.read(source.raw().replaceFirst("^\uFEFF", ""));
      if (!document.format().equals(Document.FORMAT)) {
        return invalid(source, 1, "its format is not " + Document.FORMAT);
      }
      return new Parsed.Ok<>(
          municipality.map(document::withMunicipality).orElse(document), List.of());
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      return invalid(source, line, explain(e));
    }
  }

  /** Jackson tells of Java's classes where a value does not fit; a user knows the field. */
  private static String explain(JsonProcessingException error) {
    if (error instanceof JsonMappingException fit && !fit.getPath().isEmpty()) {
      String pointer =
          fit.getPath().stream()
              .map(
                  step ->
                      "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
              .collect(Collectors.joining());
      return "what stands at " + pointer + " does not fit the schema";
    }
    if (error instanceof JsonMappingException) {
      return "a field that the schema requires is missing or has no value";
    }
    return error.getOriginalMessage().lines().findFirst().orElse("no JSON");
  }

  private static Parsed<Document> invalid(SourceText source, int line, String why) {
    return new Parsed.Rejected<>(
        new Issue(
            Code.INVALID_DOCUMENT_JSON,
            new SourceRef(source.path(), Math.max(line, 0)),
            "is no Document JSON: " + why + "; print it again with extract"));
  }

  private static <S, T> Parsed<T> rejected(Parsed.Rejected<S> rejected) {
    return new Parsed.Rejected<>(rejected.reason());
  }
}
