package dk.kommunegraf.server.cli;

import dk.kommunegraf.loader.ConfigException;
import dk.kommunegraf.server.http.App;
import dk.kommunegraf.server.query.Limits;
import dk.kommunegraf.server.query.NamedQueries;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Serves a store or an endpoint until it is stopped. */
@Command(
    name = "serve",
    description = "Serve a store, or a SPARQL endpoint, read-only, until it is stopped.")
final class ServeCommand implements Callable<Integer> {

  private static final List<String> ADDRESSES =
      List.of("/api", "/api/decisions", "/sparql", "/id/dataset", "/ontology", "/health/ready");

  @Spec private CommandSpec spec;

  @ArgGroup private StoreOption store = new StoreOption();

  @Option(
      names = "--port",
      defaultValue = "8080",
      description = "Port; 0 for any free one (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      description = "Address to listen at (default: ${DEFAULT-VALUE}).")
  private String host;

  @Mixin private QueriesOption queries = new QueriesOption();

  @Option(
      names = "--downloads",
      paramLabel = "DIR",
      description = "Folder that 'export' wrote, to be served at /downloads.")
  private @Nullable Path downloads;

  @Option(
      names = "--behind-proxy",
      description =
          "A proxy before the service sets X-Forwarded-For, -Proto and -Host: clients are told"
              + " apart by the last address there.")
  private boolean behindProxy;

  @Option(
      names = "--in-process",
      description = "Keep the store in this process: less memory, but no guard for it.")
  private boolean inProcess;

  @Option(
      names = "--store-memory",
      paramLabel = "SIZE",
      defaultValue = "1g",
      converter = MemorySize.class,
      description = "Heap of the store's process, as java -Xmx (default: ${DEFAULT-VALUE}).")
  private String storeMemory;

  @Override
  public Integer call() throws Exception {
    if (downloads != null && !Files.isDirectory(downloads)) {
      throw new ConfigException(
          downloads + " is no folder: 'export " + downloads + "' makes what is served there");
    }
    NamedQueries all = queries.read();
    try (TemporaryFolder temporary = TemporaryFolder.claim()) {
      Service service =
          Service.start(
              store.serve(
                  Limits.DEFAULT.query().total(),
                  inProcess ? Optional.empty() : Optional.of(storeMemory)),
              all,
              settings(),
              host,
              port);
      announce(spec, host, service.port());
      service.awaitStop(temporary::close);
      return ExitCode.OK.value();
    }
  }

  private App.Settings settings() {
    App.Settings settings = App.Settings.DEFAULT;
    settings = downloads == null ? settings : settings.withDownloads(downloads);
    return behindProxy ? settings.withProxy() : settings;
  }

  /** Lets pass what Java takes for the size of a heap, and no other option of Java. */
  static final class MemorySize implements ITypeConverter<String> {
    @Override
    public String convert(String text) {
      if (!text.matches("[1-9][0-9]{0,8}[kKmMgG]")) {
        throw new TypeConversionException("'" + text + "' is no size such as 512m or 1g");
      }
      return text;
    }
  }

  /** Prints the addresses. */
  static void announce(CommandSpec spec, String host, int port) {
    PrintWriter out = spec.commandLine().getOut();
    String name = host.contains(":") ? "[" + host + "]" : host;
    out.println("kommunegraf serves on");
    ADDRESSES.forEach(path -> out.printf("  http://%s:%d%s%n", name, port, path));
    out.println("Ctrl-C stops it.");
    out.flush();
  }
}
