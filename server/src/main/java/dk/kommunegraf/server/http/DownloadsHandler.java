package dk.kommunegraf.server.http;

import dk.kommunegraf.server.query.AcceptHeader;
import dk.kommunegraf.server.query.ApiException.NotFound;
import dk.kommunegraf.server.query.Languages;
import dk.kommunegraf.server.web.DownloadPages;
import dk.kommunegraf.server.web.DownloadPages.Download;
import dk.kommunegraf.server.web.Frame;
import dk.kommunegraf.server.web.QueryAddress;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.io.input.BoundedInputStream;
import org.eclipse.jetty.http.ByteRange;

/**
 * Serves the files of one folder, read only, as they are at the time: those that lie in it
 * themselves, by the names that the folder lists. Parts of a file can be asked for (RFC 9110,
 * section 14).
 */
final class DownloadsHandler {

  private static final int PARTIAL_CONTENT = 206;
  private static final int NOT_SATISFIABLE = 416;
  private static final String JSON = "application/json";
  private static final String HTML = "text/html";

  /** RFC 9110, section 5.6.7. */
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US);

  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "csv", "text/csv; charset=utf-8",
          "gz", "application/gzip",
          "json", JSON,
          "md", "text/markdown; charset=utf-8");

  private final Optional<Path> folder;

  DownloadsHandler(Optional<Path> folder) {
    this.folder = folder;
  }

  private static Download download(Path file) {
    try {
      String name = file.getFileName().toString();
      Instant modified = Files.getLastModifiedTime(file).toInstant();
      return new Download(
          name,
          Files.size(file),
          HTTP_DATE.format(modified.atZone(ZoneOffset.UTC)),
          "/downloads/" + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names of the files, as JSON or for a person. */
  void list(Context ctx) {
    List<Download> downloads = files().stream().map(DownloadsHandler::download).toList();
    ctx.header(Header.VARY, Header.ACCEPT);
    Optional<String> type =
        AcceptHeader.parse(ctx.header(Header.ACCEPT)).best(List.of(JSON, HTML), List::of);
    if (type.filter(HTML::equals).isPresent()) {
      QueryAddress address = new QueryAddress(RequestParameters.single(ctx));
      Languages.of(address.language());
      PageHeaders.set(ctx);
      ctx.contentType(HTML + "; charset=utf-8")
          .result(DownloadPages.write(downloads, new Frame(ctx.path(), address, List.of())));
    } else {
      ctx.json(downloads);
    }
  }

  /** One file, or a part of it. */
  void file(Context ctx) throws IOException {
    String name = ctx.pathParam("name");
    Path file =
        files().stream()
            .filter(one -> one.getFileName().toString().equals(name))
            .findFirst()
            .orElseThrow(() -> new NotFound("no file here is named " + name));
    Download download = download(file);
    ctx.header(Header.LAST_MODIFIED, download.modified());
    ctx.header("X-Content-Type-Options", "nosniff");
    ctx.header("Accept-Ranges", "bytes").contentType(mediaType(name));
    // A part is one of the file's own bytes.
    ctx.disableCompression();
    send(ctx, file, download.bytes());
  }

  /** Javalin's own sending of parts never ends for a part behind the end of the file. */
  private static void send(Context ctx, Path file, long size) throws IOException {
    String asked = ctx.header(Header.RANGE);
    List<ByteRange> ranges = asked == null ? List.of() : ByteRange.parse(List.of(asked), size);
    if (asked != null && ranges.isEmpty()) {
      ctx.header(Header.CONTENT_RANGE, ByteRange.toNonSatisfiableHeaderValue(size));
      throw new HttpResponseException(NOT_SATISFIABLE, "the file has " + size + " bytes");
    }
    // More than one part may be answered by the whole (RFC 9110, section 14.2).
    ByteRange part = ranges.size() == 1 ? ranges.get(0) : new ByteRange(0, size - 1);
    if (ranges.size() == 1) {
      ctx.status(PARTIAL_CONTENT).header(Header.CONTENT_RANGE, part.toHeaderValue(size));
    }
    ctx.header(Header.CONTENT_LENGTH, Long.toString(part.getLength()));
    try (InputStream in = Files.newInputStream(file)) {
      in.skipNBytes(part.first());
      Answers.send(
          ctx, BoundedInputStream.builder().setInputStream(in).setMaxCount(part.getLength()).get());
    }
  }

  private static String mediaType(String name) {
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return MEDIA_TYPES.getOrDefault(extension, "text/plain; charset=utf-8");
  }

  /** Files alone: neither folders nor links, which could lead elsewhere. */
  private List<Path> files() {
    Path existing =
        folder
            .filter(Files::isDirectory)
            .orElseThrow(
                () ->
                    new NotFound(
                        "this service offers no downloads: 'kommunegraf export DIR' makes them,"
                            + " 'kommunegraf serve --downloads DIR' serves them"));
    try (Stream<Path> files = Files.list(existing)) {
      return files
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
