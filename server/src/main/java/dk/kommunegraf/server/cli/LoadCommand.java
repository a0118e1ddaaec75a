package dk.kommunegraf.server.cli;

import dk.kommunegraf.loader.LoadReport;
import dk.kommunegraf.loader.Loader;
import dk.kommunegraf.loader.write.BearerToken;
import dk.kommunegraf.loader.write.GraphStore;
import dk.kommunegraf.loader.write.GraphStoreProtocolSink;
import dk.kommunegraf.loader.write.RdfFileSink;
import dk.kommunegraf.loader.write.RemoteStore;
import dk.kommunegraf.loader.write.StatementSink;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Loads documents into a store, here or elsewhere, or into one RDF file. */
@Command(name = "load", description = "Load documents into a store, or write them to one RDF file.")
final class LoadCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "INPUT",
      description =
          "Files, folders and patterns: text, Markdown, FirstAgenda, SBSYS, Document JSON.")
  private List<String> inputs;

  @Mixin private MunicipalityOption municipality = new MunicipalityOption();

  @Mixin private ReadLimitsOption limits = new ReadLimitsOption();

  @ArgGroup private Target target = new Target();

  @Option(names = "--verbose", description = "List every issue, not only the rejected documents.")
  private boolean verbose;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Write what was found and not understood: .html for a person, .json else.")
  private @Nullable Path reportPath;

  /** A store here, a store elsewhere or a file: one of them. */
  static final class Target {

    @Option(
        names = "--store",
        paramLabel = "DIR",
        description = "Folder of the store (default: ./" + StoreOption.DEFAULT + ").")
    private Path store = Path.of(StoreOption.DEFAULT);

    @Option(
        names = "--output",
        paramLabel = "FILE",
        description = "RDF file: .nq .trig .ttl .nt .jsonld .rdf, also with .gz.")
    private @Nullable Path output;

    @ArgGroup(exclusive = false)
    private @Nullable Remote remote;

    StatementSink open() throws IOException {
      if (remote != null) {
        return GraphStoreProtocolSink.open(remote.store());
      }
      return output == null ? GraphStore.open(store) : RdfFileSink.open(output);
    }

    @Override
    public String toString() {
      return String.valueOf(remote != null ? remote.graphs : output != null ? output : store);
    }
  }

  /** A store elsewhere. */
  static final class Remote {

    @Option(
        names = "--endpoint",
        paramLabel = "URL",
        required = true,
        description = "Where a store takes graphs by the SPARQL 1.1 Graph Store HTTP Protocol.")
    private URI graphs;

    @Option(
        names = "--query-endpoint",
        paramLabel = "URL",
        description =
            "Where that store answers queries (default: what its kind has beside --endpoint, such"
                + " as .../query beside .../data).")
    private @Nullable URI query;

    @Option(
        names = "--token-file",
        paramLabel = "FILE",
        description = "File that holds the bearer token to write with.")
    private @Nullable Path token;

    RemoteStore store() {
      Optional<BearerToken> right = Optional.ofNullable(token).map(BearerToken::read);
      return query == null ? RemoteStore.of(graphs, right) : new RemoteStore(graphs, query, right);
    }
  }

  @Override
  public Integer call() throws IOException {
    ReportFile reportFile = reportPath == null ? null : ReportFile.at(reportPath);
    Loader loader = new Loader(Clock.systemUTC(), municipality.reader(limits.limits()));
    LoadReport report;
    try (StatementSink sink = target.open();
        TerminalProgress progress = TerminalProgress.of("load")) {
      report =
          loader.load(
              inputs,
              sink,
              (done, total, file) ->
                  progress.step(done, total, String.valueOf(file.getFileName())));
    }
    print(report);
    if (reportFile != null) {
      reportFile.write(report);
    }
    return (report.rejections().isEmpty() ? ExitCode.OK : ExitCode.REJECTED).value();
  }

  private void print(LoadReport report) {
    PrintWriter err = spec.commandLine().getErr();
    (verbose ? report.issues() : report.rejections()).forEach(err::println);
    err.flush();
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "%d documents, %d items, %d statements in %s%n",
        report.documents(), report.items(), report.statements(), target);
    report.counts().forEach((code, count) -> out.printf("%6d %s%n", count, code));
    if (!verbose && report.issues().size() > report.rejections().size()) {
      out.println("--verbose lists the issues with their lines");
    }
    out.flush();
  }
}
