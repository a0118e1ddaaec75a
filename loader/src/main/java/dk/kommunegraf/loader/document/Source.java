package dk.kommunegraf.loader.document;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The file that a document was read from.
 *
 * @param name file name, no folder
 * @param mediaType media type of the content
 * @param sha256 SHA-256 of the bytes, 64 lower-case hexadecimal digits
 * @param url where it was published, if known
 */
public record Source(String name, String mediaType, String sha256, @Nullable String url) {

  /** Checks what is required. */
  public Source {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(mediaType, "mediaType");
    Objects.requireNonNull(sha256, "sha256");
  }
}
