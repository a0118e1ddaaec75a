package dk.kommunegraf.loader.source;

import dk.kommunegraf.loader.Issue;
import dk.kommunegraf.loader.Issue.Code;
import dk.kommunegraf.loader.Parsed;
import dk.kommunegraf.loader.SourceRef;
import dk.kommunegraf.loader.document.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads meetings as publishing systems give them, in any of the known forms. Thread safe. */
public final class PublishedReader {

  private final HarvestedFiles harvested = new HarvestedFiles();

  /**
   * The text of a published meeting; empty where the file has none of the known forms.
   *
   * @param file what the file holds
   */
  public Optional<Parsed<PublishedText>> find(SourceText file) {
    return SourceFormats.PUBLISHED.stream()
        .filter(format -> format.accepts(file))
        .findFirst()
        .map(format -> read(format, file));
  }

  private Parsed<PublishedText> read(PublishedFormat format, SourceText file) {
    Set<String> unread = new TreeSet<>();
    try {
      PublishedMeeting meeting = withAddress(format.read(file, unread), file);
      Source given = file.source();
      Source source =
          new Source(
              given.name(), given.mediaType(), given.sha256(), meeting.address().orElse(null));
      List<Issue> warnings =
          unread.stream()
              .map(path -> issue(Code.UNREAD_FIELD, file, path + " holds something not read yet"))
              .toList();
      return new Parsed.Ok<>(PublishedText.write(meeting, file.path(), source), warnings);
    } catch (UnknownShapeException e) {
      return new Parsed.Rejected<>(
          issue(
              Code.UNKNOWN_STRUCTURE,
              file,
              e.getMessage() + ": not the structure of this system that is known"));
    }
  }

  /** Where the file itself does not say where it was published, the harvest that fetched it may. */
  private PublishedMeeting withAddress(PublishedMeeting meeting, SourceText file) {
    return meeting.address().isPresent()
        ? meeting
        : meeting.withAddress(harvested.page(Path.of(file.path())));
  }

  private static Issue issue(Code code, SourceText file, String detail) {
    return new Issue(code, SourceRef.of(file.path()), detail);
  }
}
