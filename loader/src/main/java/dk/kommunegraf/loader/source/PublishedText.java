package dk.kommunegraf.loader.source;

import dk.kommunegraf.loader.document.Source;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The text of a published meeting, in which its facts are found and their places counted, with the
 * lines on which each field stands. Lines count from 1. Immutable.
 *
 * @param text the text
 * @param kind what the system calls the document: Referat, Dagsorden
 * @param kindPath where in the file that name stands
 * @param header the labelled values
 * @param address where the system shows the meeting
 * @param attendees the members
 * @param items the items in order
 */
public record PublishedText(
    SourceText text,
    String kind,
    String kindPath,
    List<Labelled> header,
    Optional<Labelled> address,
    List<Attendee> attendees,
    List<Item> items) {

  /** The heading that text stands under for which the system gives none. */
  public static final String UNHEADED = "Tekst";

  /** The heading above the titles of attachments. */
  public static final String ATTACHMENTS = "Bilag";

  /** Copies the lists. */
  public PublishedText {
    header = List.copyOf(header);
    attendees = List.copyOf(attendees);
    items = List.copyOf(items);
  }

  /**
   * A value in the header.
   *
   * @param wording id of its label in the register of wordings; empty where it has none
   * @param line where it stands
   * @param from index of its first char in the line
   */
  public record Labelled(String wording, int line, int from) {}

  /**
   * A member.
   *
   * @param line where the name stands
   * @param to index after its last char
   * @param absent whether the member was away
   * @param excused whether the member had sent apologies
   */
  public record Attendee(int line, int to, boolean absent, boolean excused) {}

  /**
   * An item.
   *
   * @param label the word before the number
   * @param number as given
   * @param title line of the title
   * @param titleFrom index of its first char in the line
   * @param caseNumber line of the case number
   * @param closed whether the public may not read it; empty where only the title tells
   * @param parts its fields
   */
  public record Item(
      String label,
      String number,
      int title,
      int titleFrom,
      Optional<Integer> caseNumber,
      Optional<Boolean> closed,
      List<Part> parts) {

    /** Copies the parts. */
    public Item {
      parts = List.copyOf(parts);
    }
  }

  /**
   * A field of an item.
   *
   * @param heading line of the heading
   * @param headed whether the system gives the heading
   * @param end last line of the text
   * @param marked lines that are marked as headings inside of it
   */
  public record Part(int heading, boolean headed, int end, Set<Integer> marked) {

    /** Copies the lines. */
    public Part {
      marked = Set.copyOf(marked);
    }
  }

  /** Writes a meeting as text. */
  static PublishedText write(PublishedMeeting meeting, String path, Source source) {
    return new PublishedTextWriter().write(meeting, path, source);
  }
}
