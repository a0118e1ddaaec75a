package dk.kommunegraf.server.graph;

import java.io.IOException;
import java.io.Writer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The two tables of Gephi's spreadsheet import, whose columns have names of Gephi's own. */
final class CsvTables {

  private static final CSVFormat NODES =
      CSVFormat.RFC4180
          .builder()
          .setHeader("Id", "Label", "Type", "TypeLabel", "Municipality", "Date", "Weight", "Color")
          .get();

  private static final CSVFormat EDGES =
      CSVFormat.RFC4180
          .builder()
          .setHeader(
              "Source",
              "Target",
              "Type",
              "Id",
              "Label",
              "Weight",
              "Kind",
              "Quote",
              "Evidence",
              "Start",
              "End")
          .get();

  private CsvTables() {}

  static void writeNodes(Network network, Writer out) throws IOException {
    CSVPrinter table = new CSVPrinter(out, NODES);
    for (NetworkNode node : network.nodes()) {
      table.printRecord(
          node.iri(),
          node.label(),
          node.type(),
          node.typeLabel(),
          node.municipality(),
          node.date(),
          node.weight(),
          node.color());
    }
  }

  static void writeEdges(Network network, Writer out) throws IOException {
    CSVPrinter table = new CSVPrinter(out, EDGES);
    for (NetworkEdge edge : network.edges()) {
      table.printRecord(
          edge.source(),
          edge.target(),
          edge.directed() ? "Directed" : "Undirected",
          edge.id(),
          edge.label(),
          edge.weight(),
          edge.type(),
          edge.quote(),
          edge.evidence(),
          edge.start(),
          edge.end());
    }
  }
}
