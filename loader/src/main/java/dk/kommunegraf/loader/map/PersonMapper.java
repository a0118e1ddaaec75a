package dk.kommunegraf.loader.map;

import dk.kommunegraf.loader.document.AbsenceReason;
import dk.kommunegraf.loader.document.AttendanceEvent;
import dk.kommunegraf.loader.document.Participant;
import dk.kommunegraf.loader.document.Person;
import dk.kommunegraf.ontology.Iris;
import dk.kommunegraf.ontology.Kg;
import dk.kommunegraf.ontology.Parties;
import java.util.Locale;
import org.eclipse.rdf4j.model.IRI;
import org.jspecify.annotations.Nullable;

/** Maps persons, who was there and who was away. Thread safe. */
final class PersonMapper {

  private final Parties parties;

  PersonMapper(Parties parties) {
    this.parties = parties;
  }

  /** The node of a person of the municipality. */
  IRI person(Mapping mapping, String name, @Nullable String letter) {
    IRI person = mapping.node(Iris.person(mapping.municipality(), name), Kg.PERSON, name);
    mapping.add(person, Kg.HAS_MUNICIPALITY, Iris.municipality(mapping.municipality()));
    LinkKeys.ofName(mapping.municipality(), name)
        .ifPresent(key -> mapping.plain(person, Kg.NAME_KEY, key));
    if (letter != null) {
      parties.find(letter).ifPresent(party -> mapping.add(person, Kg.HAS_PARTY, party.iri()));
    }
    return person;
  }

  /** An entry of the list in the header. */
  void attendance(Mapping mapping, IRI meeting, Participant participant, String pointer) {
    IRI node = mapping.fact(Kg.ATTENDANCE, meeting, participant.name(), pointer, null);
    mapping.add(node, Kg.HAS_MEETING, meeting);
    mapping.flag(node, Kg.ABSENT, participant.absent());
    IRI person = describe(mapping, node, participant);
    if (participant.reason() != null) {
      mapping.plain(node, Kg.ABSENCE_REASON, participant.reason().id());
    }
    if (!participant.absent()) {
      mapping.add(meeting, Kg.ATTENDEE, person);
    }
  }

  /** Somebody away from the whole meeting or from one item. */
  void absence(Mapping mapping, IRI meeting, IRI scope, Participant participant, String pointer) {
    IRI node = mapping.fact(Kg.ABSENCE, scope, participant.name(), pointer, null);
    mapping.add(node, Kg.HAS_MEETING, meeting);
    mapping.add(node, Kg.SCOPE, scope);
    if (!scope.equals(meeting)) {
      mapping.add(node, Kg.HAS_AGENDA_ITEM, scope);
    }
    mapping.add(scope, Kg.ABSENTEE, describe(mapping, node, participant));
    mapping.plain(node, Kg.ABSENCE_REASON, reason(participant).id());
  }

  /** Who is listed without a reason is absent, or took no part. */
  private static AbsenceReason reason(Participant participant) {
    if (participant.reason() != null) {
      return participant.reason();
    }
    return participant.absent() ? AbsenceReason.ABSENT : AbsenceReason.NOT_TAKING_PART;
  }

  private IRI describe(Mapping mapping, IRI node, Participant participant) {
    IRI person = person(mapping, participant.name(), participant.party());
    mapping.add(node, Kg.HAS_PERSON, person);
    mapping.plain(node, Kg.PARTY_LETTER, participant.party());
    if (participant.substitute() != null) {
      mapping.add(node, Kg.SUBSTITUTE, person(mapping, participant.substitute(), null));
    }
    return person;
  }

  /** Somebody coming or leaving. */
  IRI event(Mapping mapping, IRI meeting, AttendanceEvent event, String pointer) {
    String what = event.event().name().toLowerCase(Locale.ROOT);
    IRI node =
        mapping.fact(
            Kg.ATTENDANCE_EVENT, meeting, event.name() + " " + what, pointer, event.name());
    mapping.add(node, Kg.HAS_MEETING, meeting);
    mapping.add(node, Kg.HAS_PERSON, person(mapping, event.name(), null));
    mapping.plain(node, Kg.HAS_ATTENDANCE_EVENT, what);
    mapping.plain(node, Kg.NUMBER, event.item());
    mapping.time(node, Kg.TIME, event.time());
    return node;
  }

  /** A person named with a role. */
  void mention(Mapping mapping, IRI about, IRI link, Person person, String pointer) {
    IRI node = mapping.fact(Kg.PERSON_MENTION, about, person.name(), pointer, person.quote());
    mapping.add(node, link, about);
    mapping.add(node, Kg.HAS_PERSON, person(mapping, person.name(), null));
    mapping.text(node, Kg.ROLE, person.role());
  }
}
