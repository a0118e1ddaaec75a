package dk.kommunegraf.server.bench;

import dk.kommunegraf.loader.document.AgendaItem;
import dk.kommunegraf.loader.document.AttendanceEvent;
import dk.kommunegraf.loader.document.Committee;
import dk.kommunegraf.loader.document.Document;
import dk.kommunegraf.loader.document.DocumentType;
import dk.kommunegraf.loader.document.Goal;
import dk.kommunegraf.loader.document.Participant;
import dk.kommunegraf.loader.document.Person;
import dk.kommunegraf.loader.document.Remark;
import dk.kommunegraf.loader.document.Source;
import dk.kommunegraf.loader.document.TopicMention;
import dk.kommunegraf.ontology.Slugs;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.codec.digest.DigestUtils;

/** Invents the documents of one municipality, to be asked for in the order of time. */
final class InventedDocuments {

  private static final List<String> PLANS =
      List.of("Beskæftigelsesplan", "Sundhedsplan", "Integrationsplan", "Kvalitetsrapport");
  private static final List<String> GOALS =
      List.of(
          "Flere skal i varigt arbejde",
          "Færre unge uden uddannelse",
          "Bedre overgange mellem tilbud",
          "Kortere sygeforløb",
          "Et stærkt samarbejde med virksomhederne",
          "Alle nye borgere kommer godt i gang");
  private static final int LEAST_ITEMS = 4;
  private static final int MORE_ITEMS = 11;

  private final InventedMunicipality municipality;
  private final Dice dice;
  private int documents;

  InventedDocuments(InventedMunicipality municipality, Dice dice) {
    this.municipality = municipality;
    this.dice = dice;
  }

  /** Minutes of a meeting on a day, or an agenda at times. */
  Document meeting(LocalDate date) {
    InventedCommittee committee = municipality.committee();
    List<Participant> members = committee.attend(date);
    InventedItem invented = new InventedItem(municipality, committee, date, members, dice);
    DocumentType type = dice.chance(0.05) ? DocumentType.AGENDA : DocumentType.MINUTES;
    List<AgendaItem> items =
        IntStream.rangeClosed(1, LEAST_ITEMS + dice.between(0, MORE_ITEMS))
            .mapToObj(number -> invented.make(number, type == DocumentType.MINUTES))
            .toList();
    committee.met(date, items.size());
    return finish(
        start(type)
            .committee(new Committee(committee.name(), InventedCommittee.term(date.getYear())))
            .date(date.toString())
            .startTime("%02d:00".formatted(dice.between(8, 18)))
            .location("Mødelokale " + dice.between(1, 9) + ", " + municipality.name() + " Rådhus")
            .participants(dice.chance(0.6) ? members : List.of())
            .attendanceEvents(events(members))
            .items(items)
            .issues(remarks()));
  }

  private List<AttendanceEvent> events(List<Participant> members) {
    return dice.chance(0.15)
        ? List.of(
            new AttendanceEvent(members.get(0).name(), AttendanceEvent.Event.LEFT, "3", "19:30"))
        : List.of();
  }

  private List<Remark> remarks() {
    return IntStream.range(0, dice.rank(5) - 1)
        .mapToObj(
            i ->
                new Remark(
                    "UNKNOWN_HEADING", dice.between(10, 900), "no register knows: Afsnit " + i))
        .toList();
  }

  /** A plan for a year. */
  Document plan(int year) {
    Person signer = new Person(InventedCommittee.person(dice), "borgmester", null);
    return finish(
        start(DocumentType.PLAN)
            .title(dice.skewed(PLANS) + " " + year)
            .year(year)
            .signedBy(signer)
            .goals(IntStream.rangeClosed(1, dice.between(3, 8)).mapToObj(this::goal).toList())
            .organizations(List.of(municipality.organization()))
            .municipalities(List.of(municipality.name())));
  }

  private Goal goal(int number) {
    String topic = municipality.registers().topic(dice);
    return new Goal(
        Integer.toString(number),
        dice.skewed(List.of(Goal.Kind.LOCAL, Goal.Kind.MINISTERIAL, Goal.Kind.GENERAL)),
        dice.pick(GOALS),
        List.of(
            new TopicMention(topic, TopicMention.Weight.MAIN, InventedText.subject(dice, topic))),
        IntStream.rangeClosed(1, dice.rank(6))
            .mapToObj(i -> municipality.projects().initiative())
            .toList(),
        null);
  }

  private Document.Builder start(DocumentType type) {
    documents++;
    String name = "%s-%05d.txt".formatted(Slugs.of(municipality.name()), documents);
    return Document.builder()
        .format(Document.FORMAT)
        .documentType(type)
        .source(new Source(name, "text/plain", DigestUtils.sha256Hex(name), null))
        .language("da")
        .municipality(municipality.name());
  }

  private static Document finish(Document.Builder document) {
    return document.evidence(InventedEvidence.of(document.build())).build();
  }
}
