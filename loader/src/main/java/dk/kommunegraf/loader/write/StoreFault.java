package dk.kommunegraf.loader.write;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;

/** Says in words why a store did not answer. Stateless. */
public final class StoreFault {

  private StoreFault() {}

  /**
   * What the store did instead, to stand behind its name: "cannot be reached", "answers no SPARQL".
   * It holds no address, so that it can be told to anybody.
   */
  public static String describe(Throwable error) {
    if (error instanceof QueryExceptionHTTP http && http.getStatusCode() > 0) {
      return describe(http.getStatusCode());
    }
    List<Throwable> causes = ExceptionUtils.getThrowableList(error);
    if (has(causes, HttpTimeoutException.class) || has(causes, QueryCancelledException.class)) {
      return "does not answer in time";
    }
    if (has(causes, UnresolvedAddressException.class) || has(causes, UnknownHostException.class)) {
      return "cannot be reached: no host has this name";
    }
    if (has(causes, ConnectException.class)) {
      return "cannot be reached: nothing listens there";
    }
    return has(causes, IOException.class)
        ? "cannot be reached: the connection broke off"
        : "answers no SPARQL";
  }

  private static String describe(int status) {
    return switch (status) {
      case 401, 403, 407 -> "refuses to answer without leave (status " + status + ")";
      case 408, 504 -> "does not answer in time (status " + status + ")";
      case 429, 502, 503 -> "cannot answer now (status " + status + ")";
      default -> "answers no SPARQL (status " + status + ")";
    };
  }

  private static boolean has(List<Throwable> causes, Class<? extends Throwable> type) {
    return causes.stream().anyMatch(type::isInstance);
  }
}
