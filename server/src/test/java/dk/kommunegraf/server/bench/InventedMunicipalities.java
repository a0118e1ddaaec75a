package dk.kommunegraf.server.bench;

import dk.kommunegraf.loader.document.Document;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Documents that nobody has written, of all municipalities, in the form that reading gives them, so
 * that what is loaded of them has the shape of the real graph. Sizes follow Zipf's law: the second
 * municipality has half as many documents as the first, the third a third. Laws, topics, cases,
 * people and organisations come back with a like skew. The same seed gives the same documents.
 */
final class InventedMunicipalities {

  private static final LocalDate FIRST_DAY = LocalDate.of(2015, 1, 5);
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);

  /** One document in so many is a plan, so that small municipalities have none. */
  private static final int DOCUMENTS_PER_PLAN = 15;

  private final long seed;

  InventedMunicipalities(long seed) {
    this.seed = seed;
  }

  /**
   * The documents, municipality by municipality, the largest first.
   *
   * @param number how many in all, about; each municipality has one at least
   */
  Stream<Document> documents(int number) {
    RegisterDraws registers = new RegisterDraws(seed);
    List<String> names = registers.municipalities();
    double shares = IntStream.rangeClosed(1, names.size()).mapToDouble(rank -> 1.0 / rank).sum();
    return IntStream.range(0, names.size())
        .boxed()
        .flatMap(
            index -> {
              int share = (int) Math.max(1, Math.round(number / shares / (index + 1)));
              Dice dice = new Dice(seed * names.size() + index);
              return documents(
                  new InventedMunicipality(names.get(index), registers, dice.split()), share, dice)
                  .stream();
            });
  }

  private static List<Document> documents(
      InventedMunicipality municipality, int number, Dice dice) {
    InventedDocuments invented = new InventedDocuments(municipality, dice.split());
    int days = (int) ChronoUnit.DAYS.between(FIRST_DAY, LAST_DAY) / number;
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      LocalDate date = FIRST_DAY.plusDays((long) i * days + dice.between(0, Math.max(0, days - 1)));
      documents.add(
          i % DOCUMENTS_PER_PLAN == DOCUMENTS_PER_PLAN / 2
              ? invented.plan(date.getYear())
              : invented.meeting(date));
    }
    return documents;
  }
}
