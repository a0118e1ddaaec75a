package dk.kommunegraf.server.export;

import dk.kommunegraf.loader.ConfigException;
import dk.kommunegraf.loader.write.StoreException;
import dk.kommunegraf.ontology.Iris;
import dk.kommunegraf.server.store.QueryService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.system.Txn;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.OWL;

/**
 * Exports a dataset into a folder: its graphs as N-Quads and TriG, whole and by municipality, its
 * tables as CSV, a data dictionary and checksums. Everything is streamed; the same dataset gives
 * the same bytes.
 */
public final class Exporter {

  private static final String ABOUT =
      "SELECT ?value WHERE { <" + Iris.DATASET + "> <%s> ?value } ORDER BY ?value LIMIT 1";

  private final QueryService service;
  private final List<Table> tables = Table.list();

  /** Exports from a service, which stays its opener's to close. */
  public Exporter(QueryService service) {
    this.service = service;
  }

  /**
   * What was exported.
   *
   * @param files how many files there are
   * @param rows how many rows each table has, by name
   */
  public record Summary(int files, Map<String, Long> rows) {}

  /** What a dataset says of its state. */
  private record State(String version, String modified) {}

  /**
   * Writes an export in place of an earlier one, or where nothing is, whole or not at all.
   *
   * @throws ConfigException if the folder holds something else
   * @throws StoreException if the store does not give everything, or changed meanwhile
   * @throws IOException if the folder cannot be written
   */
  public Summary export(Path target) throws IOException {
    try (ExportFolder folder = ExportFolder.begin(target);
        RDFConnection connection = service.connect()) {
      Summary summary = inOneState(connection, folder.path());
      folder.complete();
      return summary;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** A store in this process is read in one transaction. */
  private Summary inOneState(RDFConnection connection, Path folder) {
    ExportSource source = new ExportSource(service, connection);
    return Txn.calculateRead(
        connection,
        () -> {
          try {
            return write(source, folder);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private Summary write(ExportSource source, Path folder) throws IOException {
    State before = state(source);
    new GraphExport(source, folder).write();
    Map<Table, Long> rows = new LinkedHashMap<>();
    for (Table table : tables) {
      rows.put(table, TableExport.write(table, source, folder));
    }
    if (!state(source).equals(before)) {
      throw new StoreException("the store changed during the export: export again");
    }
    List<DataFile> files = new ArrayList<>();
    for (Path file : Checksums.list(folder)) {
      files.add(DataFile.of(file, tables));
    }
    new DataDictionary(before.version(), before.modified(), files, rows).write(folder);
    Checksums.write(folder);
    return new Summary(Checksums.list(folder).size(), byName(rows));
  }

  private static Map<String, Long> byName(Map<Table, Long> rows) {
    Map<String, Long> named = new LinkedHashMap<>();
    rows.forEach((table, count) -> named.put(table.name(), count));
    return named;
  }

  private static State state(ExportSource source) throws IOException {
    return new State(
        source.first(ABOUT.formatted(OWL.VERSIONINFO), "value"),
        source.first(ABOUT.formatted(DCTERMS.MODIFIED), "value"));
  }
}
