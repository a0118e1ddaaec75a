package dk.kommunegraf.server.web;

import com.samskivert.mustache.Template;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pages that tell how each graph explorer is set up, in English. */
public final class ExplorerDocs {

  private static final String INDEX = "index";

  private static final Map<String, Template> PAGES =
      Stream.of(
              INDEX,
              "reactodia",
              "graph-explorer",
              "gephi",
              "cytoscape",
              "javascript",
              "graphviz",
              "kumu",
              "sparql")
          .collect(
              Collectors.toUnmodifiableMap(
                  Function.identity(), name -> Templates.compile("explorers/" + name)));

  private ExplorerDocs() {}

  /** The list of them. */
  public static String index(Frame frame, String origin) {
    return page(INDEX, frame, origin).orElseThrow();
  }

  /**
   * The page of one.
   *
   * @param origin the address of this service as its user sees it, without a slash at its end
   */
  public static Optional<String> page(String name, Frame frame, String origin) {
    return Optional.ofNullable(PAGES.get(name))
        .map(
            page ->
                page.execute(
                    Map.of(
                        "shell",
                        Shell.of(frame, Texts.of(frame.language())).inOneLanguage(),
                        "origin",
                        origin)));
  }
}
