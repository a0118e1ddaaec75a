package dk.kommunegraf.server.query;

import dk.kommunegraf.server.query.ApiException.TooLarge;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.commons.io.output.DeferredFileOutputStream;
import org.apache.commons.io.output.ProxyOutputStream;

/**
 * A whole result before any of it is sent, in memory or, when large, in a file: the status is known
 * before the first byte, and nobody takes half a table for all of it.
 */
public final class Spool implements AutoCloseable {

  private static final int IN_MEMORY_BYTES = 1024 * 1024;

  private final DeferredFileOutputStream bytes;

  private Spool(DeferredFileOutputStream bytes) {
    this.bytes = bytes;
  }

  /**
   * Takes what is written.
   *
   * @throws TooLarge if that is more than the cap
   */
  public static Spool of(long maxBytes, Consumer<OutputStream> writer) {
    try {
      DeferredFileOutputStream target =
          DeferredFileOutputStream.builder()
              .setThreshold(IN_MEMORY_BYTES)
              .setPrefix("kommunegraf-result")
              .setSuffix(".tmp")
              .setDirectory(Path.of(System.getProperty("java.io.tmpdir")).toFile())
              .get();
      Spool spool = new Spool(target);
      boolean whole = false;
      try (OutputStream out = new Capped(target, maxBytes)) {
        writer.accept(out);
        whole = true;
      } finally {
        if (!whole) {
          spool.close();
        }
      }
      return spool;
    } catch (IOException e) {
      throw new UncheckedIOException("result spool", e);
    }
  }

  /** How long it is. */
  public long size() {
    return bytes.getByteCount();
  }

  /** Its bytes, to be closed by the caller before the spool is. */
  public InputStream open() throws IOException {
    return bytes.toInputStream();
  }

  @Override
  public void close() {
    Path file = bytes.getPath();
    if (file == null) {
      return;
    }
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      file.toFile().deleteOnExit();
    }
  }

  private static final class Capped extends ProxyOutputStream {

    private final long maxBytes;
    private long written;

    Capped(OutputStream target, long maxBytes) {
      super(target);
      this.maxBytes = maxBytes;
    }

    @Override
    protected void beforeWrite(int count) {
      written += count;
      if (written > maxBytes) {
        throw new TooLarge(
            "the result has more than %d MB; add a LIMIT".formatted(maxBytes / 1024 / 1024));
      }
    }
  }
}
