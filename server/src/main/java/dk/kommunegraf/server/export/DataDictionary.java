package dk.kommunegraf.server.export;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Tells what the files of an export are, for a program by the Frictionless Data Package and its
 * Table Schema (version 1), for a person by a README.
 *
 * @param version the dataset's version
 * @param modified when the store last changed, as printed
 * @param files the files with data, by name
 * @param tables the tables among them, with how many rows they have
 */
record DataDictionary(
    String version, String modified, List<DataFile> files, Map<Table, Long> tables) {

  /** The file for a program. */
  static final String PACKAGE = "datapackage.json";

  /** The file for a person. */
  static final String README = "README.md";

  private static final String TEMPLATE = "README.md.mustache";

  /** Writes both into the folder of the files. */
  void write(Path folder) throws IOException {
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    byte[] json = new ObjectMapper().writer(printer).writeValueAsBytes(dataPackage());
    Files.write(folder.resolve(PACKAGE), json);
    try (InputStream template = DataDictionary.class.getResourceAsStream(TEMPLATE);
        Writer out = Files.newBufferedWriter(folder.resolve(README))) {
      Mustache.compiler()
          .escapeHTML(false)
          .emptyStringIsFalse(true)
          .compile(new InputStreamReader(Objects.requireNonNull(template), StandardCharsets.UTF_8))
          .execute(
              Map.of(
                  "version",
                  version,
                  "modified",
                  modified,
                  "files",
                  files,
                  "tables",
                  tables.entrySet().stream().map(DataDictionary::section).toList()),
              out);
    }
  }

  private static Map<String, Object> section(Map.Entry<Table, Long> table) {
    return Map.of(
        "name", table.getKey().name(),
        "summary", table.getKey().summary(),
        "rows", table.getValue(),
        "columns", table.getKey().columns());
  }

  private Map<String, Object> dataPackage() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("profile", "data-package");
    json.put("name", "kommunegraf");
    json.put("title", "The knowledge graph of Danish municipal decisions");
    json.put("version", version);
    if (!modified.isEmpty()) {
      json.put("created", modified);
    }
    json.put("resources", files.stream().map(this::resource).toList());
    return json;
  }

  private Map<String, Object> resource(DataFile file) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", file.resourceName());
    json.put("path", file.name());
    json.put("title", file.title());
    json.put("format", file.format());
    json.put("mediatype", file.mediaType());
    json.put("bytes", file.bytes());
    json.put("hash", "sha256:" + file.sha256());
    file.table()
        .ifPresent(
            table -> {
              json.put("profile", "tabular-data-resource");
              json.put("encoding", "utf-8");
              json.put("dialect", Dialect.RFC4180);
              json.put("schema", schema(table));
            });
    return json;
  }

  private static Map<String, Object> schema(Table table) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("fields", table.columns().stream().map(c -> field(table, c)).toList());
    json.put("primaryKey", table.key());
    List<ForeignKey> keys =
        table.columns().stream()
            .map(Column::name)
            .filter(table.references()::containsKey)
            .map(of -> new ForeignKey(of, new Reference(table.references().get(of), of)))
            .toList();
    if (!keys.isEmpty()) {
      json.put("foreignKeys", keys);
    }
    return json;
  }

  private static Map<String, Object> field(Table table, Column column) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", column.name());
    json.put("type", column.type().schema());
    if (column.type() == Column.Type.URI) {
      json.put("format", "uri");
    }
    json.put("description", column.description());
    if (column.name().equals(table.key())) {
      json.put("constraints", new Constraints(true, true));
    }
    return json;
  }

  /** How the CSV is written; programs guess where that is not said. */
  private record Dialect(
      String delimiter,
      String lineTerminator,
      String quoteChar,
      boolean doubleQuote,
      boolean header) {

    static final Dialect RFC4180 = new Dialect(",", "\r\n", "\"", true, true);
  }

  /** What holds for every cell of a column. */
  private record Constraints(boolean required, boolean unique) {}

  /** A column that holds keys of another table. */
  private record ForeignKey(String fields, Reference reference) {}

  /** The column of another table that is meant. */
  private record Reference(String resource, String fields) {}
}
