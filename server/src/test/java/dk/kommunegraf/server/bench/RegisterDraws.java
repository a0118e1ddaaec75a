package dk.kommunegraf.server.bench;

import dk.kommunegraf.loader.document.Kle;
import dk.kommunegraf.loader.document.Named;
import dk.kommunegraf.ontology.Law;
import dk.kommunegraf.ontology.Laws;
import dk.kommunegraf.ontology.Municipalities;
import dk.kommunegraf.ontology.Municipality;
import dk.kommunegraf.ontology.Organizations;
import dk.kommunegraf.ontology.Parties;
import dk.kommunegraf.ontology.Party;
import dk.kommunegraf.ontology.Topics;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What all municipalities have in common, drawn with skew: a few laws, topics and organisations
 * everywhere, most of them seldom. The employment act is the most cited. Not thread safe.
 */
final class RegisterDraws {

  private static final String MOST_CITED = "lab";
  private static final int SUBJECTS = 90;
  private static final List<String> FACETS = List.of("A00", "G01", "P20", "P05", "Ø34", "K08");

  private final List<String> municipalities;
  private final List<String> laws;
  private final List<String> topics;
  private final List<String> organizations;
  private final List<String> parties;
  private final List<String> agreements;
  private final List<String> kleSubjects;

  /** Reads the registers; the seed says what is frequent in each. */
  RegisterDraws(long seed) {
    Random random = new Random(seed);
    municipalities =
        shuffled(Municipalities.read().list().stream().map(Municipality::name), random);
    List<Law> register = Laws.read().list();
    laws = shuffled(register.stream().map(Law::name), random);
    String first =
        register.stream()
            .filter(law -> law.id().equals(MOST_CITED))
            .findFirst()
            .orElseThrow()
            .name();
    laws.remove(first);
    laws.add(0, first);
    topics = shuffled(Topics.read().list().stream().map(Topics.Topic::id), random);
    organizations = shuffled(Organizations.read().names().stream().sorted(), random);
    parties = shuffled(Parties.read().list().stream().map(Party::letter), random);
    agreements =
        IntStream.rangeClosed(2014, 2025)
            .mapToObj(year -> "Aftale om kommunernes økonomi for " + year)
            .toList();
    kleSubjects =
        IntStream.range(0, SUBJECTS)
            .mapToObj(i -> "%02d.%02d.00".formatted(random.nextInt(1, 33), random.nextInt(0, 40)))
            .distinct()
            .toList();
  }

  private static List<String> shuffled(Stream<String> all, Random random) {
    List<String> list = new ArrayList<>(all.toList());
    Collections.shuffle(list, random);
    return list;
  }

  /** All municipalities, the one with the most documents first. */
  List<String> municipalities() {
    return List.copyOf(municipalities);
  }

  String law(Dice dice) {
    return dice.skewed(laws);
  }

  String topic(Dice dice) {
    return dice.skewed(topics);
  }

  String party(Dice dice) {
    return dice.skewed(parties);
  }

  Named organization(Dice dice) {
    String name = dice.skewed(organizations);
    return new Named(name, name);
  }

  Named agreement(Dice dice) {
    String name = dice.skewed(agreements);
    return new Named(name, name);
  }

  Kle kle(Dice dice) {
    return new Kle(dice.skewed(kleSubjects), dice.skewed(FACETS));
  }
}
