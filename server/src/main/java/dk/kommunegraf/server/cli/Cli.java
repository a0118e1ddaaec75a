package dk.kommunegraf.server.cli;

import dk.kommunegraf.loader.ConfigException;
import dk.kommunegraf.server.query.ApiException;
import dk.kommunegraf.server.query.BrokenQueryException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/** The command line as a whole: its commands, its version and what becomes of errors. */
@Command(
    name = "kommunegraf",
    description = "The knowledge graph of Danish municipal decisions.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = Cli.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all well",
      "1:a fault of kommunegraf",
      "2:wrong usage",
      "3:something in the input was rejected, the rest is done; or verify found a fault",
      "4:the world failed: the store is held, the disk is full, the port is taken"
    },
    subcommands = {
      HarvestCommand.class,
      ExtractCommand.class,
      LoadCommand.class,
      ServeCommand.class,
      QueryCommand.class,
      GraphCommand.class,
      ExportCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      CompactCommand.class,
      VerifyCommand.class,
      DemoCommand.class
    })
public final class Cli {

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show the stack trace of an error.")
  private boolean debug;

  private Cli() {}

  /** Runs one command and returns its exit code; never throws for what a user can cause. */
  public static int run(String... args) {
    Cli cli = new Cli();
    CommandLine line = new CommandLine(cli);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpAutoWidth(true);
    line.setExecutionExceptionHandler(cli::onError);
    return args.length == 0 ? usage(line) : line.execute(args);
  }

  private static int usage(CommandLine line) {
    line.usage(line.getErr());
    return ExitCode.USAGE.value();
  }

  private int onError(Exception error, CommandLine line, ParseResult ignored) {
    PrintWriter err = line.getErr();
    if (debug) {
      error.printStackTrace(err);
    }
    if (error instanceof ConfigException) {
      return say(line, error.getMessage(), ExitCode.USAGE);
    }
    if (error instanceof BrokenQueryException) {
      return say(line, error.getMessage(), ExitCode.USAGE);
    }
    if (error instanceof ApiException e) {
      return say(line, e.detail(), e.status() < 500 ? ExitCode.USAGE : ExitCode.WORLD);
    }
    if (error instanceof UncheckedIOException e) {
      return say(line, describe(e.getCause()), ExitCode.WORLD);
    }
    if (error instanceof IOException e) {
      return say(line, describe(e), ExitCode.WORLD);
    }
    return say(
        line,
        "a fault of kommunegraf: "
            + error
            + (debug ? "" : "; run again with --debug and report it"),
        ExitCode.FAULT);
  }

  private static int say(CommandLine line, String message, ExitCode code) {
    line.getErr().println(line.getColorScheme().errorText("kommunegraf: " + message));
    line.getErr().flush();
    return code.value();
  }

  /** The file system's own exceptions name only the file; their type says what went wrong. */
  private static String describe(IOException error) {
    boolean fileAlone =
        error instanceof FileSystemException e
            && (e.getReason() == null || e.getReason().isEmpty());
    return fileAlone
        ? error.getClass().getSimpleName() + ": " + error.getMessage()
        : error.getMessage();
  }

  /** The version in the jar's manifest. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Cli.class.getPackage().getImplementationVersion();
      return new String[] {"kommunegraf " + (version == null ? "(not packaged)" : version)};
    }
  }
}
