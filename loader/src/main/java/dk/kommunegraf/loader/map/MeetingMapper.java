package dk.kommunegraf.loader.map;

import dk.kommunegraf.loader.document.AgendaItem;
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
        withTime && time != null ? document.date() + "T" + time.replace(":", "") : document.date();
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
    mapping.date(meeting, Kg.DATE, document.date());
    mapping.time(meeting, Kg.START_TIME, document.startTime());
    mapping.time(meeting, Kg.END_TIME, document.endTime());
    mapping.text(meeting, Kg.LOCATION, document.location());
    if (committee.term() != null) {
      IRI period = Iris.thing("period", committee.term());
      mapping.add(
          meeting,
          Kg.HAS_ELECTION_PERIOD,
          mapping.node(period, Kg.ELECTION_PERIOD, "Valgperioden " + committee.term()));
    }
    for (String pointer : new String[] {"/date", "/committee", "/location"}) {
      mapping.evidence(meeting, pointer);
    }
    mapPeople(mapping, document, meeting);
    mapItems(mapping, document, meeting, committee.name());
  }

  private void mapPeople(Mapping mapping, Document document, IRI meeting) {
    for (int i = 0; i < document.participants().size(); i++) {
      Participant participant = document.participants().get(i);
      String pointer = "/participants/" + i;
      persons.attendance(mapping, meeting, participant, pointer);
      if (participant.absent()) {
        persons.absence(mapping, meeting, meeting, participant, pointer);
      }
    }
    for (int i = 0; i < document.attendanceEvents().size(); i++) {
      persons.event(mapping, meeting, document.attendanceEvents().get(i), "/attendanceEvents/" + i);
    }
  }

  private void mapItems(Mapping mapping, Document document, IRI meeting, String committee) {
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < document.items().size(); i++) {
      AgendaItem item = document.items().get(i);
      int times = seen.merge(item.number(), 1, Integer::sum);
      String number = times == 1 ? item.number() : item.number() + "-" + times;
      AgendaItemMapper.Place place =
          new AgendaItemMapper.Place(
              meeting, Iris.item(meeting, number), committee, document.date(), i);
      items.map(mapping, item, place);
    }
  }
}
