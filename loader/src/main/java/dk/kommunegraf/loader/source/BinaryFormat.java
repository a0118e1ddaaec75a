package dk.kommunegraf.loader.source;

import dk.kommunegraf.loader.ReadLimits;

/** A format of files that are no text. Implementations are thread safe. */
interface BinaryFormat {

  /** The media type, as IANA has registered it. */
  String mediaType();

  /** Whether a file has this format, by its content. */
  boolean accepts(byte[] bytes);

  /**
   * The text of a file, whose lines are paragraphs: the one that offsets count in.
   *
   * @throws UnreadableException if there is none to be had; the message says what to do
   * @throws dk.kommunegraf.loader.TooLargeException if it costs more than a document may
   */
  String read(byte[] bytes, ReadLimits limits) throws UnreadableException;

  /** Why a file has no text. */
  final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableException(String message) {
      super(message);
    }
  }
}
