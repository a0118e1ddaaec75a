package dk.kommunegraf.server.web;

import java.util.Optional;
import java.util.Set;

/** The pages that tell how each graph explorer is set up, in English. */
public final class ExplorerDocs {

  private static final String INDEX = "index";

  private static final Set<String> PAGES =
      Set.of(
          "reactodia",
          "graph-explorer",
          "gephi",
          "cytoscape",
          "javascript",
          "graphviz",
          "kumu",
          "sparql");

  private ExplorerDocs() {}

  /**
   * One of the pages.
   *
   * @param origin the address of this service as its user sees it, without a slash at its end
   */
  public record ExplorerPage(Shell shell, String origin) {}

  /** The list of them. */
  public static String index(Frame frame, String origin) {
    return write(INDEX, frame, origin);
  }

  /**
   * The page of one.
   *
   * @param origin the address of this service as its user sees it, without a slash at its end
   */
  public static Optional<String> page(String name, Frame frame, String origin) {
    return PAGES.contains(name) ? Optional.of(write(name, frame, origin)) : Optional.empty();
  }

  private static String write(String name, Frame frame, String origin) {
    Shell shell = Shell.of(frame, Texts.of(frame.language())).inOneLanguage();
    return Templates.write("explorers/" + name, new ExplorerPage(shell, origin));
  }
}
