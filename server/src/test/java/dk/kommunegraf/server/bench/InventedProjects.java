package dk.kommunegraf.server.bench;

import dk.kommunegraf.loader.document.Project;
import dk.kommunegraf.loader.document.SuccessCriterion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The projects of a municipality, which several cases tell of. Not thread safe. */
final class InventedProjects {

  private static final List<String> NAMES =
      List.of("Flere i job", "Ny start", "Hånd i hånd", "Fremskudt indsats", "Trygt hjem");

  private static final List<String> INITIATIVES =
      List.of("Mentorstøtte", "Tidlig indsats", "Åbne værksteder", "Fælles kurser", "Jobcafé");

  private static final List<String> FUNDERS =
      List.of(
          "Styrelsen for Arbejdsmarked og Rekruttering",
          "Sundhedsstyrelsen",
          "Styrelsen for International Rekruttering og Integration");

  private static final List<String> GROUPS =
      List.of("Unge uden uddannelse", "Ledige over 50 år", "Forældre til små børn", "Nye borgere");

  private final Dice dice;
  private final List<Project> known = new ArrayList<>();

  InventedProjects(Dice dice) {
    this.dice = dice;
  }

  /** One that is known already, or a new one. */
  Project draw(int year) {
    if (!known.isEmpty() && dice.chance(0.5)) {
      return dice.pick(known);
    }
    Project begun = begin(year);
    known.add(begun);
    return begun;
  }

  private Project begin(int year) {
    String name = dice.pick(NAMES) + " " + (known.size() + 1);
    long granted = 1000L * dice.between(50, 900) * dice.rank(20);
    return new Project(
        name,
        Project.Kind.PROJECT,
        year + "-%02d".formatted(dice.between(1, 12)),
        year + dice.between(1, 3) + "-12-31",
        dice.chance(0.7) ? BigDecimal.valueOf(granted) : null,
        dice.chance(0.5) ? BigDecimal.valueOf(granted * dice.between(0, 10) / 10) : null,
        dice.chance(0.6) ? dice.skewed(FUNDERS) : null,
        dice.chance(0.4) ? List.of(dice.skewed(FUNDERS)) : List.of(),
        dice.chance(0.5) ? List.of(criterion()) : List.of(),
        dice.chance(0.5) ? List.of(dice.pick(GROUPS)) : List.of(),
        "Projekt " + name,
        null);
  }

  private SuccessCriterion criterion() {
    int target = dice.between(10, 95);
    return new SuccessCriterion(
        "Mindst %d pct. af deltagerne gennemfører forløbet".formatted(target),
        target + " pct.",
        "Ved årets udgang var tallet %d pct.".formatted(dice.between(5, 99)),
        null);
  }

  /** The project as a later document tells of it; at times with another grant than before. */
  Project retold(Project project) {
    BigDecimal grant = project.grantDKK();
    boolean differs = grant != null && dice.chance(0.05);
    return new Project(
        project.name(),
        project.kind(),
        project.periodStart(),
        project.periodEnd(),
        differs ? grant.add(BigDecimal.valueOf(1000)) : grant,
        project.receivedDKK(),
        project.funder(),
        project.partners(),
        project.successCriteria(),
        project.targetGroup(),
        project.quote(),
        project.summary());
  }

  /** An initiative of a plan. */
  Project initiative() {
    String name = dice.pick(INITIATIVES) + " " + dice.between(1, 9);
    return new Project(
        name,
        Project.Kind.INITIATIVE,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        name,
        null);
  }
}
