package dk.kommunegraf.server.bench;

import java.util.List;
import java.util.SplittableRandom;

/** The chances of what is invented: the same seed always gives the same course. Not thread safe. */
final class Dice {

  private final SplittableRandom random;

  Dice(long seed) {
    this(new SplittableRandom(seed));
  }

  private Dice(SplittableRandom random) {
    this.random = random;
  }

  /** Dice of their own for a part, so that a change to one part leaves the others as they are. */
  Dice split() {
    return new Dice(random.split());
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** A number from the least to the most, both included. */
  int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  /** One of a list, each as often as the others. */
  <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** One of a list by Zipf's law: the second half as often as the first, the third a third. */
  <T> T skewed(List<T> list) {
    return list.get(rank(list.size()) - 1);
  }

  /**
   * A rank from 1 to a number, by Zipf's law.
   *
   * <p>The whole part of {@code (n + 1)^u}, for {@code u} even from 0 to 1, is {@code k} in a share
   * of cases that goes with {@code log((k + 1) / k)}, which is near {@code 1 / k}.
   */
  int rank(int number) {
    return Math.min(number, (int) Math.pow(number + 1.0, random.nextDouble()));
  }
}
