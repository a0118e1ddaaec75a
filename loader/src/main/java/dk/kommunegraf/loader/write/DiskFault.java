package dk.kommunegraf.loader.write;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.List;
import org.apache.commons.lang3.StringUtils;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.transaction.txn.TransactionException;
import org.apache.jena.query.text.TextIndexException;
import org.apache.jena.tdb2.TDBException;
import org.apache.lucene.store.AlreadyClosedException;

/** Tells faults of the disk from faults of ours, and says them in words. Stateless. */
final class DiskFault {

  /** What TDB2 and Lucene throw when files cannot be read or written. */
  private static final List<Class<? extends Throwable>> TYPES =
      List.of(
          IOException.class,
          RuntimeIOException.class,
          DBOpEnvException.class,
          TDBException.class,
          TransactionException.class,
          TextIndexException.class,
          // Lucene's writer, after an error in an earlier write.
          AlreadyClosedException.class,
          // A mapped page that the disk has no room for, or no longer holds.
          InternalError.class);

  private DiskFault() {}

  /** Whether the disk or the rights on it are at fault. */
  static boolean isOne(Throwable error) {
    return ExceptionUtils.getThrowableList(error).stream()
        .anyMatch(cause -> TYPES.stream().anyMatch(type -> type.isInstance(cause)));
  }

  /** What the disk says, in a line. */
  static String describe(Throwable error) {
    List<Throwable> causes = ExceptionUtils.getThrowableList(error);
    if (causes.stream().anyMatch(InternalError.class::isInstance)) {
      return "a file could not be written or read: the disk is full or damaged";
    }
    return causes.stream()
        .filter(IOException.class::isInstance)
        .reduce((first, last) -> last)
        .map(DiskFault::words)
        .orElseGet(() -> words(causes.get(causes.size() - 1)));
  }

  private static String words(Throwable cause) {
    boolean fileAlone = cause instanceof FileSystemException e && e.getReason() == null;
    String message =
        StringUtils.substringBefore(StringUtils.defaultString(cause.getMessage()), "\n");
    return fileAlone || message.isBlank()
        ? (cause.getClass().getSimpleName() + " " + message).strip()
        : message;
  }
}
