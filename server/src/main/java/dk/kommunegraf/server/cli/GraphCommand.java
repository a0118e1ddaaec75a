package dk.kommunegraf.server.cli;

import dk.kommunegraf.server.graph.Network;
import dk.kommunegraf.server.graph.NetworkFormat;
import dk.kommunegraf.server.graph.NetworkReader;
import dk.kommunegraf.server.query.Languages;
import dk.kommunegraf.server.query.Limits;
import dk.kommunegraf.server.query.QueryRunner;
import dk.kommunegraf.server.store.QueryService;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints a network for a visual explorer. */
@Command(
    name = "graph",
    description =
        "Print what is around a thing, or what a named query finds, for a graph explorer.")
final class GraphCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @ArgGroup(multiplicity = "1")
  private Subject subject;

  @Option(
      names = "--depth",
      paramLabel = "N",
      defaultValue = "1",
      description = "Steps away from the thing, 1 to 3.")
  private int depth;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "At most so many things around one, or rows of a query.")
  private @Nullable Long limit;

  @Option(
      names = "--types",
      paramLabel = "CLASS",
      split = ",",
      description = "Classes to show, such as AgendaItem,Law; those with a colour without it.")
  private List<String> types = List.of();

  @Option(
      names = "--format",
      defaultValue = "cytoscape",
      description =
          "One of cytoscape, cx2, gexf, graphml, graphology, kumu, dot, csv-nodes, csv-edges,"
              + " jsonld.")
  private String format;

  @Option(names = "--lang", defaultValue = Languages.DANISH, description = "Names in da or en.")
  private String language;

  @Option(
      names = "--param",
      paramLabel = "k=v",
      description = "A parameter of the query; may be repeated.")
  private Map<String, String> parameters = new LinkedHashMap<>();

  @Mixin private QueriesOption queries = new QueriesOption();

  @ArgGroup private StoreOption store = new StoreOption();

  /** What to show. */
  private static final class Subject {

    @Option(names = "--uri", paramLabel = "IRI", description = "The thing to look around.")
    private @Nullable String uri;

    @Option(names = "--query", paramLabel = "NAME", description = "The named query to show.")
    private @Nullable String query;
  }

  @Override
  public Integer call() throws IOException {
    NetworkFormat form = NetworkFormat.named(format);
    Languages.of(language);
    OptionalLong most = limit == null ? OptionalLong.empty() : OptionalLong.of(limit);
    try (QueryService graph = store.open();
        QueryRunner runner = new QueryRunner(graph, Limits.DEFAULT)) {
      NetworkReader networks = new NetworkReader(runner);
      Network network =
          subject.uri != null
              ? networks.around(subject.uri, depth, most, types, language)
              : networks.of(queries.read().get(subject.query), parameters, most, types, language);
      form.write(network, spec.commandLine().getOut());
      if (network.truncated()) {
        spec.commandLine().getErr().println("There is more than --limit lets in.");
        spec.commandLine().getErr().flush();
      }
    }
    return ExitCode.OK.value();
  }
}
