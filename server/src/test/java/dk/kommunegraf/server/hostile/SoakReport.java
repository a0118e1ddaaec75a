package dk.kommunegraf.server.hostile;

import dk.kommunegraf.server.hostile.Attacker.Effect;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;

/** What clients and processes were seen to do. Thread safe. */
final class SoakReport {

  private static final int FAULTS = 20;

  private final List<Long> nanos = new ArrayList<>();
  private final TreeMap<Integer, Integer> statuses = new TreeMap<>();
  private final TreeMap<Integer, Integer> attacks = new TreeMap<>();
  private final List<String> faults = new ArrayList<>();
  private final List<Long> memory = new ArrayList<>();
  private final Set<Long> stores = new HashSet<>();

  /** A good client was answered: rightly, or sent away within the limits that are stated. */
  synchronized void answer(String path, HttpResponse<String> response, boolean right, long time) {
    nanos.add(time);
    statuses.merge(response.statusCode(), 1, Integer::sum);
    boolean stated =
        response.statusCode() == 429
            || response.statusCode() == 503
                && response.headers().firstValue("Retry-After").isPresent();
    if (!(response.statusCode() == 200 ? right : stated)) {
      fault(path + ": " + response.statusCode() + " " + response.body());
    }
  }

  /** A hostile client was answered. */
  synchronized void attack(Attack attack, Effect effect) {
    attacks.merge(effect.status(), 1, Integer::sum);
    boolean stated = attack.expected().contains(effect.status());
    if (!stated && effect.status() != 429 && effect.status() != 503) {
      fault(attack.name() + ": " + effect.status() + " " + effect.body());
    }
  }

  private void fault(String text) {
    if (faults.size() < FAULTS) {
      faults.add(StringUtils.abbreviate(text, 500));
    }
  }

  /** Takes the memory of a process and of those that it started, in kilobytes. */
  synchronized void memory(ProcessHandle process) {
    process.children().forEach(store -> stores.add(store.pid()));
    memory.add(
        Stream.concat(Stream.of(process), process.descendants())
            .mapToLong(SoakReport::resident)
            .sum());
  }

  private static long resident(ProcessHandle process) {
    try (Stream<String> lines =
        Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (NoSuchFileException e) {
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What ought not to have happened. */
  synchronized List<String> faults() {
    return List.copyOf(faults);
  }

  /** How many good requests were answered with 200. */
  synchronized int good() {
    return statuses.getOrDefault(200, 0);
  }

  /** How many attacks were sent. */
  synchronized int attacks() {
    return attacks.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** How many times as much memory was held in the last quarter of the time as in the second. */
  synchronized double growth() {
    int quarter = memory.size() / 4;
    return median(memory.subList(3 * quarter, memory.size()))
        / (double) median(memory.subList(quarter, 2 * quarter));
  }

  private static long median(List<Long> values) {
    return at(values, 0.5);
  }

  private static long at(List<Long> values, double share) {
    long[] sorted = values.stream().flatMapToLong(LongStream::of).sorted().toArray();
    return sorted.length == 0 ? 0 : sorted[(int) (share * (sorted.length - 1))];
  }

  /** All figures, for a person. */
  synchronized String print(Duration time) {
    return """
    soak of %d s: %.0f good requests a second
      good answers by status %s; ms median %.1f, p95 %.1f, p99 %.1f, most %.0f
      attacks by status %s
      memory of both processes, MB: median %d, most %d, last quarter / second quarter %.2f
      processes of the store %d
    """
        .formatted(
            time.toSeconds(),
            nanos.size() / (double) time.toSeconds(),
            statuses,
            at(nanos, 0.5) / 1e6,
            at(nanos, 0.95) / 1e6,
            at(nanos, 0.99) / 1e6,
            at(nanos, 1) / 1e6,
            attacks,
            median(memory) / 1024,
            at(memory, 1) / 1024,
            growth(),
            stores.size());
  }
}
