package dk.kommunegraf.server.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request that cannot be answered, and why; each kind is one HTTP status. */
public abstract sealed class ApiException extends RuntimeException {

  private final int status;
  private final String title;

  private ApiException(int status, String title, String detail, @Nullable Throwable cause) {
    super(detail, cause);
    this.status = status;
    this.title = title;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The kind of problem, the same for all of the kind. */
  public String title() {
    return title;
  }

  /** What was wrong with this request, for the one who sent it. */
  public String detail() {
    return String.valueOf(getMessage());
  }

  /** The request itself is wrong. */
  public static final class BadRequest extends ApiException {
    private final List<String> suggestions;

    public BadRequest(String detail) {
      this(detail, List.of());
    }

    /**
     * A wrong request with what could have been meant.
     *
     * @param suggestions values that would be right, best first
     */
    public BadRequest(String detail, List<String> suggestions) {
      super(400, "Bad request", detail, null);
      this.suggestions = List.copyOf(suggestions);
    }

    /** Values that would be right, best first; may be empty. */
    public List<String> suggestions() {
      return suggestions;
    }
  }

  /** Nothing has that name. */
  public static final class NotFound extends ApiException {
    public NotFound(String detail) {
      super(404, "Not found", detail, null);
    }
  }

  /** None of the formats asked for can be given. */
  public static final class NotAcceptable extends ApiException {
    public NotAcceptable(String detail) {
      super(406, "Not acceptable", detail, null);
    }
  }

  /** The request or the result is too large. */
  public static final class TooLarge extends ApiException {
    public TooLarge(String detail) {
      super(413, "Too large", detail, null);
    }
  }

  /** The request's body is of a type that is not understood. */
  public static final class UnsupportedMediaType extends ApiException {
    public UnsupportedMediaType(String detail) {
      super(415, "Unsupported media type", detail, null);
    }
  }

  /** The client asks more at a time than one client may. */
  public static final class TooManyRequests extends ApiException {
    public TooManyRequests(String detail) {
      super(429, "Too many requests", detail, null);
    }
  }

  /** The query took longer than one may. */
  public static final class Timeout extends ApiException {
    public Timeout(String detail) {
      super(503, "Time-out", detail, null);
    }
  }

  /** The store does not answer, or too many ask at once; it may be tried again later. */
  public static final class Unavailable extends ApiException {
    public Unavailable(String detail, @Nullable Throwable cause) {
      super(503, "Unavailable", detail, cause);
    }
  }
}
