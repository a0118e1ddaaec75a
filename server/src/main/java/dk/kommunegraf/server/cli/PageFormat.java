package dk.kommunegraf.server.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.kommunegraf.loader.ConfigException;
import dk.kommunegraf.server.query.Page;
import dk.kommunegraf.server.query.PageWriter;
import dk.kommunegraf.server.query.ResultFormat;
import dk.kommunegraf.server.query.ResultWriter;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** The forms in which the command line prints the rows of a query. */
enum PageFormat {
  /** Aligned columns for a person. */
  TABLE,
  /** RFC 4180. */
  CSV,
  /** SPARQL's TSV, with terms in its syntax. */
  TSV,
  /** What the API answers. */
  JSON,
  /** SPARQL results as JSON. */
  SRJ,
  /** A graph in Turtle. */
  TTL;

  /** Prints a page. */
  void write(Page page, PrintWriter out) {
    out.print(text(page));
    out.flush();
  }

  private String text(Page page) {
    return switch (this) {
      case TABLE -> PageWriter.table(page);
      case CSV -> PageWriter.csv(page);
      case TSV -> sparql(page, ResultFormat.TSV);
      case JSON -> json(page);
      case SRJ -> sparql(page, ResultFormat.JSON);
      case TTL ->
          throw new ConfigException(
              "ttl is for queries that make a graph; " + page.name() + " makes a table");
    };
  }

  private static String sparql(Page page, ResultFormat format) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ResultWriter.write(page.table(), format, bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static String json(Page page) {
    try {
      return new JsonMapper()
              .writerWithDefaultPrettyPrinter()
              .writeValueAsString(PageWriter.json(page, null))
          + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("plain values are always writable", e);
    }
  }
}
