package dk.kommunegraf.server.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The header Accept by RFC 9110: ranges of media types with their weights. */
public final class AcceptHeader {

  private record Range(String type, String subtype, double weight) {

    boolean matches(String mediaType) {
      int slash = mediaType.indexOf('/');
      return (type.equals("*") || type.equals(mediaType.substring(0, slash)))
          && (subtype.equals("*") || subtype.equals(mediaType.substring(slash + 1)));
    }

    int specificity() {
      return (type.equals("*") ? 0 : 1) + (subtype.equals("*") ? 0 : 1);
    }
  }

  private final List<Range> ranges;

  private AcceptHeader(List<Range> ranges) {
    this.ranges = ranges;
  }

  /** Reads a header; none or an empty one accepts all, what cannot be read is passed over. */
  public static AcceptHeader parse(@Nullable String header) {
    if (header == null || header.isBlank()) {
      return new AcceptHeader(List.of(new Range("*", "*", 1)));
    }
    List<Range> ranges = new ArrayList<>();
    for (String part : header.split(",")) {
      range(part).ifPresent(ranges::add);
    }
    return new AcceptHeader(ranges);
  }

  private static Optional<Range> range(String text) {
    String[] parts = text.strip().toLowerCase(Locale.ROOT).split("\\s*;\\s*");
    int slash = parts[0].indexOf('/');
    if (slash < 1) {
      return Optional.empty();
    }
    double weight = 1;
    for (int i = 1; i < parts.length; i++) {
      if (parts[i].matches("q\\s*=\\s*[01](\\.\\d*)?")) {
        weight = Double.parseDouble(parts[i].substring(parts[i].indexOf('=') + 1).strip());
      }
    }
    return Optional.of(
        new Range(parts[0].substring(0, slash), parts[0].substring(slash + 1), weight));
  }

  /** The most wanted of what is offered; the first of those offered where two are alike. */
  public <T> Optional<T> best(
      List<T> offered, Function<T, ? extends Collection<String>> mediaTypes) {
    Optional<T> best = Optional.empty();
    double bestWeight = 0;
    for (T candidate : offered) {
      double weight =
          mediaTypes.apply(candidate).stream().mapToDouble(this::weight).max().orElse(0);
      if (weight > bestWeight) {
        best = Optional.of(candidate);
        bestWeight = weight;
      }
    }
    return best;
  }

  /** The most specific range counts, not the one with most weight. */
  private double weight(String mediaType) {
    Range found = null;
    for (Range range : ranges) {
      if (range.matches(mediaType)
          && (found == null || range.specificity() > found.specificity())) {
        found = range;
      }
    }
    return found == null ? 0 : found.weight();
  }
}
