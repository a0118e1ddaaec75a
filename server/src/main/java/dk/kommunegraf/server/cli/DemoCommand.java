package dk.kommunegraf.server.cli;

import dk.kommunegraf.loader.LoadReport;
import dk.kommunegraf.loader.Loader;
import dk.kommunegraf.loader.Samples;
import dk.kommunegraf.loader.write.GraphStore;
import dk.kommunegraf.server.http.App;
import dk.kommunegraf.server.query.Limits;
import dk.kommunegraf.server.query.NamedQueries;
import dk.kommunegraf.server.store.EmbeddedFuseki;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves the samples from a temporary store. */
@Command(name = "demo", description = "Load the samples into a temporary store and serve them.")
final class DemoCommand implements Callable<Integer> {

  private static final String HOST = "127.0.0.1";

  @Spec private CommandSpec spec;

  @Option(
      names = "--port",
      defaultValue = "8080",
      description = "Port; 0 for any free one (default: ${DEFAULT-VALUE}).")
  private int port;

  @Override
  public Integer call() throws Exception {
    try (TemporaryFolder temporary = TemporaryFolder.claim()) {
      LoadReport report = load(temporary.path());
      spec.commandLine()
          .getOut()
          .printf(
              "samples: %d documents, %d items, %d statements%n",
              report.documents(), report.items(), report.statements());
      Service service =
          Service.start(
              EmbeddedFuseki.open(
                  temporary.path().resolve("store"), Limits.DEFAULT.query().total()),
              NamedQueries.read(),
              App.Settings.DEFAULT,
              HOST,
              port);
      ServeCommand.announce(spec, HOST, service.port());
      service.awaitStop(temporary::close);
      return ExitCode.OK.value();
    }
  }

  private static LoadReport load(Path folder) throws IOException {
    Path samples = Files.createDirectory(folder.resolve("samples"));
    Samples.copyTo(samples);
    try (GraphStore store = GraphStore.open(folder.resolve("store"))) {
      return new Loader(Clock.systemUTC())
          .load(List.of(samples.toString()), store, (done, total, file) -> {});
    }
  }
}
