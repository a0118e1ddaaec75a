package dk.kommunegraf.server.web;

import java.util.List;

/** Writes the page with the files that can be had. Stateless. */
public final class DownloadPages {

  private DownloadPages() {}

  /**
   * A file to be had.
   *
   * @param name its name
   * @param bytes its size
   * @param modified when it was written, as HTTP prints it
   * @param url its address on this host
   */
  public record Download(String name, long bytes, String modified, String url) {}

  /** A file as a row. */
  public record Row(String name, String href, String bytes, String modified) {}

  /** What the page shows. */
  public record DownloadPage(Shell shell, List<Row> files) {

    /** Copies the list. */
    public DownloadPage {
      files = List.copyOf(files);
    }
  }

  /** The page as HTML. */
  public static String write(List<Download> files, Frame frame) {
    Texts texts = Texts.of(frame.language());
    return Templates.write(
        "downloads",
        new DownloadPage(
            Shell.of(frame, texts),
            files.stream()
                .map(
                    file ->
                        new Row(
                            file.name(),
                            frame.root() + file.url().substring(1),
                            texts.number(file.bytes()),
                            file.modified()))
                .toList()));
  }
}
