package dk.kommunegraf.server.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A file of an export that holds data.
 *
 * @param name its name
 * @param bytes its size
 * @param sha256 its SHA-256 in hexadecimal digits
 * @param table the table that it holds; none for RDF
 */
record DataFile(String name, long bytes, String sha256, Optional<Table> table) {

  private static final String CSV = ".csv";

  /** Looks at a file, which may hold one of the tables. */
  static DataFile of(Path file, Collection<Table> tables) throws IOException {
    String name = file.getFileName().toString();
    Optional<Table> table =
        tables.stream().filter(one -> name.equals(one.name() + CSV)).findFirst();
    return new DataFile(name, Files.size(file), sha256(file), table);
  }

  /** The SHA-256 of a file. */
  static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return DigestUtils.sha256Hex(in);
    }
  }

  /** A name with neither capitals nor a second dot, which a data package wants. */
  String resourceName() {
    return table.map(Table::name).orElse(name.replace(".gz", "").replace('.', '-'));
  }

  /** What it holds. */
  String title() {
    return table
        .map(Table::summary)
        .orElse(
            name.startsWith(GraphExport.DATASET)
                ? "The whole dataset, each graph by its name"
                : "The graphs of the documents of one municipality");
  }

  /** The syntax, as its extension names it. */
  String format() {
    return table.isPresent() ? "csv" : name.substring(name.indexOf('.') + 1);
  }

  /** The media type of the bytes. */
  String mediaType() {
    return table.isPresent() ? "text/csv" : "application/gzip";
  }
}
