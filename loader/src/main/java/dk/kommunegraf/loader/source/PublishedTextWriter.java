package dk.kommunegraf.loader.source;

import dk.kommunegraf.loader.document.Source;
import dk.kommunegraf.loader.source.PublishedMeeting.Block;
import dk.kommunegraf.loader.source.PublishedText.Attendee;
import dk.kommunegraf.loader.source.PublishedText.Item;
import dk.kommunegraf.loader.source.PublishedText.Labelled;
import dk.kommunegraf.loader.source.PublishedText.Part;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes a published meeting as text under the labels that the systems' own pages have, and notes
 * on which line everything stands. For one meeting; not thread safe.
 */
final class PublishedTextWriter {

  private static final String ITEM = "Punkt";
  private static final String CASE = "Sagsnr.: ";
  private static final String MEMBERS = "Mødedeltagere:";
  private static final String EXCUSED = " (Afbud)";
  private static final String ABSENT = " (Fraværende)";

  /** Where the system shows the meeting; its host tells whose it is. */
  private static final String ADDRESS = "Kilde: ";

  private final StringBuilder text = new StringBuilder();
  private int lines;

  PublishedText write(PublishedMeeting meeting, String path, Source source) {
    line(meeting.kind());
    List<Labelled> header = new ArrayList<>();
    for (PublishedMeeting.Field field : meeting.header()) {
      String label = field.label() + ": ";
      header.add(new Labelled(field.wording(), line(label + field.value()), label.length()));
    }
    Optional<Labelled> address =
        meeting.address().map(at -> new Labelled("", line(ADDRESS + at), ADDRESS.length()));
    List<Attendee> attendees = attendees(meeting.attendees());
    List<Item> items = meeting.items().stream().map(this::item).toList();
    SourceText written = new SourceText(path, source, text.toString());
    return new PublishedText(
        written, meeting.kind(), meeting.kindPath(), header, address, attendees, items);
  }

  private List<Attendee> attendees(List<PublishedMeeting.Attendee> members) {
    List<Attendee> attendees = new ArrayList<>();
    if (!members.isEmpty()) {
      blank();
      line(MEMBERS);
    }
    for (PublishedMeeting.Attendee member : members) {
      String remark = member.excused() ? EXCUSED : member.absent() ? ABSENT : "";
      attendees.add(
          new Attendee(
              line(member.name() + remark),
              member.name().length(),
              member.absent(),
              member.excused()));
    }
    return attendees;
  }

  private Item item(PublishedMeeting.Item item) {
    blank();
    String before = ITEM + " " + item.number() + ". ";
    int title = line(before + item.title());
    Optional<Integer> caseNumber = item.caseNumber().map(number -> line(CASE + number));
    List<Part> parts = item.parts().stream().map(this::part).toList();
    return new Item(ITEM, item.number(), title, before.length(), caseNumber, item.closed(), parts);
  }

  private Part part(PublishedMeeting.Part part) {
    blank();
    boolean headed = !part.heading().isEmpty();
    int heading = line(headed ? part.heading() : PublishedText.UNHEADED);
    blank();
    Set<Integer> marked = new HashSet<>();
    boolean first = true;
    for (Block block : part.blocks()) {
      if (block.apart() && !first) {
        blank();
      }
      int at = line(block.text());
      if (block.heading()) {
        marked.add(at);
      }
      first = false;
    }
    return new Part(heading, headed, lines, marked);
  }

  private void blank() {
    line("");
  }

  /** Writes a line and tells its number. */
  private int line(String line) {
    text.append(line).append('\n');
    return ++lines;
  }
}
