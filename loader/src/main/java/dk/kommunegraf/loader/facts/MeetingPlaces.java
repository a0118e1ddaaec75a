package dk.kommunegraf.loader.facts;

import dk.kommunegraf.loader.parse.Outline.Header;
import dk.kommunegraf.loader.source.SourceText;
import dk.kommunegraf.loader.source.SourceText.Line;
import dk.kommunegraf.ontology.Wordings;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads where a meeting was held: behind a label, or in a line that names a room. Thread safe. */
final class MeetingPlaces {

  /** What stands before the place in the line that also tells the time. */
  private static final Pattern TIME =
      Wordings.pattern("kl\\.?\\s?\\d{1,2}(?:[.:]\\d{2})?,?\\s+(?:(?:på|i)\\s+)?");

  private static final int MAX_PLACE = 80;

  private final Pattern room;

  MeetingPlaces(Wordings wordings) {
    room = Wordings.pattern("(?<!\\p{L})" + wordings.anyOf("room") + "(?!\\p{L})");
  }

  /** The place as printed. */
  Optional<Fact<String>> find(SourceText source, Header header) {
    return header
        .find("label-place")
        .filter(place -> !place.value().isEmpty())
        .map(
            place -> {
              List<Line> value = place.value();
              return Fact.printed(
                  place.text(), source.span(value.get(0), value.get(value.size() - 1)));
            })
        .or(
            () ->
                Stream.concat(header.title().stream(), header.unexplained().stream())
                    .flatMap(line -> inLine(source, line).stream())
                    .findFirst());
  }

  private Optional<Fact<String>> inLine(SourceText source, Line line) {
    Matcher time = TIME.matcher(line.text());
    int start = time.find() ? time.end() : 0;
    String place = line.text().substring(start);
    boolean dated = start == 0 && DanishDates.find(place).isPresent();
    boolean named = !dated && place.length() <= MAX_PLACE && room.matcher(place).find();
    return named
        ? Optional.of(Fact.printed(place, source.span(line, start, line.text().length())))
        : Optional.empty();
  }
}
