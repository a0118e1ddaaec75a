package dk.kommunegraf.server.cli;

import dk.kommunegraf.loader.ConfigException;
import dk.kommunegraf.loader.DocumentReader;
import dk.kommunegraf.loader.ReadLimits;
import dk.kommunegraf.ontology.Municipalities;
import dk.kommunegraf.ontology.Municipality;
import dk.kommunegraf.server.query.Distance;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says whose documents are read, where they do not say it well themselves. */
final class MunicipalityOption {

  private static final int NEAR = 3;

  @Option(
      names = "--municipality",
      paramLabel = "NAME",
      description = "Whose documents they are, by name or code; else each document tells.")
  private @Nullable String name;

  /**
   * A reader that takes documents for those of the municipality, if one is given.
   *
   * @param limits how much one document may cost
   * @throws ConfigException if the register has no such municipality
   */
  DocumentReader reader(ReadLimits limits) {
    return new DocumentReader(
        Optional.ofNullable(name).map(MunicipalityOption::find).map(Municipality::name), limits);
  }

  private static Municipality find(String name) {
    Municipalities municipalities = Municipalities.read();
    return municipalities
        .find(name)
        .or(() -> municipalities.findByCode(name))
        .orElseThrow(
            () ->
                new ConfigException(
                    "no municipality "
                        + name
                        + "; the nearest are "
                        + municipalities.list().stream()
                            .map(Municipality::name)
                            .sorted(Comparator.comparingInt(other -> Distance.between(name, other)))
                            .limit(NEAR)
                            .collect(Collectors.joining(", "))));
  }
}
