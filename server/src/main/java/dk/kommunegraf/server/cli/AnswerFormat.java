package dk.kommunegraf.server.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.kommunegraf.loader.ConfigException;
import dk.kommunegraf.server.query.Answer;
import dk.kommunegraf.server.query.GraphAnswer;
import dk.kommunegraf.server.query.Page;
import dk.kommunegraf.server.query.PageWriter;
import dk.kommunegraf.server.query.ResultFormat;
import dk.kommunegraf.server.query.ResultWriter;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The forms in which the command line prints what a named query answers. */
enum AnswerFormat {
  /** Aligned columns for a person. */
  TABLE(null),
  /** RFC 4180. */
  CSV(ResultFormat.CSV),
  /** SPARQL's TSV, with terms in its syntax. */
  TSV(ResultFormat.TSV),
  /** What the API answers. */
  JSON(ResultFormat.ROWS),
  /** SPARQL results as JSON. */
  SRJ(ResultFormat.JSON),
  /** SPARQL results as XML. */
  SRX(ResultFormat.XML),
  /** A graph in Turtle. */
  TTL(ResultFormat.TURTLE),
  /** A graph in TriG. */
  TRIG(ResultFormat.TRIG),
  /** A graph in N-Triples. */
  NT(ResultFormat.NTRIPLES),
  /** A graph in N-Quads. */
  NQ(ResultFormat.NQUADS),
  /** A graph in JSON-LD. */
  JSONLD(ResultFormat.JSONLD),
  /** A graph in RDF/XML. */
  RDF(ResultFormat.RDFXML);

  private final @Nullable ResultFormat format;

  AnswerFormat(@Nullable ResultFormat format) {
    this.format = format;
  }

  /** Prints an answer, in the form for a person where none is named. */
  static void write(Answer answer, @Nullable AnswerFormat named, PrintWriter out) {
    AnswerFormat format = named != null ? named : answer instanceof Page ? TABLE : TTL;
    out.print(answer instanceof Page page ? format.text(page) : format.text((GraphAnswer) answer));
    out.flush();
  }

  private String text(Page page) {
    return switch (this) {
      case TABLE -> PageWriter.table(page);
      case CSV -> PageWriter.csv(page);
      case JSON -> json(page);
      case TSV, SRJ, SRX -> {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ResultWriter.write(page.table(), format, bytes);
        yield bytes.toString(StandardCharsets.UTF_8);
      }
      default -> throw unfit("queries that make a graph", page.name() + " makes a table");
    };
  }

  private String text(GraphAnswer answer) {
    if (format == null || !ResultFormat.FOR_GRAPH.contains(format)) {
      throw unfit("queries that make a table", answer.name() + " makes a graph");
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ResultWriter.write(answer.graph(), format, bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private ConfigException unfit(String queries, String instead) {
    return new ConfigException(
        name().toLowerCase(Locale.ROOT) + " is for " + queries + "; " + instead);
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
