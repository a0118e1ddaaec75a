package dk.kommunegraf.server.bench;

import dk.kommunegraf.loader.document.AbsenceReason;
import dk.kommunegraf.loader.document.MeetingReference;
import dk.kommunegraf.loader.document.Participant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A committee with the meetings that it held. Most of its members are elected again. Not thread
 * safe.
 */
final class InventedCommittee {

  private static final int FIRST_TERM = 2014;
  private static final int TERM = 4;
  private static final int MEMBERS = 7;

  private static final List<String> GIVEN =
      List.of(
          "Agnete", "Birger", "Cecilie", "Ditte", "Egon", "Frida", "Gorm", "Helga", "Iben", "Jeppe",
          "Karla", "Leif", "Marie", "Niels", "Olga", "Poul", "Rita", "Sune", "Tove", "Villads");

  private static final List<String> FAMILY =
      List.of(
          "Abildtrup",
          "Bækgaard",
          "Dalum",
          "Engsig",
          "Fjordback",
          "Grønholt",
          "Højmark",
          "Kildevang",
          "Lyngby",
          "Mosegren",
          "Nørremark",
          "Overlade",
          "Pilegren",
          "Røjkjær",
          "Skovbakke",
          "Toftum",
          "Vesterlund",
          "Østerby");

  private final String name;
  private final RegisterDraws registers;
  private final Dice dice;
  private final List<Meeting> meetings = new ArrayList<>();
  private List<Participant> members = List.of();
  private int term;

  private record Meeting(LocalDate date, int items) {}

  InventedCommittee(String name, RegisterDraws registers, Dice dice) {
    this.name = name;
    this.registers = registers;
    this.dice = dice;
  }

  String name() {
    return name;
  }

  /** The election period of a year, such as 2022-2025. */
  static String term(int year) {
    int first = year - Math.floorMod(year - FIRST_TERM, TERM);
    return first + "-" + (first + TERM - 1);
  }

  /** A name of a person. */
  static String person(Dice dice) {
    return dice.pick(GIVEN) + " " + dice.pick(FAMILY);
  }

  /** Who is there and who is away on a day: about one member in ten. */
  List<Participant> attend(LocalDate date) {
    elect(date.getYear());
    return members.stream().map(member -> dice.chance(0.1) ? away(member) : member).toList();
  }

  private void elect(int year) {
    int current = (year - FIRST_TERM) / TERM;
    if (members.isEmpty() || current != term) {
      term = current;
      List<Participant> elected = new ArrayList<>();
      members.stream().filter(member -> dice.chance(0.6)).forEach(elected::add);
      while (elected.size() < MEMBERS) {
        elected.add(new Participant(person(dice), registers.party(dice), false, null, null));
      }
      members = List.copyOf(elected);
    }
  }

  private Participant away(Participant member) {
    return new Participant(
        member.name(),
        member.party(),
        true,
        dice.chance(0.6) ? AbsenceReason.EXCUSED : AbsenceReason.ABSENT,
        dice.chance(0.2) ? person(dice) : null);
  }

  /**
   * Who is away at an item: those who are away from the meeting, and now and then one who may not
   * take part.
   *
   * @param attending the members on that day
   */
  List<Participant> absentees(List<Participant> attending) {
    return attending.stream()
        .filter(member -> member.absent() || dice.chance(0.01))
        .map(member -> member.absent() ? member : disqualified(member))
        .toList();
  }

  private static Participant disqualified(Participant member) {
    return new Participant(member.name(), member.party(), false, AbsenceReason.DISQUALIFIED, null);
  }

  /** Notes that it met. */
  void met(LocalDate date, int items) {
    meetings.add(new Meeting(date, items));
  }

  /**
   * References of an item to an earlier meeting: one, or two whose dates contradict each other, as
   * happens by a slip; none before the committee has met.
   */
  List<MeetingReference> references() {
    if (meetings.isEmpty()) {
      return List.of();
    }
    Meeting meeting = meetings.get(meetings.size() - dice.rank(meetings.size()));
    String item = dice.chance(0.5) ? Integer.toString(dice.between(1, meeting.items())) : null;
    String date = meeting.date().toString();
    if (item == null || !dice.chance(0.05)) {
      return List.of(reference(date, item, Optional.empty()));
    }
    String slip = meeting.date().plusDays(7).toString();
    return List.of(
        reference(date, item, Optional.of(slip)), reference(slip, item, Optional.of(date)));
  }

  private MeetingReference reference(String date, String item, Optional<String> conflicting) {
    return new MeetingReference(date, item, name, "mødet den " + date, conflicting.orElse(null));
  }
}
