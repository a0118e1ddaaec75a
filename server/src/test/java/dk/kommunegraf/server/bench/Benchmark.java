package dk.kommunegraf.server.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * Asks every request of both sides once, for the first answers, then all of them again in rounds,
 * so that what else happens on the machine meets no query alone and none is asked twice in a row.
 *
 * @param most rounds at most
 * @param least rounds that every request takes part in
 * @param time after which a request takes part in no more than those
 */
record Benchmark(int most, int least, Duration time) {

  /** The first answers alone. */
  static final Benchmark FIRST = new Benchmark(0, 0, Duration.ZERO);

  List<Comparison> run(Sides sides, List<NamedRequest> requests)
      throws IOException, InterruptedException {
    List<Trial> trials = requests.stream().map(Trial::new).toList();
    for (Trial trial : trials) {
      trial.begin(sides);
    }
    for (int round = 0; round < most; round++) {
      for (Trial trial : trials) {
        if (trial.isSound() && (round < least || trial.spent().compareTo(time) < 0)) {
          trial.repeat(sides);
        }
      }
    }
    return trials.stream().map(Trial::comparison).toList();
  }
}
