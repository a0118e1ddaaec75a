package dk.kommunegraf.loader.write;

import java.io.IOException;
import java.io.OutputStream;

/** Something that can tell all its statements. */
@FunctionalInterface
public interface StatementSource {

  /**
   * Writes them as N-Quads, as they are at one moment.
   *
   * @param out stays its opener's to close
   * @return how many there are
   * @throws IOException if they cannot be read or written to the end
   */
  long writeTo(OutputStream out) throws IOException;
}
