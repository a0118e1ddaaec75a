package dk.kommunegraf.loader.facts;

import dk.kommunegraf.loader.parse.SectionText;
import dk.kommunegraf.loader.source.SourceText;
import dk.kommunegraf.loader.source.SourceText.Line;
import dk.kommunegraf.ontology.Wordings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads who recommends what in a section of recommendations. Thread safe. */
final class Recommendations {

  private static final Pattern MARK = Wordings.pattern("^(?:[-–•·*]|\\d{1,2}[.)]|[a-z][.)])\\s+");
  private static final Pattern STARTS_POINT =
      Wordings.pattern("^(?:[-–•·*]\\s|\\d{1,2}[.)]\\s|[a-z][.)]\\s|at\\s).*");

  /** What is left of a line break tag where markup was stripped badly: "at r />At udvalget ...". */
  private static final Pattern TAG = Wordings.pattern("^[^<>]{0,6}/>\\s*(?=\\S)");

  /** "at udvalget" before a list of points says nothing by itself. */
  private static final Pattern EMPTY_AT = Wordings.pattern("at(?:\\s\\p{L}+)?\\s?:?");

  private final Pattern office;
  private final Pattern passive;

  Recommendations(Wordings wordings) {
    office =
        Wordings.pattern(
            "^(?<office>(?-i:\\p{Lu}).{1,90}?)\\s"
                + wordings.anyOf("recommends")
                + "(?:\\s(?:over for|til)\\s[^,:]{2,80}|\\s(?-i:\\p{Lu})[^,:]{2,60})?\\s*(?:[,:]\\s*)?(?<rest>at(?:\\s.*|:)?)?$");
    passive =
        Wordings.pattern(
            "^"
                + wordings.anyOf("recommends-passive")
                + "(?:\\s(?:over for|til|af)\\s[^,:]{2,80})?\\s*[,:]?\\s*(?<rest>at(?:\\s.*|:)?)?$");
  }

  /**
   * What a section of recommendations says.
   *
   * @param by the office that recommends
   * @param points the recommendations in order
   */
  record Found(Optional<Fact<String>> by, List<Fact<String>> points) {}

  /** Whether a line says by itself who recommends what. */
  boolean isSentence(Line line) {
    Matcher matcher = office.matcher(line.text());
    return matcher.matches() && !rest(line, matcher).blank();
  }

  /** Reads one section; its heading may itself be the line in which the office recommends. */
  Found read(SourceText source, SectionText section) {
    Optional<Fact<String>> by = findOffice(source, section.heading());
    List<Fact<String>> points = new ArrayList<>();
    List<Line> open = new ArrayList<>();
    Line before = section.heading();
    for (Line line : section.lines()) {
      Matcher matcher = office.matcher(line.text());
      boolean names = by.isEmpty() && matcher.matches();
      if (names) {
        by = findOffice(source, line);
      }
      Line text = names ? rest(line, matcher) : withoutPassive(line);
      boolean next = source.areApart(before, line) || STARTS_POINT.matcher(text.text()).matches();
      if (next) {
        close(source, open, points);
      }
      if (!text.blank()) {
        open.add(text);
      }
      before = line;
    }
    close(source, open, points);
    return new Found(by, List.copyOf(points));
  }

  private Optional<Fact<String>> findOffice(SourceText source, Line line) {
    Matcher matcher = office.matcher(line.text());
    return matcher.matches()
        ? Optional.of(
            Fact.printed(
                matcher.group("office"),
                source.span(line, matcher.start("office"), matcher.end("office"))))
        : Optional.empty();
  }

  private Line withoutPassive(Line line) {
    Matcher matcher = passive.matcher(line.text());
    return matcher.matches() ? rest(line, matcher) : line;
  }

  private static Line rest(Line line, Matcher matcher) {
    if (matcher.group("rest") == null || EMPTY_AT.matcher(matcher.group("rest")).matches()) {
      return new Line(line.number(), "", line.to(), line.to());
    }
    return part(line, matcher.start("rest"));
  }

  private static Line part(Line line, int from) {
    return new Line(line.number(), line.text().substring(from), line.from() + from, line.to());
  }

  private static void close(SourceText source, List<Line> open, List<Fact<String>> points) {
    if (open.isEmpty()) {
      return;
    }
    Line first = withoutMark(open.get(0));
    List<String> texts = new ArrayList<>(List.of(first.text()));
    open.subList(1, open.size()).forEach(line -> texts.add(line.text()));
    if (!first.blank()) {
      points.add(
          Fact.printed(
              String.join(" ", texts),
              source.span(first, open.size() == 1 ? first : open.get(open.size() - 1))));
    }
    open.clear();
  }

  private static Line withoutMark(Line line) {
    Matcher mark = MARK.matcher(line.text());
    Line text = mark.find() ? part(line, mark.end()) : line;
    Matcher tag = TAG.matcher(text.text());
    return tag.find() ? part(text, tag.end()) : text;
  }
}
