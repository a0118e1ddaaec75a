package dk.kommunegraf.loader.source;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/**
 * REGISTRY of the formats that are read. Each is known by its content; the name of a file decides
 * nothing but whether a text is called Markdown. A new format is a class and a row here.
 */
final class SourceFormats {

  private static final Pattern HTML = Pattern.compile("(?i)<!doctype html|<html[\\s>]");
  private static final int START = 200;

  /** Files that are no text. */
  static final List<BinaryFormat> BINARY = List.of(new PdfFormat());

  /** Meetings as publishing systems give them, in one of the types of text. */
  static final List<PublishedFormat> PUBLISHED =
      List.of(new FirstAgendaJson(), new FirstAgendaPage(), new SbsysAgenda());

  /** Text, the first row that fits. */
  private static final List<TextType> TEXT =
      List.of(
          new TextType("application/json", false, (start, name) -> start.startsWith("{")),
          new TextType("text/html", false, (start, name) -> HTML.matcher(start).lookingAt()),
          new TextType(
              "application/xml",
              false,
              (start, name) -> start.startsWith("<?xml") || start.startsWith("<Dagsorden")),
          new TextType("text/markdown", true, (start, name) -> name.endsWith(".md")),
          new TextType("text/plain", true, (start, name) -> true));

  private SourceFormats() {}

  /**
   * A type of text.
   *
   * @param mediaType as IANA has registered it
   * @param printed whether its lines may be those of a printed page
   * @param fits whether a text of this beginning, without white space, in a file of this name has
   *     it
   */
  record TextType(String mediaType, boolean printed, BiPredicate<String, String> fits) {}

  /** The type of a text. */
  static TextType of(String text, Path file) {
    String start = text.substring(0, Math.min(text.length(), START)).replace("\uFEFF", "").strip();
    String name = file.getFileName().toString();
    return TEXT.stream().filter(type -> type.fits().test(start, name)).findFirst().orElseThrow();
  }
}
