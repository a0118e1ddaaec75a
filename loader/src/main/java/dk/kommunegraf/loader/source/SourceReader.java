package dk.kommunegraf.loader.source;

import dk.kommunegraf.loader.Issue;
import dk.kommunegraf.loader.Issue.Code;
import dk.kommunegraf.loader.Parsed;
import dk.kommunegraf.loader.ReadLimits;
import dk.kommunegraf.loader.SourceRef;
import dk.kommunegraf.loader.TooLargeException;
import dk.kommunegraf.loader.document.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Reads a file as text, by its content and not by its extension, in one of {@link SourceFormats}:
 * UTF-8, or Windows-1252 where it is no UTF-8. Thread safe.
 */
public final class SourceReader {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final double MAX_CONTROL_SHARE = 0.01;

  private final ReadLimits limits;

  /** A reader of files up to a size. */
  public SourceReader(ReadLimits limits) {
    this.limits = limits;
  }

  /**
   * Reads a file; whatever is wrong with it is the reason of the rejection.
   *
   * @throws TooLargeException if it has too many lines
   */
  public Parsed<SourceText> read(Path file) {
    // A pipe or a device tells no size: what it gives is counted.
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(Math.toIntExact(limits.bytes() + 1));
      return bytes.length > limits.bytes()
          ? reject(
              Code.TOO_LARGE,
              file,
              "has more than " + limits.bytes() + " bytes: split it, or raise --max-document-size")
          : read(file, bytes);
    } catch (IOException e) {
      return reject(
          Code.UNREADABLE_INPUT, file, "cannot be read (" + reason(e) + "): check path and rights");
    }
  }

  private Parsed<SourceText> read(Path file, byte[] bytes) {
    for (BinaryFormat format : SourceFormats.BINARY) {
      if (format.accepts(bytes)) {
        return read(format, file, bytes);
      }
    }
    if (looksBinary(bytes)) {
      return reject(
          Code.UNSUPPORTED_CONTENT,
          file,
          "is neither text nor PDF (" + signature(bytes) + "): give text, Markdown, PDF or JSON");
    }
    String text = decode(bytes);
    if (text.isBlank() || text.strip().equals("\uFEFF")) {
      return reject(Code.EMPTY_INPUT, file, "holds no text: remove it or convert the source again");
    }
    limits.checkLines(text);
    SourceFormats.TextType type = SourceFormats.of(text, file);
    Source source = source(file, type.mediaType(), bytes);
    return new Parsed.Ok<>(
        type.printed()
            ? SourceText.ofPrinted(file.toString(), source, text)
            : new SourceText(file.toString(), source, text),
        List.of());
  }

  private Parsed<SourceText> read(BinaryFormat format, Path file, byte[] bytes) {
    try {
      String text = format.read(bytes, limits);
      limits.checkLines(text);
      Source source = source(file, format.mediaType(), bytes);
      return new Parsed.Ok<>(new SourceText(file.toString(), source, text), List.of());
    } catch (BinaryFormat.UnreadableException e) {
      return reject(Code.UNSUPPORTED_CONTENT, file, e.getMessage());
    }
  }

  private static Source source(Path file, String mediaType, byte[] bytes) {
    return new Source(file.getFileName().toString(), mediaType, DigestUtils.sha256Hex(bytes), null);
  }

  private static boolean looksBinary(byte[] bytes) {
    int sample = Math.min(bytes.length, 64 * 1024);
    int control = 0;
    for (int i = 0; i < sample; i++) {
      if (bytes[i] == 0) {
        return true;
      }
      boolean text = bytes[i] < 0 || bytes[i] >= ' ' || "\t\n\r\f".indexOf(bytes[i]) >= 0;
      control += text ? 0 : 1;
    }
    return control > sample * MAX_CONTROL_SHARE;
  }

  private static String signature(byte[] bytes) {
    return bytes.length > 4 && startsWith(new byte[] {bytes[1], bytes[2], bytes[3]}, "PNG")
        ? "a PNG picture"
        : "binary content";
  }

  private static boolean startsWith(byte[] bytes, String mark) {
    return bytes.length >= mark.length()
        && new String(bytes, 0, mark.length(), StandardCharsets.ISO_8859_1).equals(mark);
  }

  private static String decode(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, WINDOWS);
    }
  }

  private static String reason(IOException error) {
    return error.getClass().getSimpleName().replace("Exception", "");
  }

  private static Parsed<SourceText> reject(Code code, Path file, String detail) {
    return new Parsed.Rejected<>(new Issue(code, SourceRef.of(file.toString()), detail));
  }
}
