package dk.kommunegraf.server.export;

import dk.kommunegraf.server.query.Values;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * Writes one table as CSV (RFC 4180, UTF-8): one row for each thing, made of the rows that the
 * query has for it, which stand together. Not thread safe.
 */
final class TableExport {

  private final Table table;
  private final CSVPrinter printer;
  private final List<TreeSet<String>> cells = new ArrayList<>();
  private String key = "";
  private long rows;

  private TableExport(Table table, CSVPrinter printer) {
    this.table = table;
    this.printer = printer;
    table.columns().forEach(column -> cells.add(new TreeSet<>()));
  }

  /**
   * Writes a table.
   *
   * @return how many rows it has
   */
  static long write(Table table, ExportSource source, Path folder) throws IOException {
    try (Writer out = Files.newBufferedWriter(folder.resolve(table.name() + ".csv"));
        CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
      printer.printRecord(table.columns().stream().map(Column::name).toList());
      TableExport export = new TableExport(table, printer);
      source.rows(table.sparql(), export::add);
      export.print();
      return export.rows;
    }
  }

  private void add(Binding row) throws IOException {
    String thing = Values.text(row.get(table.key()));
    if (!thing.equals(key)) {
      print();
      key = thing;
    }
    for (int i = 0; i < cells.size(); i++) {
      String value = Values.text(row.get(table.columns().get(i).name()));
      if (!value.isEmpty()) {
        cells.get(i).add(value);
      }
    }
  }

  private void print() throws IOException {
    if (key.isEmpty()) {
      return;
    }
    for (int i = 0; i < cells.size(); i++) {
      printer.print(table.columns().get(i).cell(cells.get(i)));
    }
    printer.println();
    cells.forEach(TreeSet::clear);
    rows++;
  }
}
