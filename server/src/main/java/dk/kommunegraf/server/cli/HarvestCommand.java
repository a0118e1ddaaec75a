package dk.kommunegraf.server.cli;

import dk.kommunegraf.loader.harvest.HarvestReport;
import dk.kommunegraf.loader.harvest.HarvestRequest;
import dk.kommunegraf.loader.harvest.Harvester;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Fetches what a municipality publishes by FirstAgenda Publication. */
@Command(
    name = "harvest",
    description =
        "Fetch the meetings of a host of FirstAgenda Publication into a folder; those that are"
            + " there and did not change are left alone.")
final class HarvestCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "URL", description = "Front page: https://dagsordener.example.dk")
  private URI host;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Folder for the files and their list, harvest.jsonl.")
  private Path folder;

  @Option(
      names = "--committee",
      paramLabel = "NAME",
      description = "The meetings of this committee only.")
  private @Nullable String committee;

  @Option(
      names = "--from",
      paramLabel = "YEAR",
      description = "The meetings of this year and later only.")
  private @Nullable Integer fromYear;

  @Option(
      names = "--pause",
      paramLabel = "SECONDS",
      defaultValue = "1",
      description = "Between two requests, 0.5 at least (default: ${DEFAULT-VALUE}).")
  private BigDecimal pause;

  @Override
  public Integer call() throws IOException {
    HarvestRequest request =
        new HarvestRequest(
            host,
            folder,
            Optional.ofNullable(committee),
            Optional.ofNullable(fromYear),
            Duration.ofMillis(pause.movePointRight(3).longValue()));
    HarvestReport report;
    try (TerminalProgress progress = TerminalProgress.of("harvest")) {
      report = new Harvester(Clock.systemUTC()).harvest(request, progress::step);
    }
    PrintWriter err = spec.commandLine().getErr();
    report.refused().forEach(err::println);
    err.flush();
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "%d meetings listed, %d fetched, %d unchanged in %s%n",
        report.listed(), report.fetched(), report.unchanged(), folder);
    out.flush();
    return (report.refused().isEmpty() ? ExitCode.OK : ExitCode.REJECTED).value();
  }
}
