package dk.kommunegraf.server.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The texts of an agenda item with the quotes marked that stand in them, each at an anchor of its
 * own. Not thread safe.
 */
public final class ItemTexts {

  private final Map<String, String> anchors = new LinkedHashMap<>();
  private final List<String> quotes;

  /**
   * Texts in which some quotes are marked.
   *
   * @param quotes as the document has them
   */
  ItemTexts(List<String> quotes) {
    this.quotes =
        quotes.stream()
            .filter(quote -> !quote.isBlank())
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
  }

  /**
   * A piece of a text.
   *
   * @param anchor where a quote begins that others refer to; empty between quotes, and where a
   *     quote stands once more
   */
  public record Stretch(String text, boolean quoted, String anchor) {}

  /** The pieces of a text. Where quotes overlap, the one that begins first is marked. */
  List<Stretch> mark(String text) {
    List<Stretch> stretches = new ArrayList<>();
    int done = 0;
    for (Optional<Place> next = next(text, done); next.isPresent(); next = next(text, done)) {
      Place place = next.get();
      if (place.start() > done) {
        stretches.add(new Stretch(text.substring(done, place.start()), false, ""));
      }
      String anchor = "";
      if (!anchors.containsKey(place.quote())) {
        anchor = "quote-" + (anchors.size() + 1);
        anchors.put(place.quote(), anchor);
      }
      stretches.add(new Stretch(place.quote(), true, anchor));
      done = place.start() + place.quote().length();
    }
    if (done < text.length()) {
      stretches.add(new Stretch(text.substring(done), false, ""));
    }
    return stretches;
  }

  private record Place(int start, String quote) {}

  private Optional<Place> next(String text, int from) {
    return quotes.stream()
        .map(quote -> new Place(text.indexOf(quote, from), quote))
        .filter(place -> place.start() >= 0)
        .min(Comparator.comparingInt(Place::start));
  }

  /** The anchor of a quote in the texts that were marked before. */
  Optional<String> anchor(String quote) {
    return Optional.ofNullable(anchors.get(quote));
  }
}
