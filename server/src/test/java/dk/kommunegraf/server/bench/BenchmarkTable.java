package dk.kommunegraf.server.bench;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Comparisons in Markdown, with all times in milliseconds. Stateless. */
final class BenchmarkTable {

  private static final double NANOS_PER_MILLI = 1e6;
  private static final int WHOLE = 10;
  private static final Duration SLOW = Duration.ofMillis(50);
  private static final String NOTHING = "–";

  private static final List<String> COLUMNS =
      List.of(
          "query",
          "parameters",
          "rows",
          "first",
          "median",
          "p95",
          "Fuseki first",
          "Fuseki median",
          "Fuseki p95",
          "ratio",
          "rounds");

  private BenchmarkTable() {}

  /**
   * All comparisons under a heading, then those that the service takes long for, the slowest first.
   *
   * @param quads how many the store holds
   */
  static String of(String title, long quads, List<Comparison> comparisons) {
    List<Comparison> slow =
        comparisons.stream()
            .filter(one -> one.givenUp() || one.duration().compareTo(SLOW) > 0)
            .sorted(Comparator.comparing(Comparison::duration).reversed())
            .toList();
    return String.format(Locale.ROOT, "## %s: %,d quads%n%n", title, quads)
        + table(comparisons)
        + "\nSlower than 50 ms at the median, or given up: "
        + (slow.isEmpty() ? "none\n\n" : slow.size() + "\n\n" + table(slow) + "\n");
  }

  private static String table(List<Comparison> comparisons) {
    return row(COLUMNS.stream())
        + row(COLUMNS.stream().map(column -> "---"))
        + comparisons.stream().map(one -> row(cells(one))).collect(Collectors.joining());
  }

  private static String row(Stream<String> cells) {
    return cells.collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static Stream<String> cells(Comparison one) {
    return Stream.of(
        one.request().query(),
        one.request().label(),
        one.rows() < 0 ? NOTHING : Long.toString(one.rows()),
        millis(one.ours().first()),
        millis(one.ours().median()),
        millis(one.ours().p95()),
        millis(one.stock().first()),
        millis(one.stock().median()),
        millis(one.stock().p95()),
        one.givenUp() ? "given up" : ratio(one.ratio()),
        Integer.toString(one.ours().warm().size()));
  }

  private static String millis(Optional<Duration> time) {
    return time.map(duration -> duration.toNanos() / NANOS_PER_MILLI)
        .map(value -> String.format(Locale.ROOT, value < WHOLE ? "%.1f" : "%.0f", value))
        .orElse(NOTHING);
  }

  private static String ratio(OptionalDouble ratio) {
    return ratio.isPresent() ? String.format(Locale.ROOT, "%.2f", ratio.getAsDouble()) : NOTHING;
  }
}
