package dk.kommunegraf.server.cli;

import dk.kommunegraf.server.query.Answer;
import dk.kommunegraf.server.query.Limits;
import dk.kommunegraf.server.query.NamedQuery;
import dk.kommunegraf.server.query.NamedQueryRunner;
import dk.kommunegraf.server.query.QueryRunner;
import dk.kommunegraf.server.store.QueryService;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Asks a named query of a store in this process or of an endpoint. */
@Command(name = "query", description = "Ask one of the named queries.")
final class QueryCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "NAME", description = "Name of the query.")
  private String name;

  @Option(
      names = "--param",
      paramLabel = "k=v",
      description = "A parameter of the query; may be repeated.")
  private Map<String, String> parameters = new LinkedHashMap<>();

  @Option(
      names = "--format",
      description = "One of ${COMPLETION-CANDIDATES} (default: table, or ttl for a graph).")
  private @Nullable AnswerFormat format;

  @Option(names = "--limit", paramLabel = "N", description = "At most so many rows.")
  private @Nullable Long limit;

  @Option(names = "--offset", paramLabel = "N", defaultValue = "0", description = "Rows to skip.")
  private long offset;

  @Mixin private QueriesOption queries = new QueriesOption();

  @ArgGroup private StoreOption store = new StoreOption();

  @Override
  public Integer call() throws IOException {
    NamedQuery query = queries.read().get(name);
    try (QueryService graph = store.open();
        QueryRunner runner = new QueryRunner(graph, Limits.DEFAULT)) {
      OptionalLong rows = limit == null ? OptionalLong.empty() : OptionalLong.of(limit);
      Answer answer = new NamedQueryRunner(runner).answer(query, parameters, rows, offset);
      AnswerFormat.write(answer, format, spec.commandLine().getOut());
    }
    return ExitCode.OK.value();
  }
}
