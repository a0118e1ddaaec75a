package dk.kommunegraf.server.cli;

import dk.kommunegraf.server.export.Exporter;
import dk.kommunegraf.server.store.QueryService;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes all of a store or an endpoint into a folder. */
@Command(
    name = "export",
    description = "Write the dataset and its tables into a folder, with a data dictionary.")
final class ExportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "New or empty folder, or that of an export.")
  private Path folder;

  @ArgGroup private StoreOption store = new StoreOption();

  @Override
  public Integer call() throws IOException {
    try (QueryService graph = store.open()) {
      Exporter.Summary summary = new Exporter(graph).export(folder);
      PrintWriter out = spec.commandLine().getOut();
      out.printf("%d files in %s%n", summary.files(), folder);
      summary.rows().forEach((table, rows) -> out.printf("%6d %s%n", rows, table));
      out.flush();
    }
    return ExitCode.OK.value();
  }
}
