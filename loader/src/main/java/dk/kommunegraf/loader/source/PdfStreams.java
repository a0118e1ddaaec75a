package dk.kommunegraf.loader.source;

import dk.kommunegraf.loader.Interruption;
import dk.kommunegraf.loader.ReadLimits;
import dk.kommunegraf.loader.TooLargeException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;

/**
 * Measures what the streams of a PDF unpack to, before the library does so in memory: a few bytes
 * can stand for gigabytes (ISO 32000-1, 7.4). Each may have as many bytes as a file, all together
 * four times that; pictures, which are never unpacked, are let through up to a size of their own.
 */
final class PdfStreams {

  private static final int TOGETHER = 4;
  private static final long PICTURE = 256L << 20;

  /** Where a dictionary begins that is longer than this, its filters are not seen. */
  private static final int DICTIONARY = 8_192;

  /** What one byte can become at most. */
  private static final int RUN_LENGTH = 64;

  private static final int LZW = 1_400;

  private static final Pattern STREAM = Pattern.compile("(?<!end)stream\\r?\\n");
  private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");
  private static final Pattern FLATE = Pattern.compile("/(?:FlateDecode|Fl)\\b");
  private static final Pattern LZW_FILTER = Pattern.compile("/LZW(?:Decode)?\\b");
  private static final Pattern RUNS = Pattern.compile("/(?:RunLengthDecode|RL)\\b");
  private static final Pattern ELSEWHERE = Pattern.compile("/Filter\\s+\\d+\\s+\\d+\\s+R");
  private static final Pattern IMAGE = Pattern.compile("/Image\\b");

  private final long each;
  private long left;

  private PdfStreams(ReadLimits limits) {
    each = limits.bytes();
    left = limits.bytes() * TOGETHER;
  }

  /**
   * Measures the streams of a file.
   *
   * @throws TooLargeException if they unpack to more than they may
   */
  static void check(byte[] bytes, ReadLimits limits) {
    PdfStreams streams = new PdfStreams(limits);
    String file = new String(bytes, StandardCharsets.ISO_8859_1);
    Matcher stream = STREAM.matcher(file);
    while (stream.find()) {
      Interruption.check();
      int from =
          Math.max(
              0, Math.max(file.lastIndexOf("obj", stream.start()), stream.start() - DICTIONARY));
      String dictionary =
          ESCAPED
              .matcher(file.substring(from, stream.start()))
              .replaceAll(
                  hex ->
                      Matcher.quoteReplacement(
                          String.valueOf((char) Integer.parseInt(hex.group(1), 16))));
      int end = file.indexOf("endstream", stream.end());
      long length = (end < 0 ? bytes.length : end) - stream.end();
      streams.measure(
          dictionary,
          length,
          new ByteArrayInputStream(bytes, stream.end(), bytes.length - stream.end()));
    }
  }

  /**
   * Measures the streams of a document that is encrypted, which the file does not show.
   *
   * @throws TooLargeException if they unpack to more than they may
   */
  static void check(COSDocument document, ReadLimits limits) throws IOException {
    PdfStreams streams = new PdfStreams(limits);
    for (COSObjectKey key : document.getXrefTable().keySet()) {
      Interruption.check();
      COSBase object = document.getObjectFromPool(key).getObject();
      if (object instanceof COSStream stream) {
        try (InputStream raw = stream.createRawInputStream()) {
          String filters = stream.getFilters() == null ? "" : stream.getFilters().toString();
          String type = stream.getNameAsString(COSName.SUBTYPE, "");
          String dictionary = (filters + " /" + type).replaceAll("COSName\\{", "/");
          streams.measure(dictionary, stream.getLength(), raw);
        }
      }
    }
  }

  private void measure(String dictionary, long length, InputStream packed) {
    long limit = IMAGE.matcher(dictionary).find() ? PICTURE : each;
    long layers = FLATE.matcher(dictionary).results().count();
    if (layers > 1 || ELSEWHERE.matcher(dictionary).find()) {
      throw tooLarge("packs a stream more than once");
    }
    long size = layers == 1 ? unpacked(packed, limit) : length;
    if (limit == each) {
      size = LZW_FILTER.matcher(dictionary).find() ? size * LZW : size;
      size = RUNS.matcher(dictionary).find() ? size * RUN_LENGTH : size;
      left -= size;
    }
    if (size > limit || left < 0) {
      throw tooLarge("unpacks to more than it may");
    }
  }

  /** How many bytes a packed stream has; not more are counted than one over the limit. */
  private static long unpacked(InputStream packed, long limit) {
    byte[] buffer = new byte[64 * 1024];
    long size = 0;
    try (InputStream in = new InflaterInputStream(packed)) {
      int read = in.read(buffer);
      while (read >= 0 && size <= limit) {
        Interruption.check();
        size += read;
        read = in.read(buffer);
      }
    } catch (IOException e) {
      // Damaged: the library reads as far as this does.
      return size;
    }
    return size;
  }

  private static TooLargeException tooLarge(String what) {
    return new TooLargeException(
        "is a PDF that " + what + ": print it to a new PDF, or raise --max-document-size");
  }
}
