package dk.kommunegraf.loader.parse;

import dk.kommunegraf.loader.Issue;
import dk.kommunegraf.loader.Issue.Code;
import dk.kommunegraf.loader.Parsed;
import dk.kommunegraf.loader.SourceRef;
import dk.kommunegraf.loader.document.DocumentType;
import dk.kommunegraf.loader.parse.Outline.Attendee;
import dk.kommunegraf.loader.parse.Outline.Field;
import dk.kommunegraf.loader.parse.Outline.Header;
import dk.kommunegraf.loader.parse.Outline.ItemText;
import dk.kommunegraf.loader.source.PublishedText;
import dk.kommunegraf.loader.source.SourceText;
import dk.kommunegraf.loader.source.SourceText.Line;
import dk.kommunegraf.ontology.SectionHeadings;
import dk.kommunegraf.ontology.Wordings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The structure of a published meeting: the fields that the publishing system gives, and inside of
 * their text what {@link PublishedSections} finds. Thread safe.
 */
public final class PublishedOutlineParser {

  private final PublishedSections sections;
  private final Pattern minutes;
  private final Pattern agenda;

  /** Takes all words from the registers. */
  public PublishedOutlineParser(SectionHeadings headings, Wordings wordings) {
    sections = new PublishedSections(new SectionSplitter(headings, wordings));
    minutes = Wordings.pattern(wordings.anyOf("minutes") + "(?!\\w).*");
    agenda = Wordings.pattern(wordings.anyOf("agenda") + "(?!\\w).*");
  }

  /** The structure of a meeting; rejected where it is neither minutes nor an agenda. */
  public Parsed<Outline> parse(PublishedText published) {
    Optional<DocumentType> type = type(published.kind());
    if (type.isEmpty()) {
      return new Parsed.Rejected<>(
          new Issue(
              Code.UNKNOWN_STRUCTURE,
              SourceRef.of(published.text().path()),
              published.kindPath()
                  + " is neither minutes nor an agenda: "
                  + published.kind()
                  + "; if it is one, add its word to the register of wordings"));
    }
    SourceText text = published.text();
    List<ItemText> items = published.items().stream().map(item -> item(text, item)).toList();
    return new Parsed.Ok<>(
        new Outline.Meeting(text, type.get(), header(published), List.of(), items), List.of());
  }

  private Optional<DocumentType> type(String kind) {
    if (minutes.matcher(kind).matches()) {
      return Optional.of(DocumentType.MINUTES);
    }
    return agenda.matcher(kind).matches() ? Optional.of(DocumentType.AGENDA) : Optional.empty();
  }

  private static Header header(PublishedText published) {
    List<Field> fields = new ArrayList<>();
    List<Line> unexplained = new ArrayList<>();
    for (PublishedText.Labelled value : published.header()) {
      Line line = line(published.text(), value.line());
      if (value.wording().isEmpty()) {
        unexplained.add(line);
      } else {
        fields.add(new Field(value.wording(), List.of(Shapes.rest(line, value.from()))));
      }
    }
    return new Header(
        Optional.empty(),
        List.copyOf(fields),
        List.copyOf(unexplained),
        published.attendees().stream().map(one -> attendee(published.text(), one)).toList(),
        published.address().map(at -> Shapes.rest(line(published.text(), at.line()), at.from())));
  }

  private static Attendee attendee(SourceText text, PublishedText.Attendee attendee) {
    Line line = line(text, attendee.line());
    // A name between the marks of emphasis loses them with its line.
    int to = Math.min(attendee.to(), line.text().length());
    Line name =
        new Line(line.number(), line.text().substring(0, to), line.from(), line.from() + to);
    return new Attendee(line, name, attendee.absent(), attendee.excused());
  }

  private ItemText item(SourceText text, PublishedText.Item item) {
    return new ItemText(
        Optional.of(item.label()),
        item.number(),
        List.of(Shapes.rest(line(text, item.title()), item.titleFrom())),
        item.caseNumber().map(number -> List.of(line(text, number))).orElse(List.of()),
        sections.list(text, item.parts()),
        item.closed());
  }

  private static Line line(SourceText text, int number) {
    return text.lines().get(number - 1);
  }
}
