package dk.kommunegraf.loader.source;

import java.util.Set;

/** A form in which a publishing system gives meetings. Implementations are thread safe. */
interface PublishedFormat {

  /** Whether a file has this form, by its content. */
  boolean accepts(SourceText file);

  /**
   * Reads a file that {@link #accepts} took.
   *
   * @param unread takes the paths of fields that hold something nobody reads
   * @throws UnknownShapeException where the file has not the shape that the system gives it
   */
  PublishedMeeting read(SourceText file, Set<String> unread) throws UnknownShapeException;
}
