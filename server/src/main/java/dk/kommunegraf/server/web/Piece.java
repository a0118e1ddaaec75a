package dk.kommunegraf.server.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a text.
 *
 * @param marked whether it is what was looked for
 */
public record Piece(String text, boolean marked) {

  private static final Pattern MARK = Pattern.compile("⟦([^⟦⟧]*)⟧");

  /** The pieces of a text in which marks stand between ⟦ and ⟧. */
  static List<Piece> of(String text) {
    List<Piece> pieces = new ArrayList<>();
    Matcher mark = MARK.matcher(text);
    int done = 0;
    while (mark.find()) {
      add(pieces, text.substring(done, mark.start()), false);
      add(pieces, mark.group(1), true);
      done = mark.end();
    }
    add(pieces, text.substring(done), false);
    return pieces;
  }

  private static void add(List<Piece> pieces, String text, boolean marked) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, marked));
    }
  }
}
