package dk.kommunegraf.server.cli;

import dk.kommunegraf.loader.write.BackupFile;
import dk.kommunegraf.loader.write.GraphStore;
import dk.kommunegraf.server.store.RunningStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes all of a store into one file, also while it is served. */
@Command(
    name = "backup",
    description = "Write all of a store into one file, also while it is served.")
final class BackupCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE|DIR",
      description = "New file, gzipped N-Quads, or a folder, in which the time names it.")
  private Path place;

  @Mixin private StoreFolderOption store = new StoreFolderOption();

  @Override
  public Integer call() throws IOException {
    BackupFile backup = BackupFile.at(place, Instant.now());
    long statements = write(store.existing(), backup);
    PrintWriter out = spec.commandLine().getOut();
    out.printf("%d statements in %s%n", statements, backup.path());
    out.flush();
    return ExitCode.OK.value();
  }

  private static long write(Path folder, BackupFile backup) throws IOException {
    Optional<RunningStore> running = RunningStore.find(folder);
    if (running.isPresent()) {
      try (RunningStore served = running.get()) {
        return backup.write(served);
      }
    }
    try (GraphStore store = GraphStore.open(folder)) {
      return backup.write(store);
    }
  }
}
