package dk.kommunegraf.server.bench;

import dk.kommunegraf.loader.document.AgendaItem;
import dk.kommunegraf.loader.document.Amount;
import dk.kommunegraf.loader.document.FinalAuthority;
import dk.kommunegraf.loader.document.Hearing;
import dk.kommunegraf.loader.document.LawCitation;
import dk.kommunegraf.loader.document.Participant;
import dk.kommunegraf.loader.document.Person;
import dk.kommunegraf.loader.document.TopicMention;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Invents the items of one meeting, with about as many facts of each kind as the items of the
 * samples have. Not thread safe.
 */
final class InventedItem {

  private static final List<String> ROLES =
      List.of("afdelingsleder", "konsulent", "direktør", "projektleder", "formand for rådet");
  private static final String CHIEF = "Direktøren for området";

  private final InventedMunicipality municipality;
  private final InventedCommittee committee;
  private final LocalDate date;
  private final List<Participant> members;
  private final InventedDecisions decisions;
  private final Dice dice;

  InventedItem(
      InventedMunicipality municipality,
      InventedCommittee committee,
      LocalDate date,
      List<Participant> members,
      Dice dice) {
    this.municipality = municipality;
    this.committee = committee;
    this.date = date;
    this.members = members;
    this.decisions = new InventedDecisions(date, dice);
    this.dice = dice;
  }

  /**
   * An item.
   *
   * @param number of the item, from 1
   * @param decided whether decisions are printed
   */
  AgendaItem make(int number, boolean decided) {
    InventedCase about = municipality.caseOn(date);
    boolean closed = dice.chance(0.04);
    AgendaItem.Builder item =
        AgendaItem.builder()
            .number(Integer.toString(number))
            .label("Punkt")
            .title(InventedText.title(dice, about.subject()))
            .closed(closed);
    if (dice.chance(0.9)) {
      item.caseNumber(about.number()).kle(about.kle());
    }
    if (decided && dice.chance(0.95)) {
      item.decision(decisions.own()).decisionChain(decisions.others());
    }
    if (!closed) {
      addAuthority(item);
      addCase(item, about);
      addMentions(item);
      item.sections(InventedSections.of(about, dice));
    }
    return item.absentees(committee.absentees(members)).build();
  }

  private void addAuthority(AgendaItem.Builder item) {
    if (dice.chance(0.55)) {
      boolean elsewhere = dice.chance(0.3);
      item.finalAuthority(
          elsewhere
              ? new FinalAuthority(InventedMunicipality.COUNCIL, "Økonomiudvalget", true)
              : new FinalAuthority(committee.name(), null, dice.chance(0.8)));
    }
    if (dice.chance(0.7)) {
      item.recommendationBy(CHIEF)
          .recommendations(list(dice.rank(3), () -> "At " + InventedDecisions.recommended(dice)));
    }
  }

  private void addCase(AgendaItem.Builder item, InventedCase about) {
    item.topics(topics(about));
    about.law().ifPresent(law -> item.legalBasis(List.of(citation(law))));
    about
        .policy()
        .ifPresent(
            policy -> {
              if (dice.chance(0.6)) {
                item.policies(List.of(policy));
              } else {
                item.policyMentions(List.of(policy));
              }
            });
    about.agreement().ifPresent(agreement -> item.agreements(List.of(agreement)));
    about
        .project()
        .ifPresent(project -> item.projects(List.of(municipality.projects().retold(project))));
  }

  private List<TopicMention> topics(InventedCase about) {
    TopicMention main = new TopicMention(about.topic(), TopicMention.Weight.MAIN, about.subject());
    Stream<String> others =
        Stream.generate(() -> municipality.registers().topic(dice))
            .limit(dice.between(0, 3))
            .filter(topic -> !topic.equals(about.topic()))
            .distinct();
    return Stream.concat(
            Stream.of(main),
            others.map(
                topic ->
                    new TopicMention(
                        topic, TopicMention.Weight.PASSING, InventedText.subject(dice, topic))))
        .toList();
  }

  private LawCitation citation(String law) {
    String paragraph =
        dice.chance(0.4)
            ? dice.rank(120) + (dice.chance(0.5) ? ", stk. " + dice.rank(6) : "")
            : null;
    return new LawCitation(
        law,
        dice.chance(0.9) ? LawCitation.Kind.ACT : LawCitation.Kind.EXECUTIVE_ORDER,
        paragraph,
        paragraph == null ? law : law + " § " + paragraph);
  }

  private void addMentions(AgendaItem.Builder item) {
    item.lawMentions(some(0.2, 2, () -> citation(municipality.registers().law(dice))))
        .meetingReferences(dice.chance(0.35) ? committee.references() : List.of())
        .organizations(some(0.5, 5, municipality::organization))
        .municipalities(some(0.4, 3, municipality::mentioned).stream().distinct().toList())
        .persons(some(0.2, 3, this::person))
        .amounts(some(0.3, 6, this::amount))
        .attachments(some(0.4, 5, () -> "Bilag " + dice.between(1, 40) + " til sagen"))
        .urls(some(0.06, 2, () -> "https://example.org/rapport/" + dice.between(1, 9999)));
    if (dice.chance(0.08)) {
      item.hearing(hearing());
    }
  }

  private Person person() {
    String name = InventedCommittee.person(dice);
    String role = dice.pick(ROLES);
    return new Person(name, role, role + " " + name);
  }

  private Amount amount() {
    BigDecimal value = municipality.amount();
    return new Amount(value, "DKK", InventedText.kroner(value.longValue()));
  }

  private Hearing hearing() {
    List<String> parties = List.of("Handicaprådet", "Ældrerådet");
    return new Hearing(
        parties,
        dice.chance(0.5) ? parties.subList(0, 1) : List.of(),
        date.plusDays(1).toString(),
        date.plusDays(29).toString());
  }

  /** Often none, then few of them more often than many. */
  private <T> List<T> some(double probability, int most, Supplier<T> thing) {
    return dice.chance(probability) ? list(dice.rank(most), thing) : List.of();
  }

  private static <T> List<T> list(int number, Supplier<T> thing) {
    return Stream.generate(thing).limit(number).toList();
  }
}
