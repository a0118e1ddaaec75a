package dk.kommunegraf.loader.source;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A meeting as a publishing system gives it, in fields instead of lines whose meaning must be
 * guessed.
 *
 * @param kind what the system calls the document: Referat, Dagsorden
 * @param kindPath where in the file that name stands
 * @param header what the system says of the meeting
 * @param attendees the members
 * @param items the items of the agenda in order
 * @param address where the system shows the meeting
 */
record PublishedMeeting(
    String kind,
    String kindPath,
    List<Field> header,
    List<Attendee> attendees,
    List<Item> items,
    Optional<String> address) {

  /** Copies the lists. */
  PublishedMeeting {
    Objects.requireNonNull(kind, "kind");
    header = List.copyOf(header);
    attendees = List.copyOf(attendees);
    items = List.copyOf(items);
  }

  /** The same meeting, shown at an address. */
  PublishedMeeting withAddress(Optional<String> shown) {
    return new PublishedMeeting(kind, kindPath, header, attendees, items, shown);
  }

  /**
   * A value of the header.
   *
   * @param wording id of its label in the register of wordings; empty for one that has no meaning
   *     to a reader of facts
   * @param label the word before it
   * @param value in one line
   */
  record Field(String wording, String label, String value) {}

  /**
   * A member.
   *
   * @param name as given
   * @param absent whether the member was away
   * @param excused whether the member had sent apologies
   */
  record Attendee(String name, boolean absent, boolean excused) {}

  /**
   * An item of the agenda.
   *
   * @param number as given
   * @param title as given, prefixes included
   * @param caseNumber as given
   * @param closed whether the public may not read it; empty where only the title tells
   * @param parts its text in order, attachments last
   */
  record Item(
      String number,
      String title,
      Optional<String> caseNumber,
      Optional<Boolean> closed,
      List<Part> parts) {

    /** Copies the parts. */
    Item {
      parts = List.copyOf(parts);
    }
  }

  /**
   * A field of an item's text.
   *
   * @param heading its heading; empty where the system gives none
   * @param blocks its text
   */
  record Part(String heading, List<Block> blocks) {

    /** Copies the blocks. */
    Part {
      blocks = List.copyOf(blocks);
    }
  }

  /**
   * A line of text: a paragraph, a point of a list, a row of a table.
   *
   * @param text without line ends
   * @param heading whether it is marked as a heading inside the field
   * @param apart whether it stands apart from the line before
   */
  record Block(String text, boolean heading, boolean apart) {}
}
