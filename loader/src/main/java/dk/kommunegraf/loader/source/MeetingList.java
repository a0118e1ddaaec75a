package dk.kommunegraf.loader.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The list of meetings of a host of FirstAgenda Publication, {@code GET /api/agenda/udvalgsliste}.
 * Stateless.
 */
public final class MeetingList {

  private MeetingList() {}

  /**
   * A meeting in the list: one document of it, as agenda and minutes are listed apart.
   *
   * @param id the system's key
   * @param committee the body that meets
   * @param kind what the system calls the document: Referat, Dagsorden
   * @param date the day of the meeting
   * @param mark changes when anything changes that the list says of the meeting
   */
  public record Listed(String id, String committee, String kind, LocalDate date, String mark) {}

  /**
   * Reads a list.
   *
   * @throws UnknownShapeException where it has not the known shape; the message begins with the
   *     path of the field
   */
  public static List<Listed> read(String json) throws UnknownShapeException {
    JsonFields list = fields(json);
    JsonFields periods = list.object("Udvalg");
    List<Listed> meetings = new ArrayList<>();
    for (String period : periods.names()) {
      for (JsonFields committee : periods.list(period)) {
        String name = committee.text("Navn");
        for (JsonFields meeting : committee.list("Moeder")) {
          meetings.add(meeting(name, meeting));
        }
      }
    }
    return List.copyOf(meetings);
  }

  private static JsonFields fields(String json) throws UnknownShapeException {
    Set<String> unread = new HashSet<>();
    try {
      return new JsonFields(FirstAgendaJson.parse(json), "", unread);
    } catch (JsonProcessingException e) {
      throw new UnknownShapeException("", "is no whole JSON");
    }
  }

  private static Listed meeting(String committee, JsonFields meeting) throws UnknownShapeException {
    String id = meeting.key("Id");
    LocalDate date = PublishedTime.of(meeting, "Dato", "MeetingBeginUtc").local().toLocalDate();
    return new Listed(id, committee, meeting.text("Navn"), date, mark(meeting));
  }

  private static String mark(JsonFields meeting) throws UnknownShapeException {
    List<Optional<?>> said = new ArrayList<>();
    for (String name :
        List.of("Navn", "Dato", "MeetingBeginUtc", "MeetingEndUtc", "ReleasedDate", "Sted")) {
      said.add(meeting.findText(name));
    }
    said.add(meeting.findFlag("Afsluttet"));
    said.add(meeting.findFlag("IsSupplementaryAgenda"));
    return DigestUtils.sha256Hex(said.toString());
  }

  /**
   * Why a text is not the meeting of a key; empty where it is.
   *
   * @param json what the host answered for the meeting
   */
  public static Optional<String> findFault(String json, String id) {
    try {
      JsonFields meeting = fields(json);
      meeting.list("Dagsordenpunkter");
      String other = meeting.text("Id");
      return other.equalsIgnoreCase(id) ? Optional.empty() : Optional.of("is the meeting " + other);
    } catch (UnknownShapeException e) {
      return Optional.of(e.getMessage());
    }
  }
}
