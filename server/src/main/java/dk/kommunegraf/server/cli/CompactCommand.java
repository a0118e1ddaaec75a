package dk.kommunegraf.server.cli;

import dk.kommunegraf.loader.write.GraphStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.commons.io.FileUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Writes the files of a store anew without what earlier versions of the data take. */
@Command(
    name = "compact",
    description = "Give back the room that replaced documents still take in a store.")
final class CompactCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private StoreFolderOption store = new StoreFolderOption();

  @Override
  public Integer call() throws IOException {
    Path folder = store.existing();
    String before;
    try (GraphStore open = GraphStore.open(folder)) {
      before = size(folder);
      open.compact();
    }
    PrintWriter out = spec.commandLine().getOut();
    out.printf("%s takes %s, it took %s%n", folder, size(folder), before);
    out.flush();
    return ExitCode.OK.value();
  }

  private static String size(Path folder) {
    return FileUtils.byteCountToDisplaySize(FileUtils.sizeOfDirectory(folder.toFile()));
  }
}
