package dk.kommunegraf.server.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agenda item in a list.
 *
 * @param title its title, in pieces
 * @param place municipality, committee and number, in words
 * @param date its day as the language writes it
 * @param day the day as a machine reads it
 * @param outcome what was decided; null where that is not known
 * @param kind where the words that were looked for stand; null where none were, or in the title
 * @param excerpt what stands around them, in pieces
 * @param closed whether it was treated behind closed doors
 */
public record Hit(
    String href,
    List<Piece> title,
    String place,
    String date,
    String day,
    @Nullable String outcome,
    @Nullable String kind,
    List<Piece> excerpt,
    boolean closed) {

  /** Copies the lists. */
  public Hit {
    title = List.copyOf(title);
    excerpt = List.copyOf(excerpt);
  }
}
