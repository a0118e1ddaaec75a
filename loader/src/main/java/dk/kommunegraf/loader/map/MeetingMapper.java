package dk.kommunegraf.loader.map;

import dk.kommunegraf.loader.document.AgendaItem;
import dk.kommunegraf.loader.document.AttendanceEvent;
import dk.kommunegraf.loader.document.Committee;
import dk.kommunegraf.loader.document.Document;
import dk.kommunegraf.loader.document.Participant;
import dk.kommunegraf.ontology.Iris;
import dk.kommunegraf.ontology.Kg;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.eclipse.rdf4j.model.IRI;

/** Maps a meeting with its participants and its items. Thread safe. */
final class MeetingMapper {

  private final PersonMapper persons;
  private final AgendaItemMapper items;

  MeetingMapper(PersonMapper persons, AgendaItemMapper items) {
    this.persons = persons;
    this.items = items;
  }

  /** The meeting of a document that has municipality, committee and date. */
  static IRI iri(Document document, boolean withTime) {
    Committee committee = Objects.requireNonNull(document.committee());
    String time = document.startTime();
    String date =
        withTime && time != null && Dates.time(time).isPresent()
            ? document.date() + "T" + time.replace(":", "")
            : document.date();
    return Iris.meeting(
        Objects.requireNonNull(document.municipality()),
        committee.name(),
        Objects.requireNonNull(date));
  }

  void map(Mapping mapping, Document document, boolean withTime) {
    Committee committee = Objects.requireNonNull(document.committee());
    IRI body = mapping.committee(committee.name());
    IRI meeting =
        mapping.node(
            iri(document, withTime),
            Kg.MEETING,
            committee.name() + ", " + mapping.municipality() + ", " + document.date());
    mapping.add(meeting, Kg.HAS_MUNICIPALITY, Iris.municipality(mapping.municipality()));
    mapping.add(meeting, Kg.HAS_COMMITTEE, body);
    mapping.add(meeting, Kg.DOCUMENT, mapping.document());
    mapping.dateOrText(meeting, Kg.DATE, document.date());
    mapping.time(meeting, Kg.START_TIME, document.startTime());
    mapping.time(meeting, Kg.END_TIME, document.endTime());
    mapping.text(meeting, Kg.LOCATION, document.location());
    mapping.add(meeting, Kg.HAS_ELECTION_PERIOD, mapping.period(committee.term()));
    mapping.own(meeting, "");
    Map<String, IRI> itemsByNumber = mapItems(mapping, document, meeting, committee.name());
    mapPeople(mapping, document, meeting, itemsByNumber);
  }

  private void mapPeople(
      Mapping mapping, Document document, IRI meeting, Map<String, IRI> itemsByNumber) {
    for (int i = 0; i < document.participants().size(); i++) {
      Participant participant = document.participants().get(i);
      String pointer = "/participants/" + i;
      persons.attendance(mapping, meeting, participant, pointer);
      if (participant.absent()) {
        persons.absence(mapping, meeting, meeting, participant, pointer);
      }
    }
    for (int i = 0; i < document.attendanceEvents().size(); i++) {
      AttendanceEvent event = document.attendanceEvents().get(i);
      IRI node = persons.event(mapping, meeting, event, "/attendanceEvents/" + i);
      mapping.add(node, Kg.HAS_AGENDA_ITEM, itemsByNumber.get(event.item()));
    }
  }

  /** The items by number; the first one where several have the same. */
  private Map<String, IRI> mapItems(
      Mapping mapping, Document document, IRI meeting, String committee) {
    Map<String, IRI> byNumber = new HashMap<>();
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < document.items().size(); i++) {
      AgendaItem item = document.items().get(i);
      int times = seen.merge(item.number(), 1, Integer::sum);
      String number = times == 1 ? item.number() : item.number() + "-" + times;
      AgendaItemMapper.Place place =
          new AgendaItemMapper.Place(
              meeting, Iris.item(meeting, number), committee, document.date(), i);
      items.map(mapping, item, place);
      byNumber.putIfAbsent(item.number(), place.item());
    }
    return byNumber;
  }
}
