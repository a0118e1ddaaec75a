package dk.kommunegraf.server.cli;

import dk.kommunegraf.loader.ConfigException;
import dk.kommunegraf.loader.DocumentReader;
import dk.kommunegraf.loader.Issue;
import dk.kommunegraf.loader.ParallelReader;
import dk.kommunegraf.loader.Parsed;
import dk.kommunegraf.loader.document.DocumentJson;
import dk.kommunegraf.loader.source.SourceText;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what one source says, or writes one file for each of several. */
@Command(
    name = "extract",
    description = "Print what a document says as JSON, or write one file for each of several.")
final class ExtractCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Text, Markdown, PDF, FirstAgenda, SBSYS or Document JSON.")
  private List<Path> files;

  @Mixin private MunicipalityOption municipality = new MunicipalityOption();

  @Mixin private ReadLimitsOption limits = new ReadLimitsOption();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Write <name>.json, or .txt, for each file into this folder.")
  private @Nullable Path out;

  @Option(
      names = "--text",
      description = "Print the text in which quotes stand and offsets count, in place of the JSON.")
  private boolean text;

  private final Map<Path, Path> written = new HashMap<>();

  @Override
  public Integer call() throws IOException {
    if (out == null && files.size() > 1) {
      throw new ConfigException("several files need --out DIR");
    }
    if (out != null) {
      Files.createDirectories(out);
    }
    DocumentReader reader = municipality.reader(limits.limits());
    return text
        ? extract(reader::text, ".txt", SourceText::raw)
        : extract(reader::read, ".json", DocumentJson::write);
  }

  private <T> int extract(
      Function<Path, Parsed<T>> read, String extension, Function<T, String> print)
      throws IOException {
    boolean rejected = false;
    int threads = Runtime.getRuntime().availableProcessors();
    try (ParallelReader<T> documents =
        new ParallelReader<>(read, limits.limits(), files.iterator(), threads)) {
      for (Path file : files) {
        Parsed<T> parsed = documents.next();
        if (parsed instanceof Parsed.Rejected<T> r) {
          report(r.reason().toString());
          rejected = true;
        } else if (parsed instanceof Parsed.Ok<T> ok) {
          ok.warnings().stream().map(Issue::toString).forEach(this::report);
          rejected |= !write(file, extension, print.apply(ok.value()));
        }
      }
    }
    return (rejected ? ExitCode.REJECTED : ExitCode.OK).value();
  }

  private boolean write(Path file, String extension, String content) throws IOException {
    if (out == null) {
      new PrintStream(System.out, true, StandardCharsets.UTF_8).print(content);
      return true;
    }
    Path target = out.resolve(baseName(file) + extension);
    Path earlier = written.putIfAbsent(target, file);
    if (earlier != null) {
      report(
          file + ": not written, " + target + " already holds " + earlier + "; rename one of them");
      return false;
    }
    Files.writeString(target, content);
    return true;
  }

  private void report(String line) {
    spec.commandLine().getErr().println(line);
    spec.commandLine().getErr().flush();
  }

  private static String baseName(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
