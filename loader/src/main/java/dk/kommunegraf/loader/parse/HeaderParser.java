package dk.kommunegraf.loader.parse;

import dk.kommunegraf.loader.parse.Outline.Field;
import dk.kommunegraf.loader.parse.Outline.Header;
import dk.kommunegraf.loader.source.SourceText.Line;
import dk.kommunegraf.ontology.Wordings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the labelled lines before the items of a meeting. Thread safe. */
final class HeaderParser {

  private static final List<String> LABELS =
      List.of(
          "label-date",
          "label-start",
          "label-end",
          "label-place",
          "label-committee",
          "label-participants",
          "absent-list",
          "excused-list");

  private static final Pattern ROOM_NUMBER = Pattern.compile("^\\p{L}+\\s+\\d");

  private final Pattern title;
  private final Map<String, Pattern> labels = new LinkedHashMap<>();

  HeaderParser(Wordings wordings) {
    title =
        Wordings.pattern("^(?:#+\\s*)?" + wordings.anyOf("minutes", "agenda") + "(?!\\w)[:\\s]*");
    for (String label : LABELS) {
      labels.put(
          label, Wordings.pattern("^\\**" + wordings.anyOf(label) + "\\**(?!\\w)\\s*:?\\**\\s*"));
    }
  }

  /** Whether a line says that the document is minutes or an agenda. */
  Optional<Line> findTitle(Line line) {
    Matcher matcher = title.matcher(line.text());
    return matcher.find() ? Optional.of(Shapes.rest(line, matcher.end())) : Optional.empty();
  }

  /** Reads the header from the lines before the items, contents left out. */
  Header parse(List<Line> lines) {
    Optional<Line> titleLine = Optional.empty();
    List<Field> fields = new ArrayList<>();
    List<Line> unexplained = new ArrayList<>();
    int index = 0;
    while (index < lines.size()) {
      Line line = lines.get(index);
      Optional<Label> label = findLabel(line);
      if (line.blank()) {
        index++;
      } else if (label.isPresent()) {
        index = readValue(lines, index, label.get(), fields);
      } else {
        Optional<Line> found = titleLine.isEmpty() ? findTitle(line) : Optional.empty();
        if (found.isPresent()) {
          titleLine = found;
        } else {
          unexplained.add(line);
        }
        index++;
      }
    }
    return new Header(titleLine, List.copyOf(fields), List.copyOf(unexplained));
  }

  private record Label(String wording, Line value) {}

  private Optional<Label> findLabel(Line line) {
    Label best = null;
    for (Map.Entry<String, Pattern> label : labels.entrySet()) {
      Matcher matcher = label.getValue().matcher(line.text());
      if (matcher.find()) {
        // Without a colon a room's number is part of its name: Mødelokale 2.
        boolean name = ROOM_NUMBER.matcher(line.text().substring(matcher.start())).find();
        boolean room = name && label.getKey().equals("label-place");
        Line value = room ? line : Shapes.rest(line, matcher.end());
        if (best == null || value.from() > best.value().from()) {
          best = new Label(label.getKey(), value);
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** A value stands behind its label and on the lines below it, up to a blank line or a label. */
  private int readValue(List<Line> lines, int at, Label label, List<Field> fields) {
    List<Line> value = new ArrayList<>();
    if (!label.value().blank()) {
      value.add(label.value());
    }
    int index = value.isEmpty() ? Shapes.nextText(lines, at + 1) : at + 1;
    while (index < lines.size()
        && !lines.get(index).blank()
        && findLabel(lines.get(index)).isEmpty()) {
      value.add(lines.get(index));
      index++;
    }
    fields.add(new Field(label.wording(), List.copyOf(value)));
    return index;
  }
}
