package dk.kommunegraf.server.cli;

import dk.kommunegraf.loader.write.BackupFile;
import dk.kommunegraf.loader.write.Restore;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a store of a backup. */
@Command(
    name = "restore",
    description = "Make a store of a backup, in a new or an empty folder, whole or not at all.")
final class RestoreCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "A backup, with its .sha256 beside it.")
  private Path file;

  @Mixin private StoreFolderOption store = new StoreFolderOption();

  @Override
  public Integer call() throws IOException {
    long statements = Restore.restore(new BackupFile(file), store.folder());
    PrintWriter out = spec.commandLine().getOut();
    out.printf("%d statements in %s%n", statements, store.folder());
    out.flush();
    return ExitCode.OK.value();
  }
}
