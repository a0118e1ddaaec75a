package dk.kommunegraf.server.bench;

import dk.kommunegraf.loader.document.Kle;
import dk.kommunegraf.loader.document.Named;
import dk.kommunegraf.loader.document.PolicyMention;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a municipality has of its own and comes back to: its committees, cases, policies and
 * projects. Not thread safe.
 */
final class InventedMunicipality {

  /** The body that every municipality has, which decides in the end. */
  static final String COUNCIL = "Byrådet";

  private static final int REMEMBERED_CASES = 20;

  private static final List<String> COMMITTEES =
      List.of(
          "Økonomiudvalget",
          "Arbejdsmarkedsudvalget",
          "Social- og Sundhedsudvalget",
          "Børne- og Skoleudvalget",
          "Teknik- og Miljøudvalget",
          "Kultur- og Fritidsudvalget",
          "Erhvervs- og Vækstudvalget");

  private static final List<String> POLICIES =
      List.of(
          "Beskæftigelsesstrategi",
          "Sundhedspolitik",
          "Handicappolitik",
          "Integrationsplan",
          "Ungestrategi",
          "Klimaplan",
          "Bosætningsstrategi",
          "Vision for fremtiden");

  private final String name;
  private final RegisterDraws registers;
  private final Dice dice;
  private final InventedProjects projects;
  private final List<InventedCommittee> committees;
  private final List<InventedCase> cases = new ArrayList<>();

  InventedMunicipality(String name, RegisterDraws registers, Dice dice) {
    this.name = name;
    this.registers = registers;
    this.dice = dice;
    this.projects = new InventedProjects(dice.split());
    this.committees =
        COMMITTEES.subList(0, dice.between(3, COMMITTEES.size())).stream()
            .map(committee -> new InventedCommittee(committee, registers, dice.split()))
            .toList();
  }

  String name() {
    return name;
  }

  RegisterDraws registers() {
    return registers;
  }

  InventedProjects projects() {
    return projects;
  }

  /** A committee; the first meets most often. */
  InventedCommittee committee() {
    return dice.skewed(committees);
  }

  /** A municipality that a text names: its own most often. */
  String mentioned() {
    return dice.chance(0.6) ? name : dice.skewed(registers.municipalities());
  }

  /** An organisation of the whole country, or one of its own. */
  Named organization() {
    String own = dice.pick(List.of("Jobcenter ", "Erhvervsråd ", "Frivilligcenter ")) + name;
    return dice.chance(0.6) ? registers.organization(dice) : new Named(own, own);
  }

  /** A sum of money: many small, few large. */
  BigDecimal amount() {
    return BigDecimal.valueOf(500L * dice.between(1, 99) * dice.rank(4000));
  }

  /** A case for a meeting: one of those that were treated lately, or a new one. */
  InventedCase caseOn(LocalDate date) {
    if (!cases.isEmpty() && dice.chance(0.35)) {
      return dice.pick(cases.subList(Math.max(0, cases.size() - REMEMBERED_CASES), cases.size()));
    }
    InventedCase opened = open(date.getYear());
    cases.add(opened);
    return opened;
  }

  private InventedCase open(int year) {
    Kle kle = registers.kle(dice);
    String topic = registers.topic(dice);
    return new InventedCase(
        "%s-%s-%d-%02d".formatted(kle.subject(), kle.facet(), cases.size() + 1, year % 100),
        kle,
        topic,
        InventedText.subject(dice, topic),
        sometimes(0.3, () -> registers.law(dice)),
        sometimes(0.4, () -> policy(year)),
        sometimes(0.2, () -> registers.agreement(dice)),
        sometimes(0.3, () -> projects.draw(year)));
  }

  private <T> Optional<T> sometimes(double probability, Supplier<T> thing) {
    return dice.chance(probability) ? Optional.of(thing.get()) : Optional.empty();
  }

  /** A policy in the edition of an election period. */
  private PolicyMention policy(int year) {
    String policy = dice.skewed(POLICIES);
    String edition = InventedCommittee.term(year);
    return new PolicyMention(
        policy, kind(policy), edition, dice.chance(0.1) ? true : null, policy + " " + edition);
  }

  private static PolicyMention.Kind kind(String policy) {
    if (policy.startsWith("Vision")) {
      return PolicyMention.Kind.VISION;
    }
    if (policy.endsWith("strategi")) {
      return PolicyMention.Kind.STRATEGY;
    }
    return policy.endsWith("plan") ? PolicyMention.Kind.PLAN : PolicyMention.Kind.POLICY;
  }
}
