package dk.kommunegraf.server.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The style sheets, scripts and pictures of the pages. Their address holds a hash of them all, so
 * that a browser may keep them for ever and never shows a page with those of an older version.
 */
public final class StaticFiles {

  /** The folder of the class path that holds them. */
  public static final String FOLDER = "dk/kommunegraf/server/web/static";

  /** The files of our own that the pages are made with. */
  static final List<String> FILES =
      List.of(
          "page.css",
          "explore.css",
          "explore.js",
          "theme.js",
          "search.js",
          "network.css",
          "network.js",
          "sparql.css",
          "sparql.js",
          "icon.svg");

  /** What tells the versions of the files that came from elsewhere. */
  static final List<String> SUMS =
      List.of(
          "vendor/cytoscape/SHA256SUMS", "vendor/reactodia/SHA256SUMS", "vendor/yasqe/SHA256SUMS");

  /** The path of these files from the root, with a slash at its start. */
  public static final String PATH = "/static/" + hash();

  private StaticFiles() {}

  private static String hash() {
    StringBuilder hashes = new StringBuilder();
    for (String name : Stream.concat(FILES.stream(), SUMS.stream()).toList()) {
      try (InputStream file = StaticFiles.class.getResourceAsStream("static/" + name)) {
        hashes.append(DigestUtils.sha256Hex(Objects.requireNonNull(file, name)));
      } catch (IOException e) {
        throw new UncheckedIOException(name, e);
      }
    }
    return DigestUtils.sha256Hex(hashes.toString()).substring(0, 16);
  }
}
