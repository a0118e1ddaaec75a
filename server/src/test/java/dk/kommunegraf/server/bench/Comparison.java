package dk.kommunegraf.server.bench;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One request, asked of the service and of a stock Fuseki.
 *
 * @param request what was asked
 * @param rows the rows, or triples, of the service's answer; -1 where there was none
 * @param ours the times of the service
 * @param stock the times of Fuseki for the SPARQL that the service's answer states
 * @param givenUp whether one of them took as long as a query may
 * @param fault what was wrong with an answer
 */
record Comparison(
    NamedRequest request,
    long rows,
    Times ours,
    Times stock,
    boolean givenUp,
    Optional<String> fault) {

  /** How long the service takes: the median, or the first answer where that is all there is. */
  Duration duration() {
    return ours.median().or(ours::first).orElse(Duration.ZERO);
  }

  /** How many times as long as Fuseki the service takes, by the medians. */
  OptionalDouble ratio() {
    Optional<Duration> one = ours.median();
    Optional<Duration> other = stock.median();
    return one.isPresent() && other.isPresent()
        ? OptionalDouble.of((double) one.get().toNanos() / other.get().toNanos())
        : OptionalDouble.empty();
  }
}
