package dk.kommunegraf.server.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One request while it is asked of both sides time after time. Not thread safe. */
final class Trial {

  private final NamedRequest request;
  private final List<Duration> ours = new ArrayList<>();
  private final List<Duration> stock = new ArrayList<>();
  private Optional<String> fault = Optional.empty();
  private String sparql = "";
  private long rows = -1;
  private boolean givenUp;

  Trial(NamedRequest request) {
    this.request = request;
  }

  /** Asks for the first time: the service, and then Fuseki what the service says it ran. */
  void begin(Sides sides) throws IOException, InterruptedException {
    Reply answer = sides.service(request);
    ours.add(answer.time());
    if (answer.isTimeout()) {
      givenUp = true;
      return;
    }
    try {
      rows = answer.rows();
      sparql = sides.sparql(request, answer);
      askStock(sides);
    } catch (IllegalStateException e) {
      fault = Optional.of(e.getMessage());
    }
  }

  /** Asks both again. */
  void repeat(Sides sides) throws IOException, InterruptedException {
    try {
      Reply answer = sides.service(request);
      ours.add(answer.time());
      check(answer, "at the first time");
      askStock(sides);
    } catch (IllegalStateException e) {
      fault = Optional.of(e.getMessage());
    }
  }

  private void askStock(Sides sides) throws IOException, InterruptedException {
    Reply answer = sides.stock(request, sparql);
    stock.add(answer.time());
    check(answer, "from the service");
  }

  /** An answer that took too long has no rows, which is no fault. */
  private void check(Reply answer, String where) {
    if (answer.isTimeout()) {
      givenUp = true;
    } else if (answer.rows() != rows) {
      throw new IllegalStateException(answer.rows() + " rows, but " + rows + " " + where);
    }
  }

  /** Whether it makes sense to ask again. */
  boolean isSound() {
    return fault.isEmpty() && !givenUp;
  }

  /** How long both sides took together. */
  Duration spent() {
    Duration spent = Duration.ZERO;
    for (List<Duration> side : List.of(ours, stock)) {
      spent = side.stream().reduce(spent, Duration::plus);
    }
    return spent;
  }

  Comparison comparison() {
    return new Comparison(request, rows, Times.of(ours), Times.of(stock), givenUp, fault);
  }
}
