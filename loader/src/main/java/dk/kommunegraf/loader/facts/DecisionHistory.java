package dk.kommunegraf.loader.facts;

import dk.kommunegraf.loader.document.Decision;
import dk.kommunegraf.loader.document.Outcome;
import dk.kommunegraf.loader.source.SourceText;
import dk.kommunegraf.loader.source.SourceText.Line;
import dk.kommunegraf.loader.source.Span;
import dk.kommunegraf.ontology.OutcomePhrases;
import dk.kommunegraf.ontology.Wordings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what other bodies decided on the case before, from a section on its history: a line that
 * names a body and a day, "Økonomiudvalget den 17. september 2024, punkt 14:", and below it, or
 * behind the colon, what it decided. Thread safe.
 */
final class DecisionHistory {

  private final OutcomePhrases phrases;
  private final Pattern entry;

  DecisionHistory(OutcomePhrases phrases, Wordings wordings) {
    this.phrases = phrases;
    entry =
        Wordings.pattern(
            "^(?:"
                + wordings.anyOf("decision-of")
                + "\\s+)?(?<body>(?-i:(?=\\p{Lu}))[\\p{L},&\\s-]{0,60}?"
                + wordings.anyOf("body")
                + "(?:\\s(?:for|i)\\s[\\p{L},&\\s-]{2,60}?)?),?\\s+(?<day>(?:den\\s|d\\.\\s?|på\\smødet\\s)?\\d[^:]{5,50}?):\\s*(?<text>.*)$");
  }

  private record Entry(String body, String date, List<Line> lines) {}

  /** The decisions in the lines of a section, in the order in which they are printed. */
  List<Fact<Decision>> list(SourceText source, List<Line> lines) {
    List<Entry> entries = new ArrayList<>();
    for (Line line : lines) {
      Matcher matcher = entry.matcher(line.text());
      Optional<String> date =
          matcher.matches()
              ? DanishDates.find(matcher.group("day")).map(Object::toString)
              : Optional.empty();
      if (date.isPresent()) {
        List<Line> text = new ArrayList<>();
        if (!matcher.group("text").isEmpty()) {
          int start = matcher.start("text");
          text.add(
              new Line(
                  line.number(), line.text().substring(start), line.from() + start, line.to()));
        }
        entries.add(new Entry(matcher.group("body"), date.get(), text));
      } else if (!entries.isEmpty() && !line.blank()) {
        entries.get(entries.size() - 1).lines().add(line);
      }
    }
    return entries.stream()
        .filter(found -> !found.lines().isEmpty())
        .map(found -> decision(source, found))
        .toList();
  }

  private Fact<Decision> decision(SourceText source, Entry found) {
    // What stands further below may be about something else.
    Line text = found.lines().get(0);
    Span span = source.span(text, text);
    Outcome outcome =
        phrases
            .find(span.quote())
            .map(id -> Outcome.valueOf(id.toUpperCase(Locale.ROOT)))
            .orElse(Outcome.OTHER);
    return Fact.printed(
        new Decision(
            Committees.canonical(found.body()),
            found.date(),
            span.quote(),
            outcome,
            List.of(),
            null,
            null,
            List.of(),
            null),
        span);
  }
}
