package dk.kommunegraf.loader.document;

import java.util.Objects;
import java.util.regex.Pattern;
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

  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  /** Checks what is required. */
  public Source {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(mediaType, "mediaType");
    Objects.requireNonNull(sha256, "sha256");
    if (!SHA256.matcher(sha256).matches()) {
      throw new IllegalArgumentException("sha256 is no 64 hexadecimal digits in small letters");
    }
  }
}
