package dk.kommunegraf.loader.write;

import dk.kommunegraf.loader.ConfigException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * A token by which a store knows who writes (RFC 6750). It comes from a file, as others can read a
 * command line, and is never printed.
 */
public final class BearerToken {

  /** Larger files are not files of a token. */
  private static final long MAX_BYTES = 16 * 1024;

  /** RFC 6750, section 2.1. */
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

  private final String value;

  private BearerToken(String value) {
    this.value = value;
  }

  /**
   * Reads the token that a file holds, and nothing else but white space around it.
   *
   * @throws ConfigException if the file cannot be read or holds no token
   */
  public static BearerToken read(Path file) {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new ConfigException(file + " cannot be read: the token stands in a file that can");
    }
    try {
      String value = Files.size(file) > MAX_BYTES ? "" : Files.readString(file).strip();
      if (!TOKEN.matcher(value).matches()) {
        throw new ConfigException(file + " holds no token: it is one line of letters and digits");
      }
      return new BearerToken(value);
    } catch (IOException e) {
      throw new ConfigException(file + " cannot be read as text");
    }
  }

  /** The value of the header Authorization. */
  String header() {
    return "Bearer " + value;
  }

  @Override
  public String toString() {
    return "a token";
  }
}
