package dk.kommunegraf.server.cli;

import dk.kommunegraf.loader.ConfigException;
import dk.kommunegraf.loader.ReadLimits;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options for {@link ReadLimits}: how much one document may cost. */
final class ReadLimitsOption {

  @Option(
      names = "--max-document-size",
      paramLabel = "SIZE",
      defaultValue = "20MB",
      converter = Size.class,
      description = "Reject larger files: 500KB, 20MB (default: ${DEFAULT-VALUE}).")
  private long bytes;

  @Option(
      names = "--max-document-lines",
      paramLabel = "N",
      defaultValue = "200000",
      description = "Reject texts of more lines (default: ${DEFAULT-VALUE}).")
  private int lines;

  @Option(
      names = "--max-line-length",
      paramLabel = "N",
      defaultValue = "10000",
      description = "Reject texts with a longer line, in characters (default: ${DEFAULT-VALUE}).")
  private int lineLength;

  @Option(
      names = "--max-document-statements",
      paramLabel = "N",
      defaultValue = "1000000",
      description = "Reject what makes more statements (default: ${DEFAULT-VALUE}).")
  private int statements;

  @Option(
      names = "--max-document-time",
      paramLabel = "TIME",
      defaultValue = "60s",
      converter = Time.class,
      description = "Reject what takes longer to read: 500ms, 60s, 5m (default: ${DEFAULT-VALUE}).")
  private Duration time;

  /**
   * The limits that the user gave.
   *
   * @throws ConfigException if nothing could pass one of them
   */
  ReadLimits limits() {
    return new ReadLimits(bytes, lines, lineLength, statements, time);
  }

  /** A number with a unit behind it. */
  private record Quantity(long number, String unit) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,9})\\s?([a-z]{1,2})");

    static Quantity of(String text) {
      Matcher matcher = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
      return matcher.matches()
          ? new Quantity(Long.parseLong(matcher.group(1)), matcher.group(2))
          : new Quantity(0, "");
    }
  }

  /** Reads sizes; a KB has 1024 bytes. */
  static final class Size implements ITypeConverter<Long> {
    @Override
    public Long convert(String text) {
      Quantity size = Quantity.of(text);
      return switch (size.unit()) {
        case "b" -> size.number();
        case "kb" -> size.number() << 10;
        case "mb" -> size.number() << 20;
        case "gb" -> size.number() << 30;
        default -> throw new TypeConversionException("'" + text + "' is no size such as 20MB");
      };
    }
  }

  /** Reads times. */
  static final class Time implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
      Quantity time = Quantity.of(text);
      return switch (time.unit()) {
        case "ms" -> Duration.ofMillis(time.number());
        case "s" -> Duration.ofSeconds(time.number());
        case "m" -> Duration.ofMinutes(time.number());
        default -> throw new TypeConversionException("'" + text + "' is no time such as 60s");
      };
    }
  }
}
