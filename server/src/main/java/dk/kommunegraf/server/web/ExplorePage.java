package dk.kommunegraf.server.web;

/** The page on which Reactodia draws the graph. */
public final class ExplorePage {

  private ExplorePage() {}

  /** The page as HTML. */
  public static String write(Frame frame) {
    return Templates.write("explore", Shell.of(frame, Texts.of(frame.language())));
  }
}
