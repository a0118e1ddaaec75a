package dk.kommunegraf.loader.facts;

import dk.kommunegraf.loader.document.AttendanceEvent;
import dk.kommunegraf.loader.document.AttendanceEvent.Event;
import dk.kommunegraf.loader.source.SourceText;
import dk.kommunegraf.loader.source.SourceText.Line;
import dk.kommunegraf.ontology.Wordings;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads who came late, left and came back: "A ankom kl. 15.20 under punkt 4". Thread safe. */
final class AttendanceEvents {

  private static final Map<Event, String> WORDINGS =
      Map.of(
          Event.ARRIVED, "arrived-sentence",
          Event.LEFT, "left-sentence",
          Event.RETURNED, "returned-sentence");

  private final Map<Event, Pattern> sentences = new EnumMap<>(Event.class);
  private final Pattern item;

  AttendanceEvents(Wordings wordings) {
    WORDINGS.forEach(
        (event, wording) ->
            sentences.put(
                event,
                Wordings.pattern(
                    "^(?<names>(?-i:\\p{Lu}).{2,200}?)\\s+"
                        + wordings.anyOf(wording)
                        + "(?!\\w)(?<rest>.*)$")));
    item = Wordings.pattern(wordings.anyOf("item-reference") + "\\s*(?<item>\\d{1,4})");
  }

  /** The events that a sentence tells; empty where it is about something else. */
  List<Fact<AttendanceEvent>> list(SourceText source, Line sentence) {
    for (Map.Entry<Event, Pattern> pattern : sentences.entrySet()) {
      Matcher matcher = pattern.getValue().matcher(sentence.text());
      List<Names.Name> names =
          matcher.matches() ? Names.list(matcher.group("names")) : List.<Names.Name>of();
      if (!names.isEmpty()) {
        String rest = matcher.group("rest");
        String time = DanishDates.findTime(rest).orElse(null);
        Matcher number = item.matcher(rest);
        String of = number.find() ? number.group("item") : null;
        return names.stream()
            .map(name -> new AttendanceEvent(name.name(), pattern.getKey(), of, time))
            .map(event -> Fact.printed(event, source.span(sentence, sentence)))
            .toList();
      }
    }
    return List.of();
  }
}
