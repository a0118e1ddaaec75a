package dk.kommunegraf.server.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Titles and sentences that say nothing of any municipality. Stateless. */
final class InventedText {

  private static final Locale DANISH = Locale.forLanguageTag("da-DK");

  /** What the items on a topic of the register are about. */
  private static final Map<String, List<String>> SUBJECTS =
      Map.ofEntries(
          Map.entry(
              "employment",
              List.of("beskæftigelsesindsatsen", "jobcentrets tilbud", "den jobrettede praktik")),
          Map.entry("upskilling", List.of("opkvalificeringen", "voksenlærlingeordningen")),
          Map.entry("recruitment", List.of("rekrutteringen", "manglen på arbejdskraft")),
          Map.entry("sickness-benefit", List.of("sygedagpengene", "fastholdelsesindsatsen")),
          Map.entry("social-benefits", List.of("kontanthjælpen", "ydelsesområdet")),
          Map.entry("integration", List.of("integrationsindsatsen", "modtagelsen af flygtninge")),
          Map.entry("vulnerable-citizens", List.of("hjemløseindsatsen", "misbrugsbehandlingen")),
          Map.entry("disability", List.of("botilbuddene", "handicapindsatsen")),
          Map.entry("youth-and-education", List.of("ungeindsatsen", "uddannelsesvejledningen")),
          Map.entry("children-and-families", List.of("dagtilbuddene", "familiehuset")),
          Map.entry("elderly-care", List.of("hjemmeplejen", "plejehjemmene")),
          Map.entry("health", List.of("genoptræningen", "sundhedshuset")),
          Map.entry("settlement", List.of("bosætningen", "markedsføringen af kommunen")),
          Map.entry("housing-and-planning", List.of("lokalplanen", "det nye boligområde")),
          Map.entry("climate-and-environment", List.of("klimaplanen", "vandløbsindsatsen")),
          Map.entry("traffic-and-technical", List.of("cykelstierne", "vejbelægningen")),
          Map.entry("culture-and-leisure", List.of("biblioteket", "svømmehallen")),
          Map.entry("business", List.of("erhvervsservicen", "iværksætterhuset")),
          Map.entry("budget", List.of("budgetopfølgningen", "anlægsrammen")),
          Map.entry("supervision", List.of("tilsynet", "magtanvendelserne")),
          Map.entry("digitalisation", List.of("de digitale løsninger", "velfærdsteknologien")),
          Map.entry("governance", List.of("udvalgets årshjul", "mødeplanen")));

  private static final List<String> ACTS =
      List.of(
          "Status på",
          "Orientering om",
          "Godkendelse af",
          "Drøftelse af",
          "Opfølgning på",
          "Evaluering af",
          "Forslag til ændring af",
          "Temadrøftelse om",
          "Høring om",
          "Tillægsbevilling til");

  private static final List<String> SENTENCES =
      List.of(
          "Forvaltningen har gennemgået %s og finder, at %s fylder mere end ventet.",
          "Erfaringerne med %s er gode, mens %s halter efter.",
          "Udvalget bad i foråret om flere oplysninger om %s og om %s.",
          "I forhold til %s foreslås en mindre ændring, som også vedrører %s.",
          "Medarbejderne omkring %s har meldt tilbage, at %s bør ses i sammenhæng.",
          "Der er afsat midler til %s, og resten tænkes brugt på %s.",
          "Borgerne spørger mest til %s og næstmest til %s.",
          "Sammenlignet med andre kommuner er %s billig, hvorimod %s er dyr.",
          "Næste skridt er en plan for %s med særlig vægt på %s.",
          "Hvis %s udvides, får det følger for %s allerede næste år.",
          "Der er ingen ventetid på %s, men nogle uger på %s.",
          "Aftalen om %s løber året ud, og %s indgår i den næste.");

  private InventedText() {}

  static String title(Dice dice, String subject) {
    return dice.pick(ACTS) + " " + subject;
  }

  /** What an item on a topic is about; of a topic that is new to the register, the topic itself. */
  static String subject(Dice dice, String topic) {
    return dice.skewed(SUBJECTS.getOrDefault(topic, List.of(topic)));
  }

  /** Some sentences; every second one is about the subject, the others compare it with another. */
  static String sentences(Dice dice, String subject, int number) {
    return Stream.generate(() -> sentence(dice, subject))
        .limit(number)
        .collect(Collectors.joining(" "));
  }

  private static String sentence(Dice dice, String subject) {
    String other = subject(dice, dice.pick(SUBJECTS.keySet().stream().sorted().toList()));
    String text =
        dice.chance(0.5)
            ? String.format(dice.pick(SENTENCES), subject, other)
            : String.format(dice.pick(SENTENCES), other, subject);
    return dice.chance(0.3)
        ? text + " Det drejer sig om " + dice.between(2, 900) + " borgere."
        : text;
  }

  /** Kroner as they are printed: 1.250.000 kr. */
  static String kroner(long value) {
    return String.format(DANISH, "%,d kr.", value);
  }
}
