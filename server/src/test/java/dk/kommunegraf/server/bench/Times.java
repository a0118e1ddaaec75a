package dk.kommunegraf.server.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How long one side took for the same request, time after time.
 *
 * @param first the first answer since the start; none where nothing was asked
 * @param warm the answers after it
 */
record Times(Optional<Duration> first, List<Duration> warm) {

  private static final double HALF = 0.5;
  private static final double HIGH = 0.95;

  Times {
    warm = List.copyOf(warm);
  }

  /** All answers in the order of time. */
  static Times of(List<Duration> all) {
    return all.isEmpty()
        ? new Times(Optional.empty(), List.of())
        : new Times(Optional.of(all.get(0)), all.subList(1, all.size()));
  }

  /** The middle of the warm answers. */
  Optional<Duration> median() {
    return rank(HALF);
  }

  /** The duration that 95 in a hundred of the warm answers kept within. */
  Optional<Duration> p95() {
    return rank(HIGH);
  }

  /** By the nearest rank. */
  private Optional<Duration> rank(double share) {
    List<Duration> sorted = new ArrayList<>(warm);
    sorted.sort(null);
    int rank = (int) Math.ceil(share * sorted.size());
    return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get(rank - 1));
  }
}
