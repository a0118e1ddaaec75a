package dk.kommunegraf.server.web;

import java.util.Map;

/** The page on which Reactodia draws the graph. */
public final class ExplorePage {

  private ExplorePage() {}

  /** The page as HTML. */
  public static String write(Frame frame) {
    return Templates.EXPLORE.execute(Map.of("shell", Shell.of(frame, Texts.of(frame.language()))));
  }
}
