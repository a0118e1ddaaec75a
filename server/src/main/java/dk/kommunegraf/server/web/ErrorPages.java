package dk.kommunegraf.server.web;

import java.util.List;

/** Writes the page that says what went wrong. Stateless. */
public final class ErrorPages {

  private ErrorPages() {}

  /**
   * What the page says.
   *
   * @param title what went wrong, in the language of the page
   * @param advice what to do about it, in the language of the page
   * @param detail the words of the service, in English
   * @param suggestions what could have been meant
   */
  public record ErrorPage(
      Shell shell, String title, String advice, String detail, List<String> suggestions) {

    /** Copies the list. */
    public ErrorPage {
      suggestions = List.copyOf(suggestions);
    }
  }

  /**
   * The page as HTML.
   *
   * @param status the status of the answer (RFC 9110, section 15)
   */
  public static String write(int status, String detail, List<String> suggestions, Frame frame) {
    Texts texts = Texts.of(frame.language());
    return Templates.write(
        "error",
        new ErrorPage(
            Shell.of(frame, texts),
            text(texts, "error.", status),
            text(texts, "error.advice.", status),
            detail,
            suggestions));
  }

  private static String text(Texts texts, String key, int status) {
    return texts.find(key + status).orElseGet(() -> texts.text(key + "other"));
  }
}
