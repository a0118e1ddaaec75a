package dk.kommunegraf.server.query;

import dk.kommunegraf.ontology.Iris;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** The forms of a page that are the same at every address and on the command line. Stateless. */
public final class PageWriter {

  private static final int MAX_WIDTH = 60;

  private PageWriter() {}

  /**
   * The page with what is needed to ask for it again, for JSON.
   *
   * @param next address of the next page, if there is one
   */
  public static Map<String, @Nullable Object> json(Page page, @Nullable String next) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("name", page.name());
    json.put("parameters", page.parameters());
    json.put("sparql", page.sparql());
    json.put("count", page.count());
    json.put("truncated", page.truncated());
    json.put("next", next);
    json.put("rows", page.rows());
    return json;
  }

  /** The rows as CSV (RFC 4180) with a line of column names. */
  public static String csv(Page page) {
    StringWriter text = new StringWriter();
    try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
      printer.printRecord(page.columns());
      printer.printRecords(page.texts());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** The rows in aligned columns, for a person: long texts are cut, our IRIs lose their base. */
  public static String table(Page page) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(page.columns());
    page.texts().forEach(row -> lines.add(row.stream().map(PageWriter::cell).toList()));
    int[] widths =
        IntStream.range(0, page.columns().size())
            .map(
                column ->
                    lines.stream().mapToInt(line -> line.get(column).length()).max().orElse(0))
            .toArray();
    return lines.stream()
        .map(line -> aligned(line, widths))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String cell(String text) {
    String value =
        text.startsWith(Iris.DEFAULT_BASE) ? text.substring(Iris.DEFAULT_BASE.length()) : text;
    String line = value.replaceAll("\\s+", " ");
    return line.length() <= MAX_WIDTH ? line : line.substring(0, MAX_WIDTH - 1) + "…";
  }

  private static String aligned(List<String> line, int[] widths) {
    return IntStream.range(0, line.size())
        .mapToObj(
            column -> line.get(column) + " ".repeat(widths[column] - line.get(column).length()))
        .collect(Collectors.joining("  "))
        .stripTrailing();
  }
}
