package dk.kommunegraf.server.web;

import dk.kommunegraf.server.query.Page;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns rows about agenda items into what a list shows, for one page. */
final class Hits {

  private final Site site;
  private final Frame frame;
  private final Texts texts;

  Hits(Site site, Frame frame, Texts texts) {
    this.site = site;
    this.frame = frame;
    this.texts = texts;
  }

  /** The rows of the query {@code items}. */
  List<Hit> of(Page page) {
    return page.rows().stream().map(this::hit).toList();
  }

  /** One row about an agenda item. */
  Hit hit(Map<String, @Nullable Object> row) {
    String excerpt = text(row, "excerpt");
    String title = text(row, "title");
    boolean inTitle = excerpt.replaceAll("[⟦⟧]", "").equals(title);
    String outcome = text(row, "outcome");
    return new Hit(
        site.findPath(text(row, "item")).map(frame::href).orElse(""),
        Piece.of(inTitle ? excerpt : title),
        Stream.of(
                text(row, "municipality"),
                text(row, "committee"),
                texts.get("itemNumber", text(row, "number")))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" · ")),
        texts.date(text(row, "date")),
        text(row, "date"),
        outcome.isEmpty() ? null : outcome,
        excerpt.isEmpty() || inTitle ? null : text(row, "kind"),
        inTitle ? List.of() : Piece.of(excerpt),
        Boolean.TRUE.equals(row.get("closed")));
  }

  /** A value of a row as text; empty where there is none. */
  static String text(Map<String, @Nullable Object> row, String column) {
    Object value = row.get(column);
    return value == null ? "" : value.toString();
  }
}
