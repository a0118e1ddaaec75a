package dk.kommunegraf.loader.parse;

import dk.kommunegraf.loader.document.DocumentType;
import dk.kommunegraf.loader.source.SourceText;
import dk.kommunegraf.loader.source.SourceText.Line;
import java.util.List;
import java.util.Optional;

/** The structure of a text. */
public sealed interface Outline {

  /** The text whose structure it is. */
  SourceText source();

  /**
   * Minutes or an agenda.
   *
   * @param source the text
   * @param type minutes or agenda
   * @param header what stands before the items
   * @param contents titles in the table of contents
   * @param items the agenda items in order
   */
  record Meeting(
      SourceText source,
      DocumentType type,
      Header header,
      List<ContentsEntry> contents,
      List<ItemText> items)
      implements Outline {}

  /**
   * A plan with goals.
   *
   * @param source the text
   * @param title the line that holds the title
   * @param front lines before the first goal
   * @param goals the goals in order
   */
  record Plan(SourceText source, Line title, List<Line> front, List<GoalText> goals)
      implements Outline {}

  /**
   * What stands before the items of a meeting.
   *
   * @param title the line that says what the document is, without that word
   * @param fields labelled values
   * @param unexplained lines that no label explains
   * @param attendees the members, where the source lists them one by one
   * @param address where the document is published, where the source says it
   */
  record Header(
      Optional<Line> title,
      List<Field> fields,
      List<Line> unexplained,
      List<Attendee> attendees,
      Optional<Line> address) {

    /** A header of text, in which members and addresses stand in fields and lines. */
    Header(Optional<Line> title, List<Field> fields, List<Line> unexplained) {
      this(title, fields, unexplained, List.of(), Optional.empty());
    }

    /** All fields of a wording in order. */
    public List<Field> list(String wording) {
      return fields.stream().filter(field -> field.wording().equals(wording)).toList();
    }

    /** The first field of a wording. */
    public Optional<Field> find(String wording) {
      return fields.stream().filter(field -> field.wording().equals(wording)).findFirst();
    }
  }

  /**
   * A member in a list that says of each whether it was away.
   *
   * @param line where the member stands
   * @param name the part of the line that is the name
   * @param absent whether the member was away
   * @param excused whether the member had sent apologies
   */
  record Attendee(Line line, Line name, boolean absent, boolean excused) {}

  /**
   * A labelled value in the header.
   *
   * @param wording id of the label in the register of wordings
   * @param value lines of the value
   */
  record Field(String wording, List<Line> value) {

    /** The value in one line. */
    public String text() {
      return String.join(" ", value.stream().map(Line::text).toList());
    }
  }

  /**
   * A title in the table of contents.
   *
   * @param title without dots and page
   * @param lines where it stands
   */
  record ContentsEntry(String title, List<Line> lines) {

    /** Copies the lines. */
    public ContentsEntry {
      lines = List.copyOf(lines);
    }

    /** The line on which it starts. */
    public Line line() {
      return lines.get(0);
    }
  }

  /**
   * An agenda item.
   *
   * @param label word before the number
   * @param number as printed
   * @param title the lines of the title, usually one
   * @param preamble lines before the first heading, blank ones left out
   * @param sections headed parts in order
   * @param closed whether the public may not read it; empty where only the title tells
   */
  record ItemText(
      Optional<String> label,
      String number,
      List<Line> title,
      List<Line> preamble,
      List<SectionText> sections,
      Optional<Boolean> closed) {

    /** An item of text, of which only the title tells whether it is closed. */
    ItemText(
        Optional<String> label,
        String number,
        List<Line> title,
        List<Line> preamble,
        List<SectionText> sections) {
      this(label, number, title, preamble, sections, Optional.empty());
    }
  }

  /**
   * A goal of a plan.
   *
   * @param wording id of its prefix in the register of wordings
   * @param number as printed
   * @param title the title without prefix and number
   * @param preamble lines before the first heading, blank ones left out
   * @param sections headed parts below it
   */
  record GoalText(
      String wording,
      Optional<String> number,
      Line title,
      List<Line> preamble,
      List<SectionText> sections) {}
}
