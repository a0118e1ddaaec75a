package dk.kommunegraf.server.cli;

import dk.kommunegraf.loader.write.GraphStore;
import dk.kommunegraf.loader.write.StoreCheck;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Checks that a store is what it says. */
@Command(
    name = "verify",
    description = "Check that a store can be read, and that its index, shapes and counts agree.")
final class VerifyCommand implements Callable<Integer> {

  /** As many faults as a person reads; one cause often makes many. */
  private static final int TOLD = 20;

  @Spec private CommandSpec spec;

  @Mixin private StoreFolderOption store = new StoreFolderOption();

  @Override
  public Integer call() throws IOException {
    Path folder = store.existing();
    StoreCheck.Report report;
    try (GraphStore open = GraphStore.open(folder)) {
      report = StoreCheck.check(open);
    }
    print(report, folder);
    return (report.faults().isEmpty() ? ExitCode.OK : ExitCode.REJECTED).value();
  }

  private void print(StoreCheck.Report report, Path folder) {
    PrintWriter err = spec.commandLine().getErr();
    report.faults().stream().limit(TOLD).forEach(err::println);
    if (report.faults().size() > TOLD) {
      err.printf("and %d more%n", report.faults().size() - TOLD);
    }
    err.flush();
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "%s: %d graphs, %d statements, %d texts in the index, %s%n",
        folder,
        report.graphs(),
        report.statements(),
        report.texts(),
        report.faults().isEmpty() ? "all agree" : report.faults().size() + " faults");
    out.flush();
  }
}
